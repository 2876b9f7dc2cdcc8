package io.github.onmal.maven;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.report.FindingText;
import io.github.onmal.rule.Severity;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs what counts, each beginning with {@code file:line:column}: what fails the build as an error,
 * a hint as information, everything between as a warning.
 */
final class LogListener implements CheckListener {

  private final Log log;
  private final Path folder;
  private final @Nullable Severity failOn;

  LogListener(Log log, Path folder, @Nullable Severity failOn) {
    this.log = log;
    this.folder = folder;
    this.failOn = failOn;
  }

  @Override
  public void reply(CheckedReply checked) {
    for (CheckedFinding one : checked.findings()) {
      if (one.counts()) {
        String text = checked.reply().text().text();
        String place = file(checked.file()) + ":" + one.start() + " ";
        log(one.finding().severity(), place + FindingText.of(one.finding(), text));
      }
    }
  }

  @Override
  public void problem(FileProblem problem) {
    String place = problem.position() == null ? "" : ":" + problem.position();
    String line = file(problem.file()) + place + " " + problem.rule() + " " + problem.message();
    if (problem.severity() == null) {
      log.error(line);
    } else {
      log(problem.severity(), line);
    }
  }

  /** In full: only so can a terminal or an IDE open it, wherever the build began. */
  private String file(String name) {
    return folder.resolve(name).toAbsolutePath().normalize().toString();
  }

  private void log(Severity severity, String line) {
    if (failOn != null && severity.compareTo(failOn) >= 0) {
      log.error(line);
    } else if (severity == Severity.INFO) {
      log.info(line);
    } else {
      log.warn(line);
    }
  }

  @Override
  public void end(Totals totals) {
    if (totals.replies() == 0) {
      log.warn("No replies in " + folder);
      return;
    }
    log.info("Checked " + totals.replies() + " replies in " + totals.files() + " files");
  }
}
