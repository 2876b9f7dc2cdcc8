package io.github.onmal.check.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.report.Tally.Counts;
import io.github.onmal.check.report.Tally.Mean;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lays out the page. */
final class HtmlPage {

  private static final int MOST_BARS = 10;
  private static final int BEST = 100;

  private final Writer out;
  private final ReportOptions options;
  private final Words words;
  private final Tally tally;
  private final Totals totals;
  private final Map<String, Rule> rules;
  private final Markup html;
  private final Charts charts;

  HtmlPage(Writer out, ReportOptions options, Words words, Tally tally, Totals totals)
      throws IOException {
    this.out = out;
    this.options = options;
    this.words = words;
    this.tally = tally;
    this.totals = totals;
    rules = tally.byRule.isEmpty() ? Map.of() : options.rules().get();
    html = new Markup(out, true);
    charts = new Charts(html, words);
  }

  void write() throws IOException {
    String script = resource("report.js");
    out.append("<!DOCTYPE html>\n");
    html.open("html", "lang", words.language().code());
    html.open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; script-src '" + hash(script) + "'");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("title", words.of("html.title"));
    html.open("style").raw(resource("report.css")).close();
    html.close();
    html.open("body");
    header();
    html.open("main");
    headlines();
    overview();
    worst();
    findings();
    problems();
    html.close();
    html.open("footer").text(words.of("html.footer", options.version())).close();
    html.open("script").raw(script).close();
    html.close();
    html.close();
    html.flush();
    out.append('\n');
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing; expected it beside this class");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static String hash(String script) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void header() throws IOException {
    html.open("header").open("div", "class", "brand");
    html.leaf("span", "온말", "class", "mark", "lang", "ko");
    html.leaf("h1", words.of("html.title")).close();
    html.leaf("p", words.of("totals.checked", totals.files(), totals.replies()), "class", "lead");
    if (totals.failures() > 0) {
      verdict("unchecked", "critical");
    }
    Severity worst = totals.worst().orElse(null);
    if (worst != null) {
      verdict(Names.of(worst), Charts.style(worst));
    } else if (totals.failures() == 0) {
      verdict("none", "fine");
    }
    html.close();
  }

  private void verdict(String key, String style) throws IOException {
    html.leaf("p", words.of("html.verdict." + key), "class", "verdict " + style).text(" ");
  }

  private void headlines() throws IOException {
    html.open("section", "class", "headlines", "aria-label", words.of("html.headlines"));
    if (tally.score.count() > 0) {
      html.open("div", "class", "card score");
      long score = tally.score.value();
      charts.ring(score, words.of("html.score.title", score));
      html.open("div");
      html.leaf("h2", words.of("html.score"));
      html.leaf("p", words.of("html.score.note"), "class", "note").close();
      html.close();
    }
    card(
        words.of("html.clean"),
        words.of("html.percent", tally.replies == 0 ? 0 : 100 * tally.clean / tally.replies),
        words.of("html.clean.note", tally.clean, tally.replies));
    long all = 0;
    for (long count : totals.findings().values()) {
      all += count;
    }
    card(words.of("html.findings"), words.of("html.count", all), words.of("html.findings.note"));
    card(
        words.of("html.muted"),
        words.of("html.count", totals.baseline() + totals.allowed()),
        words.of("html.muted.note", totals.baseline(), totals.allowed()));
    html.close();
  }

  private void card(String title, String value, String note) throws IOException {
    html.open("div", "class", "card");
    html.leaf("h2", title).leaf("p", value, "class", "number").leaf("p", note, "class", "note");
    html.close();
  }

  private void overview() throws IOException {
    html.open("section", "class", "charts", "aria-label", words.of("html.overview"));
    severities();
    html.open("div", "class", "card");
    html.leaf("h2", words.of("html.distribution"));
    charts.histogram(tally.scores);
    html.close();
    bars("html.rules", tally.byRule, this::ruleName, true);
    families();
    bars("html.families", tally.byFamily, this::familyName, false);
    bars("html.files", tally.byFile, name -> name, true);
    html.close();
  }

  private void severities() throws IOException {
    long most = totals.findings().values().stream().mapToLong(Long::longValue).max().orElse(0);
    html.open("div", "class", "card");
    html.leaf("h2", words.of("html.severities"));
    html.open("ol", "class", "bars");
    for (Severity severity : Severities.WORST_FIRST) {
      long count = totals.findings().getOrDefault(severity, 0L);
      Counts counts = new Counts();
      counts.add(severity, count);
      barItem(words.of(severity), severity.name(), counts, most);
    }
    html.close();
    html.leaf("p", words.of("html.severities.note"), "class", "note").close();
  }

