package io.github.onmal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes rules as {@code rules.schema.json} has them. */
public final class RulesWriter {

  private RulesWriter() {}

  /**
   * Rules, in UTF-8, with a line end.
   *
   * @param examples whether reasons, suggestions and examples are written too
   */
  public static byte[] write(RulePack pack, List<Rule> rules, boolean examples) {
    return JsonText.bytes(
        true,
        json -> {
          json.writeStartObject();
          json.writeStringField("schemaVersion", ResultWriter.SCHEMA_VERSION);
          json.writeStringField("pack", pack.id());
          json.writeStringField("version", pack.version());
          json.writeArrayFieldStart("rules");
          for (Rule rule : rules) {
            write(json, rule, examples);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Rule rule, boolean examples) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", rule.info().id());
    json.writeStringField("family", rule.info().family());
    json.writeStringField("severity", rule.info().severity().name());
    json.writeStringField("scope", rule.info().scope().name());
    json.writeStringField("since", rule.info().since());
    json.writeObjectFieldStart("texts");
    for (Map.Entry<Language, RuleText> entry : rule.texts().entrySet()) {
      RuleText text = entry.getValue();
      json.writeObjectFieldStart(entry.getKey().code());
      json.writeStringField("title", text.title());
      if (examples) {
        json.writeStringField("reason", text.reason());
        json.writeArrayFieldStart("suggestions");
        for (SuggestionDefinition suggestion : text.suggestions()) {
          json.writeStartObject();
          json.writeStringField("title", suggestion.title());
          json.writeStringField("applicability", suggestion.applicability().name());
          json.writeEndObject();
        }
        json.writeEndArray();
        write(json, "flags", text.flags());
        write(json, "allows", text.allows());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<Example> examples)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Example example : examples) {
      json.writeStartObject();
      json.writeStringField("text", example.text());
      if (example.conversation().customerMessage() != null) {
        json.writeStringField("customerMessage", example.conversation().customerMessage());
      }
      json.writeArrayFieldStart("spans");
      for (Span span : example.spans()) {
        json.writeStartObject();
        ResultWriter.writeSpan(json, span);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rewrites");
      for (String rewrite : example.rewrites()) {
        json.writeString(rewrite);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
