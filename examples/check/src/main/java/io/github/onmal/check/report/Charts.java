package io.github.onmal.check.report;

import io.github.onmal.check.report.Tally.Counts;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Draws the charts of a page. */
final class Charts {

  private static final int RING = 52;
  private static final int BAR = 26;
  private static final int GAP = 6;
  private static final int HEIGHT = 120;

  private final Markup html;
  private final Words words;

  Charts(Markup html, Words words) {
    this.html = html;
    this.words = words;
  }

  /** The class of a severity. */
  static String style(Severity severity) {
    return Names.of(severity);
  }

  /** How good a score is. */
  static String grade(long score) {
    return score >= 85 ? "good" : score >= 70 ? "fair" : score >= 50 ? "weak" : "poor";
  }

  /** A score as a ring. */
  void ring(long score, String title) throws IOException {
    double length = 2 * Math.PI * RING;
    String[] circle = {"cx", "60", "cy", "60", "r", String.valueOf(RING), "fill", "none"};
    html.open("svg", "viewBox", "0 0 120 120", "class", "ring " + grade(score), "role", "img");
    html.leaf("title", title);
    html.empty("circle", with(circle, "class", "track"));
    String dashes = number(length * score / 100) + " " + number(length);
    html.empty(
        "circle",
        with(circle, "class", "arc", "stroke-dasharray", dashes, "transform", "rotate(-90 60 60)"));
    html.leaf("text", String.valueOf(score), "x", "60", "y", "55", "class", "value");
    html.leaf("text", "/ 100", "x", "60", "y", "86", "class", "unit");
    html.close();
  }

  private static String[] with(String[] attributes, String... more) {
    String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
    System.arraycopy(more, 0, all, attributes.length, more.length);
    return all;
  }

  /** Counts as one bar, its length in proportion to the most there is. */
  void bar(Counts counts, long most, String title) throws IOException {
    html.open(
        "svg",
        "viewBox",
        "0 0 100 10",
        "preserveAspectRatio",
        "none",
        "class",
        "bar",
        "role",
        "img");
    html.leaf("title", title);
    html.empty("rect", "class", "track", "width", "100", "height", "10");
    double at = 0;
    for (Severity severity : Severities.WORST_FIRST) {
      double width = most == 0 ? 0 : 100.0 * counts.of(severity) / most;
      if (width > 0) {
        html.empty(
            "rect",
            "class",
            style(severity),
            "x",
            number(at),
            "width",
            number(width),
            "height",
            "10");
        at += width;
      }
    }
    html.close();
  }

  /** A score as a bar. */
  void scoreBar(long score, String title) throws IOException {
    html.open(
        "svg",
        "viewBox",
        "0 0 100 10",
        "preserveAspectRatio",
        "none",
        "class",
        "bar " + grade(score),
        "role",
        "img");
    html.leaf("title", title);
    html.empty("rect", "class", "track", "width", "100", "height", "10");
    html.empty("rect", "class", "arc", "width", String.valueOf(score), "height", "10");
    html.close();
  }

  /** How many replies have which score. */
  void histogram(int[] scores) throws IOException {
    int most = Math.max(1, Arrays.stream(scores).max().orElse(1));
    int width = scores.length * (BAR + GAP) + GAP;
    html.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + (HEIGHT + 40),
        "class",
        "histogram",
        "role",
        "img",
        "aria-labelledby",
        "distribution");
    html.leaf("title", words.of("html.distribution.title"), "id", "distribution");
    html.empty(
        "line",
        "x1",
        "0",
        "x2",
        String.valueOf(width),
        "y1",
        String.valueOf(HEIGHT + 18),
        "y2",
        String.valueOf(HEIGHT + 18),
        "class",
        "axis");
    for (int i = 0; i < scores.length; i++) {
      int x = GAP + i * (BAR + GAP);
      int last = i == scores.length - 1 ? 100 : 10 * i + 9;
      double height = scores[i] == 0 ? 0 : Math.max(2, (double) HEIGHT * scores[i] / most);
      String middle = number(x + BAR / 2.0);
      html.open("g", "class", grade(10L * i + 5));
      html.leaf("title", words.of("html.distribution.bar", 10 * i, last, scores[i]));
      html.empty(
          "rect",
          "class",
          "arc",
          "x",
          String.valueOf(x),
          "y",
          number(HEIGHT + 18 - height),
          "width",
          String.valueOf(BAR),
          "height",
          number(height),
          "rx",
          "3");
      if (scores[i] > 0) {
        String above = number(HEIGHT + 12 - height);
        html.leaf("text", String.valueOf(scores[i]), "x", middle, "y", above, "class", "count");
      }
      String below = String.valueOf(HEIGHT + 34);
      html.leaf("text", String.valueOf(10 * i), "x", middle, "y", below, "class", "tick");
      html.close();
    }
    html.close();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
