package io.github.onmal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Scores;
import io.github.onmal.Strength;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Writes results of {@code review-result.schema.json} and errors of {@code
 * review-error.schema.json}.
 */
public final class ResultWriter {

  /**
   * The version of the contract; its first part changes when a reader of the old one would break.
   */
  public static final String SCHEMA_VERSION = "1.0";

  private final Applicability most;
  private final boolean indent;

  /**
   * Creates a writer.
   *
   * @param most the least free applicability the revision accepts
   * @param indent whether a result takes several lines
   */
  public ResultWriter(Applicability most, boolean indent) {
    this.most = most;
    this.indent = indent;
  }

  /** The result of a request, in UTF-8, with a line end. */
  public byte[] result(Request.@Nullable Id id, Review review) {
    return JsonText.bytes(indent, json -> write(json, id, review));
  }

  /** Writes the result of a request where a generator stands. */
  public void write(JsonGenerator json, Request.@Nullable Id id, Review review) throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", SCHEMA_VERSION);
    writeId(json, id);
    json.writeArrayFieldStart("findings");
    for (Finding finding : review.findings()) {
      write(json, finding);
    }
    json.writeEndArray();
    if (!review.scores().families().isEmpty()) {
      write(json, review.scores());
      json.writeArrayFieldStart("strengths");
      for (Strength strength : review.strengths()) {
        write(json, strength);
      }
      json.writeEndArray();
    }
    json.writeStringField("revised", review.revised(most));
    json.writeEndObject();
  }

  /** The error that stands in the place of the result of a line, in UTF-8, with a line end. */
  public byte[] error(long line, RequestException error) {
    return JsonText.bytes(
        indent,
        json -> {
          json.writeStartObject();
          json.writeStringField("schemaVersion", SCHEMA_VERSION);
          json.writeNumberField("line", line);
          writeId(json, error.id());
          json.writeObjectFieldStart("error");
          json.writeStringField("message", error.getMessage());
          if (error.path() != null) {
            json.writeStringField("path", error.path());
          }
          if (error.expected() != null) {
            json.writeStringField("expected", error.expected());
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void writeId(JsonGenerator json, Request.@Nullable Id id) throws IOException {
    if (id != null && id.number()) {
      json.writeFieldName("id");
      json.writeNumber(id.text());
    } else if (id != null) {
      json.writeStringField("id", id.text());
    }
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", finding.rule());
    json.writeStringField("severity", finding.severity().name());
    writeSpan(json, finding.span());
    json.writeStringField("excerpt", finding.excerpt());
    json.writeStringField("title", finding.title());
    json.writeStringField("message", finding.message());
    json.writeStringField("reason", finding.reason());
    json.writeArrayFieldStart("suggestions");
    for (Suggestion suggestion : finding.suggestions()) {
      write(json, suggestion);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestion suggestion) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", suggestion.title());
    json.writeStringField("applicability", suggestion.applicability().name());
    json.writeArrayFieldStart("edits");
    for (Edit edit : suggestion.edits()) {
      json.writeStartObject();
      writeSpan(json, edit.span());
      json.writeStringField("text", edit.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("slots");
    for (Suggestion.Blank blank : suggestion.blanks()) {
      json.writeStartObject();
      json.writeStringField("name", blank.name());
      writeSpan(json, blank.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Scores scores) throws IOException {
    json.writeObjectFieldStart("scores");
    writeScore(json, "overall", scores.overall());
    json.writeObjectFieldStart("families");
    for (Scores.Family family : scores.families()) {
      json.writeObjectFieldStart(family.name());
      writeScore(json, "score", family.score());
      json.writeArrayFieldStart("deductions");
      for (Scores.Deduction deduction : family.deductions()) {
        json.writeStartObject();
        json.writeStringField("rule", deduction.rule());
        json.writeStringField("severity", deduction.severity().name());
        json.writeNumberField("points", deduction.points());
        json.writeFieldName("findings");
        int[] places = deduction.findings().stream().mapToInt(Integer::intValue).toArray();
        json.writeArray(places, 0, places.length);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A score; null where there is none. */
  private static void writeScore(JsonGenerator json, String name, OptionalInt score)
      throws IOException {
    if (score.isPresent()) {
      json.writeNumberField(name, score.getAsInt());
    } else {
      json.writeNullField(name);
    }
  }

  private static void write(JsonGenerator json, Strength strength) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", strength.name());
    json.writeStringField("title", strength.title());
    if (strength.span() != null) {
      writeSpan(json, strength.span());
    }
    json.writeEndObject();
  }

  static void writeSpan(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
  }
}
