package io.github.onmal.benchmark;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * The {@link Turns} of the iterations of a benchmark.
 *
 * @param iterations the counters of each iteration
 */
record Turned(List<Map<String, Result>> iterations) {

  /** Runs a benchmark. */
  static Turned run(Plan plan, Class<?> benchmark, String method, int threads)
      throws RunnerException {
    RunResult run = new Runner(plan.options(benchmark, method, threads).build()).runSingle();
    List<Map<String, Result>> iterations = new ArrayList<>();
    for (BenchmarkResult fork : run.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        iterations.add(iteration.getSecondaryResults());
      }
    }
    return new Turned(iterations);
  }

  /** Microseconds for each text. */
  double micros(String counter) {
    return perText(counter) / 1_000;
  }

  /** A counter for each text. */
  double perText(String counter) {
    return ratio(counter, "texts");
  }

  /** The median of the ratios of the iterations. */
  double ratio(String counter, String to) {
    return median(iteration -> count(iteration, counter) / count(iteration, to));
  }

  /** How far the ratios of the iterations lie apart, as in {@code (1.38–1.45)}. */
  String range(String counter, String to) {
    DoubleSummaryStatistics ratios =
        iterations.stream()
            .mapToDouble(iteration -> count(iteration, counter) / count(iteration, to))
            .summaryStatistics();
    return String.format(Locale.ROOT, " (%.2f–%.2f)", ratios.getMin(), ratios.getMax());
  }

  /** The sum over all iterations. */
  double sum(String counter) {
    return iterations.stream().mapToDouble(iteration -> count(iteration, counter)).sum();
  }

  private double median(ToDoubleFunction<Map<String, Result>> value) {
    return Median.of(iterations.stream().map(iteration -> value.applyAsDouble(iteration)).toList());
  }

  private static double count(Map<String, Result> iteration, String counter) {
    Result result = iteration.get(counter);
    if (result == null) {
      throw new IllegalStateException("no " + counter + " among " + iteration.keySet());
    }
    return result.getScore();
  }
}
