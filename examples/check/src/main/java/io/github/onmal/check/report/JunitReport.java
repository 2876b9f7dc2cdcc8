package io.github.onmal.check.report;

import io.github.onmal.Finding;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.text.Reply;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * XML as JUnit runners write it. A reply fails with the findings that fail the check; the others
 * are its output. What could not be checked is an error.
 */
final class JunitReport extends Report {

  private final ReportOptions options;
  private final Spool tests = new Spool();
  private boolean begun;
  private @Nullable String file;
  private long count;
  private long failures;
  private long errors;

  JunitReport(Writer out, ReportOptions options) {
    super(out);
    this.options = options;
  }

  @Override
  void write(CheckedReply checked) throws IOException {
    start(checked.file());
    List<CheckedFinding> failing = new ArrayList<>();
    List<CheckedFinding> others = new ArrayList<>();
    for (CheckedFinding one : checked.findings()) {
      if (one.counts()) {
        (options.fails(one.finding().severity()) ? failing : others).add(one);
      }
    }
    Reply.About about = checked.reply().about();
    String name = about.label();
    test(
        name.isEmpty() ? checked.reply().excerpt().start().toString() : name,
        checked.file(),
        test -> {
          if (!failing.isEmpty()) {
            failures++;
            CheckedFinding worst = failing.get(0);
            for (CheckedFinding one : failing) {
              boolean worse = one.finding().severity().compareTo(worst.finding().severity()) > 0;
              worst = worse ? one : worst;
            }
            String message = worst.finding().title() + ": " + worst.finding().message();
            test.leaf(
                "failure",
                described(checked, failing),
                "message",
                message,
                "type",
                worst.finding().rule());
          }
          if (!others.isEmpty()) {
            test.leaf("system-out", described(checked, others));
          }
        });
  }

  private static String described(CheckedReply checked, List<CheckedFinding> findings) {
    StringBuilder text = new StringBuilder();
    String reply = checked.reply().text().text();
    for (CheckedFinding one : findings) {
      Finding finding = one.finding();
      text.append(checked.file()).append(':').append(one.start()).append(' ');
      text.append(finding.severity()).append(' ').append(finding.rule()).append('\n');
      text.append("  ").append(Passage.of(reply, finding.span()).bracketed()).append('\n');
      text.append("  ").append(finding.message()).append('\n');
      Passage.rewritten(reply, finding)
          .ifPresent(passage -> text.append("  → ").append(passage.plain()).append('\n'));
    }
    return text.toString();
  }

  @Override
  void write(FileProblem problem) throws IOException {
    start(problem.file());
    Severity severity = problem.severity();
    test(
        problem.rule(),
        problem.file(),
        test -> {
          if (severity == null) {
            errors++;
            told(test, "error", problem);
          } else if (options.fails(severity)) {
            failures++;
            told(test, "failure", problem);
          } else {
            test.leaf("system-out", problem.toString());
          }
        });
  }

  private static void told(Markup test, String element, FileProblem problem) throws IOException {
    test.leaf(element, problem.toString(), "message", problem.message(), "type", problem.rule());
  }

  private interface Test {
    void to(Markup xml) throws IOException;
  }

  private void test(String name, String in, Test test) throws IOException {
    count++;
    StringWriter text = new StringWriter();
    Markup xml = new Markup(text, false);
    xml.open("testcase", "name", name, "classname", in, "time", "0");
    test.to(xml);
    xml.close().text("\n").flush();
    tests.add(text.getBuffer());
  }

  private void start(String name) throws IOException {
    if (!name.equals(file)) {
      writeFileEnd();
      file = name;
    }
  }

  @Override
  void writeFileEnd() throws IOException {
    begin();
    if (file != null) {
      Markup xml = new Markup(out, false);
      xml.open(
          "testsuite",
          "name",
          file,
          "tests",
          String.valueOf(count),
          "failures",
          String.valueOf(failures),
          "errors",
          String.valueOf(errors),
          "skipped",
          "0",
          "time",
          "0");
      xml.text("\n").flush();
      tests.moveTo(out);
      xml.close().text("\n").flush();
      file = null;
      count = 0;
      failures = 0;
      errors = 0;
    }
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"onmal\">\n");
    }
  }

  @Override
  void write(Totals totals) throws IOException {
    writeFileEnd();
    out.append("</testsuites>\n");
  }

  @Override
  void release() throws IOException {
    tests.close();
  }
}
