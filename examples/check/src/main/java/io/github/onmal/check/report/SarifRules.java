package io.github.onmal.check.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.Finding;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.Severity;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules that found something, in the order in which they first did, and what they say. */
final class SarifRules {

  private static final int MOST_EXAMPLES = 3;

  private final ReportOptions options;
  private final Words words;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Set<String> notifications = new TreeSet<>();

  /** What is known of a rule that no pack has. */
  private record Found(int index, Severity severity, @Nullable Finding first) {}

  SarifRules(ReportOptions options) {
    this.options = options;
    words = Words.of(options.language() == null ? Language.ENGLISH : options.language());
  }

  Words words() {
    return words;
  }

  /** The place of the rule of a finding. */
  int index(Finding finding) {
    return index(finding.rule(), finding.severity(), finding);
  }

  /** The place of the rule of a problem. */
  int index(String rule, Severity severity) {
    return index(rule, severity, null);
  }

  private int index(String rule, Severity severity, @Nullable Finding first) {
    Found one = found.get(rule);
    if (one == null) {
      one = new Found(found.size(), severity, first);
      found.put(rule, one);
    }
    return one.index;
  }

  /** Notes that a problem of this kind is told as a notification. */
  void notification(String rule) {
    notifications.add(rule);
  }

  /** Writes the rules and notifications where a driver stands. */
  void write(JsonGenerator json) throws IOException {
    Map<String, Rule> rules = found.isEmpty() ? Map.of() : options.rules().get();
    json.writeArrayFieldStart("rules");
    for (Map.Entry<String, Found> entry : found.entrySet()) {
      Rule rule = rules.get(entry.getKey());
      json.writeRawValue(
          JsonParts.line(
              line -> {
                if (rule == null) {
                  write(line, entry.getKey(), entry.getValue());
                } else {
                  write(line, rule);
                }
              }));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notifications");
    for (String id : notifications) {
      json.writeStartObject();
      json.writeStringField("id", id);
      own(json, id, null);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A rule that only files can break, or one the pack no longer has. */
  private void write(JsonGenerator json, String id, Found one) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", name(id));
    own(json, id, one.first);
    properties(json, id, one.severity, Set.of());
    json.writeEndObject();
  }

  private void own(JsonGenerator json, String id, @Nullable Finding first) throws IOException {
    String title = words.ruleTitle(id, first == null ? id : first.title());
    String reason = words.ruleReason(id, first == null ? title : first.reason());
    SarifReport.text(json, "shortDescription", title);
    SarifReport.text(json, "fullDescription", reason);
    help(json, reason, "## " + markdown(title) + "\n\n" + markdown(reason) + "\n");
  }

  private void write(JsonGenerator json, Rule rule) throws IOException {
    Map<Language, RuleText> texts = new TreeMap<>(rule.texts());
    RuleText main = texts.get(words.language());
    if (main == null) {
      main = texts.values().iterator().next();
    }
    String id = rule.info().id();
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("name", name(id));
    SarifReport.text(json, "shortDescription", main.title());
    SarifReport.text(json, "fullDescription", main.reason());
    StringBuilder plain = new StringBuilder();
    StringBuilder marked = new StringBuilder();
    help(main, words, plain, marked);
    for (Map.Entry<Language, RuleText> other : texts.entrySet()) {
      if (other.getValue() != main) {
        help(other.getValue(), Words.of(other.getKey()), plain, marked);
      }
    }
    help(json, plain.toString().strip(), marked.toString());
    Set<String> languages = new TreeSet<>();
    texts.keySet().forEach(language -> languages.add(language.code()));
    properties(json, id, rule.info().severity(), languages);
    json.writeEndObject();
  }

  private static void help(RuleText text, Words words, StringBuilder plain, StringBuilder marked) {
    plain.append(text.title()).append("\n\n").append(text.reason()).append("\n\n");
    marked.append("## ").append(markdown(text.title())).append("\n\n");
    marked.append(markdown(text.reason())).append("\n\n");
    if (!text.suggestions().isEmpty()) {
      String heading = words.of("rule.suggestions");
      plain.append(heading).append('\n');
      marked.append("### ").append(heading).append("\n\n");
      for (SuggestionDefinition one : text.suggestions()) {
        String how = words.of("applicability." + Names.of(one.applicability()));
        plain.append("- ").append(one.title()).append(" (").append(how).append(")\n");
        marked.append("- ").append(markdown(one.title())).append(" (").append(how).append(")\n");
      }
      plain.append('\n');
      marked.append('\n');
    }
    examples(words.of("rule.flags"), text.flags(), plain, marked);
    examples(words.of("rule.allows"), text.allows(), plain, marked);
  }

  private static void examples(
      String heading, List<Example> examples, StringBuilder plain, StringBuilder marked) {
    if (examples.isEmpty()) {
      return;
    }
    plain.append(heading).append('\n');
    marked.append("### ").append(heading).append("\n\n");
    for (Example example : examples.subList(0, Math.min(MOST_EXAMPLES, examples.size()))) {
      plain.append("  ").append(show(example, "⟦", "⟧").replace("\n", "\n  ")).append("\n\n");
      String quoted = markdown(show(example, "⟦", "⟧")).replace("\n", "  \n> ");
      marked.append("> ").append(quoted).append("\n\n");
    }
  }

  private static String show(Example example, String open, String close) {
    String text = example.text().strip();
    if (!example.text().startsWith(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text);
    List<Span> spans = new ArrayList<>(example.spans());
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      if (!span.isEmpty() && span.end() <= text.length()) {
        shown.insert(span.end(), close).insert(span.start(), open);
      }
    }
    return shown.toString();
  }

  private static void help(JsonGenerator json, String plain, String marked) throws IOException {
    json.writeObjectFieldStart("help");
    json.writeStringField("text", plain);
    json.writeStringField("markdown", marked);
    json.writeEndObject();
  }

  private static void properties(
      JsonGenerator json, String id, Severity severity, Set<String> languages) throws IOException {
    String family = id.substring(0, Math.max(0, id.indexOf('/')));
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", Severities.level(severity, "note"));
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    json.writeStringField("family", family);
    json.writeStringField("severity", severity.name());
    json.writeArrayFieldStart("tags");
    json.writeString(family);
    for (String language : languages) {
      json.writeString(language);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** {@code NegativeOpener} for {@code positive-language/negative-opener}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    boolean upper = true;
    for (char c : id.substring(id.indexOf('/') + 1).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      } else {
        upper = true;
      }
    }
    return name.toString();
  }

  private static String markdown(String text) {
    return text.replaceAll("[\\\\`*_\\[\\]<>#|]", "\\\\$0");
  }
}
