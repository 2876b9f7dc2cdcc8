package io.github.onmal.check.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Fix;
import io.github.onmal.check.Fix.FileEdit;
import io.github.onmal.check.Totals;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.json.Names;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@code check-result.schema.json}: each reply has what {@code review} says of it and
 * what the check says of that.
 */
final class JsonReport extends Report {

  private static final int DEPTH = 2;

  private final ReportOptions options;
  private final ResultWriter results = new ResultWriter(Applicability.SAFE, false);
  private final Spool problems = new Spool();
  private @Nullable JsonGenerator json;

  JsonReport(Writer out, ReportOptions options) {
    super(out);
    this.options = options;
  }

  private JsonGenerator begun() throws IOException {
    if (json == null) {
      json = JsonParts.generator(out, DEPTH);
      json.writeStartObject();
      json.writeStringField("schemaVersion", ResultWriter.SCHEMA_VERSION);
      json.writeStringField("version", options.version());
      json.writeArrayFieldStart("replies");
    }
    return json;
  }

  @Override
  void write(CheckedReply checked) throws IOException {
    begun().writeRawValue(JsonParts.line(line -> write(line, checked)));
  }

  private void write(JsonGenerator line, CheckedReply checked) throws IOException {
    Reply reply = checked.reply();
    Reply.About about = reply.about();
    line.writeStartObject();
    line.writeStringField("file", checked.file());
    line.writeStringField("key", about.key());
    if (about.title() != null) {
      line.writeStringField("title", about.title());
    }
    if (about.language() != null) {
      line.writeStringField("language", about.language());
    }
    if (about.channel() != null) {
      line.writeStringField("channel", Names.of(about.channel()));
    }
    position(line, "start", reply.excerpt().start());
    line.writeStringField("text", reply.text().text());
    line.writeArrayFieldStart("findings");
    for (CheckedFinding one : checked.findings()) {
      write(line, one, checked.review().findings());
    }
    line.writeEndArray();
    line.writeFieldName("review");
    results.write(line, null, checked.review());
    line.writeEndObject();
  }

  private static void write(JsonGenerator line, CheckedFinding checked, List<Finding> reviewed)
      throws IOException {
    Finding finding = checked.finding();
    line.writeStartObject();
    line.writeStringField("rule", finding.rule());
    line.writeStringField("severity", finding.severity().name());
    line.writeStringField("state", checked.state().name());
    if (!checked.justification().isEmpty()) {
      line.writeStringField("justification", checked.justification());
    }
    position(line, "start", checked.start());
    position(line, "end", checked.end());
    line.writeStringField("fingerprint", checked.fingerprint());
    line.writeStringField("excerpt", finding.excerpt());
    line.writeStringField("title", finding.title());
    line.writeStringField("message", finding.message());
    line.writeStringField("reason", finding.reason());
    int place = place(finding, reviewed);
    if (place >= 0) {
      line.writeNumberField("review", place);
    }
    line.writeArrayFieldStart("fixes");
    for (Fix fix : checked.fixes()) {
      write(line, fix);
    }
    line.writeEndArray();
    line.writeEndObject();
  }

  /** Where the review has a finding whose severity a setting may have changed; -1 for nowhere. */
  private static int place(Finding finding, List<Finding> reviewed) {
    for (int i = 0; i < reviewed.size(); i++) {
      Finding one = reviewed.get(i);
      if (one.rule().equals(finding.rule())
          && one.span().equals(finding.span())
          && one.message().equals(finding.message())) {
        return i;
      }
    }
    return -1;
  }

  private static void write(JsonGenerator line, Fix fix) throws IOException {
    line.writeStartObject();
    line.writeStringField("title", fix.title());
    line.writeStringField("applicability", fix.applicability().name());
    line.writeArrayFieldStart("edits");
    for (FileEdit edit : fix.edits()) {
      line.writeStartObject();
      line.writeNumberField("offset", edit.offset());
      line.writeNumberField("length", edit.length());
      position(line, "start", edit.start());
      position(line, "end", edit.end());
      line.writeStringField("text", edit.text());
      line.writeEndObject();
    }
    line.writeEndArray();
    line.writeArrayFieldStart("slots");
    for (Suggestion.Blank blank : fix.suggestion().blanks()) {
      line.writeString(blank.name());
    }
    line.writeEndArray();
    line.writeEndObject();
  }

  private static void position(JsonGenerator line, String name, Position position)
      throws IOException {
    line.writeObjectFieldStart(name);
    line.writeNumberField("line", position.line());
    line.writeNumberField("column", position.column());
    line.writeEndObject();
  }

  @Override
  void write(FileProblem problem) throws IOException {
    problems.add(problems.isEmpty() ? "\n    " : ",\n    ");
    problems.add(JsonParts.line(line -> write(line, problem)));
  }

  private static void write(JsonGenerator line, FileProblem problem) throws IOException {
    Severity severity = problem.severity();
    line.writeStartObject();
    line.writeStringField("rule", problem.rule());
    line.writeStringField("severity", severity == null ? null : severity.name());
    line.writeStringField("file", problem.file());
    if (problem.position() != null) {
      position(line, "start", problem.position());
    }
    line.writeStringField("message", problem.message());
    line.writeEndObject();
  }

  @Override
  void write(Totals totals) throws IOException {
    JsonGenerator end = begun();
    end.writeEndArray();
    end.writeFieldName("problems");
    end.writeRawValue("[");
    end.flush();
    boolean any = !problems.isEmpty();
    problems.moveTo(out);
    out.append(any ? "\n  ]" : "]");
    end.writeObjectFieldStart("totals");
    end.writeNumberField("files", totals.files());
    end.writeNumberField("replies", totals.replies());
    end.writeObjectFieldStart("findings");
    for (Severity severity : Severities.WORST_FIRST) {
      end.writeNumberField(severity.name(), totals.findings().getOrDefault(severity, 0L));
    }
    end.writeEndObject();
    end.writeNumberField("baseline", totals.baseline());
    end.writeNumberField("allowed", totals.allowed());
    end.writeNumberField("failures", totals.failures());
    end.writeEndObject();
    end.writeEndObject();
    end.flush();
    out.append('\n');
  }

  @Override
  void release() throws IOException {
    problems.close();
  }
}
