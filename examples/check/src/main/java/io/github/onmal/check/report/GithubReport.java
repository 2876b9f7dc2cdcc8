package io.github.onmal.check.report;

import io.github.onmal.Finding;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Workflow commands. GitHub shows the first ten of each level as annotations, so the worst come
 * first; all others wait.
 */
final class GithubReport extends Report {

  private final Map<Severity, Spool> waiting = new TreeMap<>(Comparator.reverseOrder());

  GithubReport(Writer out) {
    super(out);
  }

  @Override
  void write(CheckedReply reply) throws IOException {
    for (CheckedFinding one : reply.findings()) {
      if (one.counts()) {
        Finding finding = one.finding();
        String message = finding.message();
        Passage rewritten = Passage.rewritten(reply.reply().text().text(), finding).orElse(null);
        if (rewritten != null && !rewritten.plain().isEmpty()) {
          message += "\n→ " + rewritten.plain();
        }
        String title = finding.title() + " (" + finding.rule() + ")";
        annotate(finding.severity(), reply.file(), one.start(), one.end(), title, message);
      }
    }
  }

  @Override
  void write(FileProblem problem) throws IOException {
    Position place = problem.position();
    annotate(problem.severity(), problem.file(), place, place, problem.rule(), problem.message());
  }

  private void annotate(
      @Nullable Severity severity,
      String file,
      @Nullable Position start,
      @Nullable Position end,
      String title,
      String message)
      throws IOException {
    StringBuilder command = new StringBuilder("::").append(Severities.level(severity, "notice"));
    command.append(" file=").append(property(file));
    if (start != null && end != null) {
      command.append(",line=").append(start.line()).append(",endLine=").append(end.line());
      if (start.line() == end.line()) {
        command.append(",col=").append(start.column());
        command.append(",endColumn=").append(Math.max(start.column(), end.column() - 1));
      }
    }
    command.append(",title=").append(property(title));
    command.append("::").append(data(message)).append('\n');
    if (severity == null) {
      out.append(command);
    } else {
      waiting.computeIfAbsent(severity, key -> new Spool()).add(command);
    }
  }

  @Override
  void write(Totals totals) throws IOException {
    for (Spool spool : waiting.values()) {
      spool.moveTo(out);
    }
  }

  @Override
  void release() throws IOException {
    for (Spool spool : waiting.values()) {
      spool.close();
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
