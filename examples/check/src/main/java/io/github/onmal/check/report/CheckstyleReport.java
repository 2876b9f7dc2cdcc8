package io.github.onmal.check.report;

import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** XML as Checkstyle 10 writes it. */
final class CheckstyleReport extends Report {

  private @Nullable Markup xml;
  private @Nullable String file;

  CheckstyleReport(Writer out) {
    super(out);
  }

  private Markup begun() throws IOException {
    if (xml == null) {
      xml = new Markup(out, false);
      xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.open("checkstyle", "version", "10.0").text("\n");
    }
    return xml;
  }

  @Override
  void write(CheckedReply reply) throws IOException {
    for (CheckedFinding one : reply.findings()) {
      if (one.counts()) {
        write(
            reply.file(),
            one.start(),
            one.finding().severity(),
            one.finding().message(),
            one.finding().rule());
      }
    }
  }

  @Override
  void write(FileProblem problem) throws IOException {
    write(
        problem.file(), problem.position(), problem.severity(), problem.message(), problem.rule());
  }

  private void write(
      String name,
      @Nullable Position position,
      @Nullable Severity severity,
      String message,
      String rule)
      throws IOException {
    Markup begun = begun();
    if (!name.equals(file)) {
      writeFileEnd();
      begun.open("file", "name", name).text("\n");
      file = name;
    }
    begun.empty(
        "error",
        "line",
        String.valueOf(position == null ? 0 : position.line()),
        "column",
        position == null ? null : String.valueOf(position.column()),
        "severity",
        Severities.level(severity, "info"),
        "message",
        message,
        "source",
        rule);
    begun.text("\n");
  }

  @Override
  void writeFileEnd() throws IOException {
    if (file != null) {
      begun().close().text("\n");
      file = null;
    }
  }

  @Override
  void write(Totals totals) throws IOException {
    writeFileEnd();
    begun().close().text("\n").flush();
  }
}