  private void bars(
      String key, Map<String, Counts> counts, Function<String, String> name, boolean showId)
      throws IOException {
    List<Map.Entry<String, Counts>> most =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Counts> entry) -> entry.getValue().all())
                    .reversed())
            .limit(MOST_BARS)
            .toList();
    if (most.isEmpty()) {
      return;
    }
    html.open("div", "class", "card");
    html.leaf("h2", words.of(key));
    html.open("ol", "class", "bars");
    for (Map.Entry<String, Counts> entry : most) {
      String shown = name.apply(entry.getKey());
      String id = showId && !shown.equals(entry.getKey()) ? entry.getKey() : "";
      barItem(shown, id, entry.getValue(), most.get(0).getValue().all());
    }
    html.close();
    if (counts.size() > MOST_BARS) {
      html.leaf("p", words.of("html.more", counts.size() - MOST_BARS), "class", "note");
    }
    html.close();
  }

  private void barItem(String name, String id, Counts counts, long most) throws IOException {
    html.open("li").open("span", "class", "name").text(name);
    if (!id.isEmpty()) {
      html.text(" ").leaf("code", id);
    }
    html.close();
    String title = words.of("html.bar.title", name, counts.all());
    charts.bar(counts, most, title);
    html.leaf("span", words.of("html.count", counts.all()), "class", "count").close();
  }

  private void families() throws IOException {
    if (tally.familyScores.isEmpty()) {
      return;
    }
    html.open("div", "class", "card");
    html.leaf("h2", words.of("html.familyScores"));
    html.open("ol", "class", "bars");
    List<Map.Entry<String, Mean>> lowest =
        tally.familyScores.entrySet().stream()
            .filter(entry -> entry.getValue().value() < BEST)
            .sorted(
                Comparator.comparingLong(
                    (Map.Entry<String, Mean> entry) -> entry.getValue().value()))
            .toList();
    for (Map.Entry<String, Mean> entry : lowest) {
      long score = entry.getValue().value();
      String name = familyName(entry.getKey());
      html.open("li").leaf("span", name, "class", "name");
      charts.scoreBar(score, words.of("html.family.title", name, score));
      html.leaf("span", String.valueOf(score), "class", "count").close();
    }
    html.close();
    List<String> best = new ArrayList<>();
    tally.familyScores.forEach(
        (family, mean) -> {
          if (mean.value() == BEST) {
            best.add(familyName(family));
          }
        });
    if (!best.isEmpty()) {
      html.leaf("p", words.of("html.familyScores.best", String.join(", ", best)), "class", "note");
    }
    html.close();
  }

  private String ruleName(String id) {
    Rule rule = rules.get(id);
    RuleText text = rule == null ? null : rule.texts().get(words.language());
    Counts counts = tally.byRule.get(id);
    String seen = counts == null || counts.title().isEmpty() ? id : counts.title();
    return text == null ? words.ruleTitle(id, seen) : text.title();
  }

  private String familyName(String family) {
    return words.orElse("family." + family, family);
  }

  private void worst() throws IOException {
    List<Tally.Ranked> ranked = tally.ranked();
    if (ranked.isEmpty()) {
      return;
    }
    html.open("section", "class", "worst");
    html.leaf("h2", words.of("html.worst"));
    long withFindings = tally.replies - tally.clean;
    if (withFindings > ranked.size()) {
      html.leaf("p", words.of("html.worst.note", ranked.size(), withFindings), "class", "note");
    }
    for (Tally.Ranked one : ranked) {
      reply(one.reply());
    }
    html.close();
  }

  private void reply(CheckedReply checked) throws IOException {
    String text = checked.reply().text().text();
    String title = checked.reply().about().title();
    html.open("article", "class", "card reply");
    html.open("div", "class", "heading");
    html.open("div");
    html.leaf("h3", title == null ? checked.reply().about().key() : title);
    String place = checked.file() + ":" + checked.reply().excerpt().start().line();
    html.open("p", "class", "place").leaf("code", place);
    if (title != null) {
      html.text(" · ").text(checked.reply().about().key());
    }
    html.close().close();
    if (checked.review().scores().overall().isPresent()) {
      int score = checked.review().scores().overall().getAsInt();
      html.open("p", "class", "badge " + Charts.grade(score));
      html.leaf("span", words.of("html.score.short"), "class", "label");
      html.text(" ").leaf("strong", String.valueOf(score)).close();
    }
    html.close();
    Language language = Words.languageOf(text);
    html.open("div", "class", "text", "lang", language.code(), "dir", "auto");
    new MarkedText(html, checked).write();
    html.close();
    html.open("ol", "class", "findings", "lang", language.code());
    for (CheckedFinding one : checked.findings()) {
      finding(text, one);
    }
    html.close().close();
  }

  private void finding(String text, CheckedFinding checked) throws IOException {
    Finding finding = checked.finding();
    html.open("li", "class", checked.counts() ? null : "muted");
    html.open("p", "class", "what");
    chip(checked);
    html.text(" ").leaf("strong", finding.title()).text(" ").leaf("code", finding.rule()).close();
    html.leaf("p", finding.message());
    if (!finding.reason().isEmpty()) {
      html.leaf("p", finding.reason(), "class", "reason");
    }
    Passage rewritten = Passage.rewritten(text, finding).orElse(null);
    for (Suggestion suggestion : finding.suggestions()) {
      boolean advice = suggestion.edits().isEmpty();
      if (advice && rewritten == null || !advice) {
        html.open("div", "class", "rewrite");
        String how = words.of("applicability." + Names.of(suggestion.applicability()));
        html.open("p").leaf("span", how, "class", "how").text(" ").text(suggestion.title()).close();
        if (rewritten != null) {
          html.open("p", "class", "becomes");
          if (rewritten.plain().isEmpty()) {
            html.text(words.of("removed"));
          } else {
            html.text(rewritten.before().stripLeading()).leaf("ins", rewritten.marked());
            html.text(rewritten.after().stripTrailing());
          }
          html.close();
        }
        html.close();
        break;
      }
    }
    html.close();
  }

  private void chip(CheckedFinding checked) throws IOException {
    Severity severity = checked.finding().severity();
    html.leaf("span", words.of(severity), "class", "chip " + Charts.style(severity));
    if (!checked.counts()) {
      String state = words.of("html.state." + Names.of(checked.state()));
      html.text(" ").leaf("span", state, "class", "chip state");
      if (!checked.justification().isEmpty()) {
        html.text(" ").leaf("span", checked.justification(), "class", "note");
      }
    }
  }

  private void findings() throws IOException {
    List<Tally.Row> rows = tally.rows();
    if (rows.isEmpty()) {
      return;
    }
    html.open("section", "class", "all");
    html.leaf("h2", words.of("html.all"));
    if (tally.findings > rows.size()) {
      html.leaf("p", words.of("html.all.note", rows.size(), tally.findings), "class", "note cap");
    }
    filters();
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region");
    html.open("table", "id", "all");
    html.leaf("caption", words.of("html.all.caption"));
    html.open("thead").open("tr");
    for (String column : List.of("severity", "place", "rule", "excerpt", "message")) {
      html.leaf("th", words.of("html.column." + column), "scope", "col");
    }
    html.close().close().open("tbody");
    for (Tally.Row row : rows) {
      row(row);
    }
    html.close().close().close().close();
  }

  private void filters() throws IOException {
    html.open("form", "id", "filters", "hidden", "hidden");
    html.open("label").text(words.of("html.search") + " ");
    html.empty("input", "type", "search", "id", "search").close();
    html.open("fieldset").leaf("legend", words.of("html.column.severity"));
    for (Severity severity : Severities.WORST_FIRST) {
      html.open("label");
      html.empty(
          "input", "type", "checkbox", "checked", "checked", "value", Charts.style(severity));
      html.text(" " + words.of(severity)).close();
    }
    html.open("label");
    html.empty("input", "type", "checkbox", "checked", "checked", "value", "muted");
    html.text(" " + words.of("html.muted")).close();
    html.close();
    html.leaf("output", "", "id", "shown", "data-label", words.of("html.shown")).close();
  }

  private void row(Tally.Row row) throws IOException {
    Finding finding = row.finding().finding();
    String severity = Charts.style(finding.severity());
    String muted = row.finding().counts() ? null : "muted";
    html.open("tr", "class", muted, "data-severity", severity);
    String weight = String.valueOf(Severities.WORST_FIRST.indexOf(finding.severity()));
    html.open("td", "data-sort", weight);
    chip(row.finding());
    html.close();
    html.open("td").leaf("code", row.file() + ":" + row.place()).close();
    html.open("td").text(finding.title()).text(" ").leaf("code", finding.rule()).close();
    html.leaf("td", shortened(finding.excerpt()), "class", "excerpt");
    html.leaf("td", finding.message()).close();
  }

  private static String shortened(String excerpt) {
    return excerpt.codePointCount(0, excerpt.length()) <= 80
        ? excerpt
        : excerpt.substring(0, excerpt.offsetByCodePoints(0, 79)) + "…";
  }

  private void problems() throws IOException {
    if (tally.problems.isEmpty()) {
      return;
    }
    html.open("section", "class", "problems");
    html.leaf("h2", words.of("html.problems"));
    if (tally.problemCount > tally.problems.size()) {
      String note = words.of("html.problems.note", tally.problems.size(), tally.problemCount);
      html.leaf("p", note, "class", "note cap");
    }
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region").open("table");
    html.leaf("caption", words.of("html.problems.caption"));
    html.open("thead").open("tr");
    for (String column : List.of("severity", "place", "rule", "message")) {
      html.leaf("th", words.of("html.column." + column), "scope", "col");
    }
    html.close().close().open("tbody");
    for (FileProblem problem : tally.problems) {
      Severity severity = problem.severity();
      html.open("tr").open("td");
      html.leaf(
          "span",
          severity == null ? words.of("unchecked") : words.of(severity),
          "class",
          "chip " + (severity == null ? "critical" : Charts.style(severity)));
      html.close();
      String place = problem.position() == null ? "" : ":" + problem.position();
      html.open("td").leaf("code", problem.file() + place).close();
      String name = words.ruleTitle(problem.rule(), problem.rule());
      html.open("td").text(name).text(" ").leaf("code", problem.rule()).close();
      html.leaf("td", problem.message(), "lang", "en").close();
    }
    html.close().close().close().close();
  }
}
