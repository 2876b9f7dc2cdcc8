package io.github.onmal.benchmark;

import java.util.List;

/** The middle of several measurements: one that a neighbour disturbed does not count. */
final class Median {

  private Median() {}

  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
