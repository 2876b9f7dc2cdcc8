package io.github.onmal.check.report;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes what a check finds. It writes as it is told and holds little: what has to wait for the end
 * waits in a file, and what cannot be shown in full is counted in full. Complete once {@link #end}
 * has been told. Not for several threads.
 *
 * <p>Every method throws a {@link ReportException} if what it writes to fails.
 */
public abstract class Report implements CheckListener, AutoCloseable {

  /** Where the report goes. */
  final Writer out;

  Report(Writer out) {
    this.out = out;
  }

  /** Writes a reply. */
  abstract void write(CheckedReply reply) throws IOException;

  /** Writes a problem. */
  abstract void write(FileProblem problem) throws IOException;

  /** Writes what comes after the last reply of a file. */
  void writeFileEnd() throws IOException {}

  /** Writes what comes last. */
  abstract void write(Totals totals) throws IOException;

  /** Lets go of what waits for the end. */
  void release() throws IOException {}

  @Override
  public final void reply(CheckedReply reply) {
    guarded(() -> write(reply));
  }

  @Override
  public final void problem(FileProblem problem) {
    guarded(() -> write(problem));
  }

  @Override
  public final void fileDone(String file) {
    guarded(this::writeFileEnd);
  }

  @Override
  public final void end(Totals totals) {
    guarded(
        () -> {
          write(totals);
          out.flush();
        });
  }

  /** Closes what it writes to. */
  @Override
  public final void close() {
    guarded(
        () -> {
          try (out) {
            release();
          }
        });
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void guarded(Writing writing) {
    try {
      writing.run();
    } catch (IOException failed) {
      throw new ReportException(
          getClass().getSimpleName() + " cannot be written: " + failed.getMessage(), failed);
    }
  }
}
