package io.github.onmal.check.report;

import io.github.onmal.Finding;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * For people and editors: what counts, by file and reply, and what it comes to. Characters that
 * would move the cursor of a terminal or reorder its line are shown by their names.
 */
final class TextReport extends Report {

  private static final String STRONG = "1";
  private static final String FAINT = "2";
  private static final String GOOD = "1;32";
  private static final String REWRITE = "32";
  private static final String INDENT = "    ";

  private final ReportOptions options;
  private String file = "";
  private long korean;
  private long replies;

  TextReport(Writer out, ReportOptions options) {
    super(out);
    this.options = options;
  }

  @Override
  void write(CheckedReply checked) throws IOException {
    String text = checked.reply().text().text();
    replies++;
    korean += Words.languageOf(text) == Language.KOREAN ? 1 : 0;
    List<CheckedFinding> counting =
        checked.findings().stream().filter(CheckedFinding::counts).toList();
    if (counting.isEmpty()) {
      return;
    }
    startFile(checked.file());
    String label = checked.reply().about().label();
    if (!label.equals(checked.file())) {
      out.append("  ").append(styled(STRONG, clean(label))).append('\n');
    }
    for (CheckedFinding finding : counting) {
      write(checked, finding);
    }
  }

  private void startFile(String name) throws IOException {
    if (!name.equals(file)) {
      file = name;
      out.append(styled(STRONG, clean(name))).append("\n\n");
    }
  }

  private void write(CheckedReply checked, CheckedFinding checkedFinding) throws IOException {
    Finding finding = checkedFinding.finding();
    String text = checked.reply().text().text();
    Words words = words(finding.title());
    String colour = colour(finding.severity());
    out.append("  ").append(clean(checked.file())).append(':');
    out.append(checkedFinding.start().toString()).append("  ");
    out.append(styled(colour, words.of(finding.severity()))).append("  ");
    out.append(clean(finding.title())).append("  ");
    out.append(styled(FAINT, clean(finding.rule()))).append('\n');
    Passage passage = Passage.of(text, finding.span());
    lines(
        styled(FAINT, "│ "),
        clean(passage.before().stripLeading())
            + styled(colour, "⟦" + clean(passage.marked()) + "⟧")
            + clean(passage.after().stripTrailing()));
    lines("", clean(finding.message()));
    Passage rewritten = Passage.rewritten(text, finding).orElse(null);
    if (rewritten != null) {
      String becomes = rewritten.plain();
      lines(
          styled(REWRITE, "→ "),
          becomes.isEmpty()
              ? styled(FAINT, words.of("removed"))
              : clean(rewritten.before().stripLeading())
                  + styled(REWRITE, clean(rewritten.marked()))
                  + clean(rewritten.after().stripTrailing()));
    }
    out.append('\n');
  }

  private void lines(String before, String text) throws IOException {
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        out.append(INDENT).append(before).append(line).append('\n');
      }
    }
  }

  @Override
  void write(FileProblem problem) throws IOException {
    startFile(problem.file());
    Words words = words(problem.message());
    Severity severity = problem.severity();
    out.append("  ").append(clean(problem.file()));
    if (problem.position() != null) {
      out.append(':').append(problem.position().toString());
    }
    out.append("  ");
    out.append(
        severity == null
            ? styled(colour(Severity.CRITICAL), words.of("unchecked"))
            : styled(colour(severity), words.of(severity)));
    out.append("  ").append(styled(FAINT, problem.rule())).append('\n');
    lines("", clean(problem.message()));
    out.append('\n');
  }

  @Override
  void write(Totals totals) throws IOException {
    Language most = 2 * korean > replies ? Language.KOREAN : Language.ENGLISH;
    Words words = Words.of(options.language() == null ? most : options.language());
    out.append(words.of("totals.checked", totals.files(), totals.replies())).append('\n');
    List<String> parts = new ArrayList<>();
    long all = 0;
    for (Severity severity : Severities.WORST_FIRST) {
      long count = totals.findings().getOrDefault(severity, 0L);
      all += count;
      if (count > 0) {
        String part = words.of("totals.part", words.of(severity), count);
        parts.add(styled(colour(severity), part));
      }
    }
    if (!parts.isEmpty()) {
      out.append(words.of("totals.findings", all, String.join(", ", parts))).append('\n');
    } else if (totals.replies() > 0) {
      out.append(styled(GOOD, words.of("totals.none"))).append('\n');
    }
    note(words, "totals.baseline", totals.baseline());
    note(words, "totals.allowed", totals.allowed());
    if (totals.failures() > 0) {
      String unchecked = words.of("totals.unchecked", totals.failures());
      out.append(styled(colour(Severity.CRITICAL), unchecked)).append('\n');
    }
  }

  private void note(Words words, String key, long count) throws IOException {
    if (count > 0) {
      out.append(styled(FAINT, words.of(key, count))).append('\n');
    }
  }

  private Words words(String beside) {
    return options.language() == null ? Words.beside(beside) : Words.of(options.language());
  }

  private String styled(String code, String text) {
    return options.colour() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "1;31";
      case MAJOR -> "1;33";
      case MINOR -> "1;36";
      case INFO -> "1;34";
    };
  }

  private static String clean(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\t', ' ')
        .codePoints()
        .forEach(
            codePoint -> {
              boolean moves = Character.isISOControl(codePoint) && codePoint != '\n';
              boolean reorders =
                  0x202A <= codePoint && codePoint <= 0x202E
                      || 0x2066 <= codePoint && codePoint <= 0x2069;
              if (moves || reorders || Character.getType(codePoint) == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
              } else {
                shown.appendCodePoint(codePoint);
              }
            });
    return shown.toString();
  }
}
