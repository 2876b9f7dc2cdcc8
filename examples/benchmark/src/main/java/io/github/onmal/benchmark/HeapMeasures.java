package io.github.onmal.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The heap of a coach, and whether it grows. */
final class HeapMeasures {

  private static final double HEAP = 100e6;

  /** What the JVM itself may add, such as profiles and soft references. */
  private static final double SLACK = 1e6;

  private final Plan plan;
  private final Table table;

  HeapMeasures(Plan plan, Table table) {
    this.plan = plan;
    this.table = table;
  }

  void run() throws IOException, InterruptedException {
    Map<String, Double> heap =
        JavaProcess.run(
                List.of("-XX:+UseSerialGC", "-Xmx512m"),
                HeapUse.class,
                Integer.toString(plan.reviews()))
            .numbers();
    double empty = of(heap, "empty");
    double coach = of(heap, "coach") - empty;
    double warm = of(heap, "warm") - empty;
    double growth = of(heap, "end") - of(heap, "warm");
    table.add("Heap of a coach, one review", Table.megabytes(coach), Table.none());
    table.add(
        "Heap of a coach, its memory of sentences full",
        Table.megabytes(warm),
        Table.none(),
        warm,
        HEAP,
        "≤ 100 MB");
    table.add(
        String.format(Locale.ROOT, "Growth of the heap over %,d reviews", plan.reviews()),
        Table.megabytes(growth),
        Table.none(),
        growth,
        SLACK,
        "none (± 1 MB)");
  }

  private static double of(Map<String, Double> heap, String when) {
    return Objects.requireNonNull(heap.get(when), when);
  }
}
