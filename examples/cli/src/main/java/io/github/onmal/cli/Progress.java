package io.github.onmal.cli;

import java.io.PrintStream;

/**
 * Tells on standard error how far a batch is: a line that renews itself, or now and then a line in
 * a log.
 */
final class Progress {

  private static final long SECOND = 1_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long told = began;

  /**
   * Creates one.
   *
   * @param terminal whether {@code err} is one
   */
  Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** Tells the state if it has not been told for a while. */
  void update(long reviewed, long bad) {
    long now = System.nanoTime();
    if (now - told >= (terminal ? SECOND / 5 : 5 * SECOND)) {
      told = now;
      tell(reviewed, bad, now, terminal ? "" : "\n");
    }
  }

  /** Tells the last state. */
  void finish(long reviewed, long bad) {
    tell(reviewed, bad, System.nanoTime(), "\n");
  }

  private void tell(long reviewed, long bad, long now, String end) {
    double seconds = Math.max(1e-3, (now - began) / (double) SECOND);
    StringBuilder line = new StringBuilder(80);
    line.append(terminal ? "\r" : "").append("onmal: ").append(reviewed).append(" reviewed");
    if (bad > 0) {
      line.append(", ").append(bad).append(" bad");
    }
    line.append(", ").append(Math.round(reviewed / seconds)).append("/s");
    line.append(terminal ? "\u001b[K" : "").append(end);
    err.print(line);
    err.flush();
  }
}
