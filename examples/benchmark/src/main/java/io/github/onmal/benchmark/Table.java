package io.github.onmal.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The measures and whether they are within their budgets. */
final class Table {

  private static final String NONE = "–";
  private static final List<String> HEAD =
      List.of("Measure", "Value", "Ratio to bare Nori", "Budget", "Within budget");

  private final List<List<String>> rows = new ArrayList<>();
  private boolean within = true;

  /** A value nobody set a budget for. */
  void add(String measure, String value, String ratio) {
    rows.add(List.of(measure, value, ratio, NONE, NONE));
  }

  /** A value with a budget. */
  void add(String measure, String value, String ratio, double verdict, double most, String budget) {
    boolean kept = verdict <= most;
    within &= kept;
    rows.add(List.of(measure, value, ratio, budget, kept ? "yes" : "NO"));
  }

  /** Whether every measure is within its budget. */
  boolean within() {
    return within;
  }

  static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f ×", ratio);
  }

  static String micros(double micros) {
    return String.format(Locale.ROOT, "%.0f µs", micros);
  }

  static String millis(double millis) {
    return String.format(Locale.ROOT, "%.0f ms", millis);
  }

  static String megabytes(double bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** No ratio. */
  static String none() {
    return NONE;
  }

  /** As a table of Markdown. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| ").append(String.join(" | ", HEAD)).append(" |\n");
    text.append("|---|--:|--:|---|---|\n");
    for (List<String> row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }
    return text.toString();
  }

  /** As columns. */
  String plain() {
    List<List<String>> all = new ArrayList<>();
    all.add(HEAD);
    all.addAll(rows);
    StringBuilder text = new StringBuilder();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        line.append(" ".repeat(width(all, column) - row.get(column).length() + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> all, int column) {
    return all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
