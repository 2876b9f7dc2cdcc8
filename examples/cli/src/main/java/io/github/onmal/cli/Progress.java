package io.github.onmal.cli;

import java.io.PrintStream;
import java.util.function.DoubleFunction;

/**
 * Tells on standard error how far something is: a line that renews itself, or now and then a line
 * in a log.
 */
final class Progress {

  private static final long SECOND = 1_000_000_000L;

  private final PrintStream err;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long told = began;
  private boolean shown;

  /**
   * Creates one.
   *
   * @param terminal whether {@code err} is one
   */
  Progress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Tells the state if it has not been told for a while.
   *
   * @param state gives it, from the seconds since the beginning
   */
  void update(DoubleFunction<String> state) {
    long now = System.nanoTime();
    if (now - told >= (terminal ? SECOND / 5 : 5 * SECOND)) {
      told = now;
      tell(state, now, terminal ? "" : "\n");
    }
  }

  /** Tells the last state. */
  void finish(DoubleFunction<String> state) {
    tell(state, System.nanoTime(), "\n");
  }

  /** Takes a line that renews itself away. */
  void clear() {
    if (terminal && shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }

  private void tell(DoubleFunction<String> state, long now, String end) {
    shown = true;
    double seconds = Math.max(1e-3, (now - began) / (double) SECOND);
    err.print(
        (terminal ? "\r" : "")
            + "onmal: "
            + state.apply(seconds)
            + (terminal ? "\u001b[K" : "")
            + end);
    err.flush();
  }
}
