package io.github.onmal.check.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.Finding;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Fix;
import io.github.onmal.check.Fix.FileEdit;
import io.github.onmal.check.Totals;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0 as OASIS publishes it. The same check writes the same bytes: no times, no paths of
 * the machine.
 */
final class SarifReport extends Report {

  private static final String ROOT = "%SRCROOT%";
  private static final int DEPTH = 4;
  private static final int CONTEXT = 240;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Pattern SEMANTIC_VERSION =
      Pattern.compile("\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  private final ReportOptions options;
  private final SarifRules rules;
  private final Spool notifications = new Spool();
  private @Nullable JsonGenerator json;

  SarifReport(Writer out, ReportOptions options) {
    super(out);
    this.options = options;
    rules = new SarifRules(options);
  }

  private JsonGenerator begun() throws IOException {
    if (json == null) {
      json = JsonParts.generator(out, DEPTH);
      json.writeStartObject();
      json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      json.writeArrayFieldStart("results");
    }
    return json;
  }

  @Override
  void write(CheckedReply reply) throws IOException {
    for (CheckedFinding one : reply.findings()) {
      int rule = rules.index(one.finding());
      begun().writeRawValue(JsonParts.line(line -> write(line, reply, one, rule)));
    }
  }

  private static void write(JsonGenerator line, CheckedReply checked, CheckedFinding one, int rule)
      throws IOException {
    Finding finding = one.finding();
    line.writeStartObject();
    head(line, finding.rule(), rule, finding.severity(), finding.message());
    line.writeArrayFieldStart("locations");
    line.writeStartObject();
    line.writeObjectFieldStart("physicalLocation");
    artifact(line, checked.file());
    places(line, checked.reply(), one);
    line.writeEndObject();
    logical(line, checked.reply().about());
    line.writeEndObject();
    line.writeEndArray();
    line.writeObjectFieldStart("partialFingerprints");
    line.writeStringField("onmalFinding/v1", one.fingerprint());
    line.writeEndObject();
    line.writeStringField("baselineState", one.state() == State.BASELINE ? "unchanged" : "new");
    suppressions(line, one);
    fixes(line, checked.file(), one);
    line.writeEndObject();
  }

  private static void head(
      JsonGenerator line, String id, int rule, Severity severity, String message)
      throws IOException {
    line.writeStringField("ruleId", id);
    line.writeNumberField("ruleIndex", rule);
    line.writeStringField("level", Severities.level(severity, "note"));
    text(line, "message", message);
  }

  static void text(JsonGenerator line, String name, String text) throws IOException {
    line.writeObjectFieldStart(name);
    line.writeStringField("text", text);
    line.writeEndObject();
  }

  private static void artifact(JsonGenerator line, String file) throws IOException {
    boolean absolute = file.startsWith("/") || file.startsWith(":/", 1);
    line.writeObjectFieldStart("artifactLocation");
    if (absolute) {
      line.writeStringField("uri", "file://" + (file.startsWith("/") ? "" : "/") + encoded(file));
    } else {
      line.writeStringField("uri", encoded(file));
      line.writeStringField("uriBaseId", ROOT);
    }
    line.writeEndObject();
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte one : path.getBytes(UTF_8)) {
      char c = (char) (one & 0xFF);
      boolean plain =
          'a' <= c && c <= 'z'
              || 'A' <= c && c <= 'Z'
              || '0' <= c && c <= '9'
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(one));
      }
    }
    return uri.toString();
  }

  private static void places(JsonGenerator line, Reply reply, CheckedFinding one)
      throws IOException {
    Excerpt excerpt = reply.excerpt();
    Span place = reply.text().source(one.finding().span());
    region(
        line, "region", one.start(), one.end(), excerpt.offset() + place.start(), place.length());
    text(line, "snippet", place.of(excerpt.raw()));
    line.writeEndObject();
    Span context = context(excerpt.raw(), place);
    // It has to show more than the region, or be left out.
    if (context.length() > place.length()) {
      region(
          line,
          "contextRegion",
          excerpt.position(context.start()),
          excerpt.position(context.end()),
          excerpt.offset() + context.start(),
          context.length());
      text(line, "snippet", context.of(excerpt.raw()));
      line.writeEndObject();
    }
  }

  /** The lines around a place, as far as they are near. */
  private static Span context(String raw, Span place) {
    int start = place.start();
    while (start > 0 && raw.charAt(start - 1) != '\n' && place.start() - start < CONTEXT) {
      start--;
    }
    start +=
        start > 0 && Character.isLowSurrogate(raw.charAt(start)) && start < place.start() ? 1 : 0;
    int end = place.end();
    while (end < raw.length()
        && raw.charAt(end) != '\n'
        && raw.charAt(end) != '\r'
        && end - place.end() < CONTEXT) {
      end++;
    }
    end -= end > place.end() && Character.isHighSurrogate(raw.charAt(end - 1)) ? 1 : 0;
    return new Span(start, end);
  }

  /** Begins a region; the caller ends it. */
  private static void region(
      JsonGenerator line, String name, Position start, Position end, long offset, int length)
      throws IOException {
    line.writeObjectFieldStart(name);
    line.writeNumberField("startLine", start.line());
    line.writeNumberField("startColumn", start.column());
    line.writeNumberField("endLine", end.line());
    line.writeNumberField("endColumn", end.column());
    line.writeNumberField("charOffset", offset);
    line.writeNumberField("charLength", length);
  }

  private static void logical(JsonGenerator line, Reply.About about) throws IOException {
    line.writeArrayFieldStart("logicalLocations");
    line.writeStartObject();
    if (about.title() != null) {
      line.writeStringField("name", about.title());
    }
    line.writeStringField("fullyQualifiedName", about.key());
    line.writeStringField("kind", "member");
    line.writeEndObject();
    line.writeEndArray();
  }

  private static void suppressions(JsonGenerator line, CheckedFinding one) throws IOException {
    line.writeArrayFieldStart("suppressions");
    if (!one.counts()) {
      line.writeStartObject();
      boolean comment = one.state() == State.ALLOWED;
      line.writeStringField("kind", comment ? "inSource" : "external");
      line.writeStringField("status", "accepted");
      if (!comment) {
        line.writeStringField("justification", Words.of(Language.ENGLISH).of("sarif.baseline"));
      } else if (!one.justification().isEmpty()) {
        line.writeStringField("justification", one.justification());
      }
      line.writeEndObject();
    }
    line.writeEndArray();
  }

  private static void fixes(JsonGenerator line, String file, CheckedFinding one)
      throws IOException {
    List<Fix> fixes =
        one.fixes().stream()
            .filter(fix -> fix.applicability().compareTo(Applicability.REVIEW) <= 0)
            .filter(fix -> fix.suggestion().blanks().isEmpty())
            .toList();
    if (fixes.isEmpty()) {
      return;
    }
    line.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      line.writeStartObject();
      text(line, "description", fix.title());
      line.writeArrayFieldStart("artifactChanges");
      line.writeStartObject();
      artifact(line, file);
      line.writeArrayFieldStart("replacements");
      for (FileEdit edit : fix.edits()) {
        line.writeStartObject();
        region(line, "deletedRegion", edit.start(), edit.end(), edit.offset(), edit.length());
        line.writeEndObject();
        text(line, "insertedContent", edit.text());
        line.writeEndObject();
      }
      line.writeEndArray();
      line.writeEndObject();
      line.writeEndArray();
      line.writeObjectFieldStart("properties");
      line.writeStringField("applicability", Names.of(fix.applicability()));
      line.writeEndObject();
      line.writeEndObject();
    }
    line.writeEndArray();
  }

  @Override
  void write(FileProblem problem) throws IOException {
    if (problem.severity() == null) {
      rules.notification(problem.rule());
      notifications.add(notifications.isEmpty() ? "" : ",\n");
      notifications.add(
          JsonParts.line(
              line -> {
                line.writeStartObject();
                line.writeObjectFieldStart("descriptor");
                line.writeStringField("id", problem.rule());
                line.writeEndObject();
                line.writeStringField("level", "error");
                text(line, "message", problem.message());
                location(line, problem);
                line.writeEndObject();
              }));
      return;
    }
    Severity severity = problem.severity();
    int rule = rules.index(problem.rule(), severity);
    begun()
        .writeRawValue(
            JsonParts.line(
                line -> {
                  line.writeStartObject();
                  head(line, problem.rule(), rule, severity, problem.message());
                  location(line, problem);
                  line.writeStringField("baselineState", "new");
                  line.writeArrayFieldStart("suppressions");
                  line.writeEndArray();
                  line.writeEndObject();
                }));
  }

  private static void location(JsonGenerator line, FileProblem problem) throws IOException {
    line.writeArrayFieldStart("locations");
    line.writeStartObject();
    line.writeObjectFieldStart("physicalLocation");
    artifact(line, problem.file());
    if (problem.position() != null) {
      line.writeObjectFieldStart("region");
      line.writeNumberField("startLine", problem.position().line());
      line.writeNumberField("startColumn", problem.position().column());
      line.writeEndObject();
    }
    line.writeEndObject();
    line.writeEndObject();
    line.writeEndArray();
  }

  @Override
  void write(Totals totals) throws IOException {
    JsonGenerator end = begun();
    end.writeEndArray();
    end.writeObjectFieldStart("tool");
    end.writeObjectFieldStart("driver");
    end.writeStringField("name", "Onmal");
    end.writeStringField("version", options.version());
    if (SEMANTIC_VERSION.matcher(options.version()).matches()) {
      end.writeStringField("semanticVersion", options.version());
    }
    end.writeStringField("language", rules.words().language().code());
    rules.write(end);
    end.writeEndObject();
    end.writeEndObject();
    end.writeStringField("columnKind", "utf16CodeUnits");
    end.writeObjectFieldStart("originalUriBaseIds");
    end.writeObjectFieldStart(ROOT);
    text(end, "description", rules.words().of("sarif.root"));
    end.writeEndObject();
    end.writeEndObject();
    end.writeArrayFieldStart("invocations");
    end.writeStartObject();
    end.writeBooleanField("executionSuccessful", totals.failures() == 0);
    end.writeFieldName("toolExecutionNotifications");
    end.writeRawValue("[");
    end.flush();
    notifications.moveTo(out);
    out.append(']');
    end.writeEndObject();
    end.writeEndArray();
    end.writeEndObject();
    end.writeEndArray();
    end.writeEndObject();
    end.flush();
    out.append('\n');
  }

  @Override
  void release() throws IOException {
    notifications.close();
  }
}
