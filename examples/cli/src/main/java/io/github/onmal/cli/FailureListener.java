package io.github.onmal.cli;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import java.io.PrintStream;

/** Tells on standard error what could not be checked, and remembers that there was something. */
final class FailureListener implements CheckListener {

  private final PrintStream err;
  private boolean failed;

  FailureListener(PrintStream err) {
    this.err = err;
  }

  /** Whether something could not be done. */
  boolean failed() {
    return failed;
  }

  @Override
  public void reply(CheckedReply reply) {}

  @Override
  public void problem(FileProblem problem) {
    if (problem.severity() == null) {
      tell(problem);
    }
  }

  /** Tells a problem, whatever its severity. */
  void tell(FileProblem problem) {
    failed |= problem.severity() == null;
    err.print("onmal: " + problem + "\n");
  }

  @Override
  public void end(Totals totals) {}
}
