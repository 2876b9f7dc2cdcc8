package io.github.onmal.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/**
 * Runs a task until the JVM has compiled what it uses. On a busy machine the compiler lags behind,
 * and a warm-up that only lasts so many seconds may end in interpreted code.
 */
final class WarmUp {

  private static final long ROUND = 400_000_000L;
  private static final long QUIET_MILLIS = 40;
  private static final int MOST_ROUNDS = 120;
  private static final int QUIET_ROUNDS = 3;

  private WarmUp() {}

  /**
   * Runs the task in rounds of CPU time until three in a row saw next to no compilation, 48 s at
   * most.
   */
  static void run(Runnable task) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    int quiet = 0;
    for (int round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
      long compiled = compiler.getTotalCompilationTime();
      long start = CpuClock.nanos();
      while (CpuClock.nanos() - start < ROUND) {
        task.run();
      }
      quiet = compiler.getTotalCompilationTime() - compiled <= QUIET_MILLIS ? quiet + 1 : 0;
    }
  }
}
