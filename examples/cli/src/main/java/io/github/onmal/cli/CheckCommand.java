package io.github.onmal.cli;

import java.io.PrintStream;
import java.nio.file.Path;

/** Does what {@code onmal check} was asked. */
final class CheckCommand {

  /** Where the baseline is kept if nothing else is said. */
  static final String USUAL_BASELINE = ".onmal-baseline.json";

  private final CheckOptions options;
  private final Path folder;
  private final Output out;
  private final PrintStream err;
  private final Terminal terminal;

  CheckCommand(CheckOptions options, Path folder, Output out, PrintStream err, Terminal terminal) {
    this.options = options;
    this.folder = folder;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Runs it; the exit code. */
  int run() throws InputException, Output.ClosedException, InterruptedException {
    return 0;
  }
}
