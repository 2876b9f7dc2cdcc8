package io.github.onmal.cli;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import java.util.Locale;

/** Tells how far a check is. */
final class CheckProgress implements CheckListener {

  private static final int BAR = 24;

  private final Progress progress;
  private int files;
  private int done;
  private long replies;

  CheckProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void begin(int toRead) {
    files = toRead;
  }

  @Override
  public void reply(CheckedReply reply) {
    replies++;
    progress.update(this::state);
  }

  @Override
  public void problem(FileProblem problem) {}

  @Override
  public void fileDone(String file) {
    done++;
    progress.update(this::state);
  }

  @Override
  public void end(Totals totals) {
    progress.clear();
  }

  private String state(double seconds) {
    int filled = files == 0 ? BAR : BAR * done / files;
    return String.format(
        Locale.ROOT,
        "[%s%s] %d/%d files, %d replies, %.0f/s",
        "#".repeat(filled),
        "-".repeat(BAR - filled),
        done,
        files,
        replies,
        replies / seconds);
  }
}
