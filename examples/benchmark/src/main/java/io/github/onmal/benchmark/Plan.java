package io.github.onmal.benchmark;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How much is measured.
 *
 * @param forks JVMs for each JMH benchmark
 * @param warmUps warm-up iterations in each, after {@link WarmUp}
 * @param iterations measured iterations in each
 * @param millis length of an iteration
 * @param starts processes for each variant of the first review
 * @param reviews reviews after which the heap must not have grown
 */
record Plan(int forks, int warmUps, int iterations, int millis, int starts, int reviews) {

  /** Some four minutes in all. */
  static final Plan QUICK = new Plan(1, 1, 5, 400, 3, 100_000);

  /** A longer run, for figures to keep. */
  static final Plan FULL = new Plan(2, 2, 6, 1_000, 7, 1_000_000);

  ChainedOptionsBuilder options(Class<?> benchmark, String method, int threads) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
        .forks(forks)
        .warmupIterations(warmUps)
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(millis))
        .threads(threads)
        .verbosity(VerboseMode.SILENT)
        .jvmArgsAppend("-Dfile.encoding=UTF-8");
  }
}
