package io.github.onmal.check.report;

import io.github.onmal.Finding;
import io.github.onmal.Scores;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Adds up what a check tells, and keeps the worst of it. */
final class Tally {

  /** How many findings, replies and problems are kept. */
  static final int MOST_FINDINGS = 2_000;

  static final int MOST_REPLIES = 50;
  static final int MOST_PROBLEMS = 500;

  /** The number of ranges of scores. */
  static final int RANGES = 10;

  final Map<String, Counts> byRule = new TreeMap<>();
  final Map<String, Counts> byFamily = new TreeMap<>();
  final Map<String, Counts> byFile = new TreeMap<>();
  final Map<String, Mean> familyScores = new TreeMap<>();
  final Mean score = new Mean();
  final int[] scores = new int[RANGES];
  final List<FileProblem> problems = new ArrayList<>();
  long replies;
  long clean;
  long findings;
  long problemCount;
  private long korean;
  private long order;

  private final PriorityQueue<Row> rows = new PriorityQueue<>(Row.WORST_FIRST.reversed());
  private final PriorityQueue<Ranked> ranked = new PriorityQueue<>(Ranked.WORST_FIRST.reversed());

  /** Findings by severity. */
  static final class Counts {
    private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    private String title = "";

    long of(Severity severity) {
      return bySeverity.getOrDefault(severity, 0L);
    }

    long all() {
      return bySeverity.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What a finding of it was called; empty where none was. */
    String title() {
      return title;
    }

    void add(Severity severity) {
      add(severity, 1);
    }

    void add(Severity severity, long more) {
      bySeverity.merge(severity, more, Long::sum);
    }
  }

  /** A mean. */
  static final class Mean {
    private long sum;
    private long count;

    void add(int value) {
      sum += value;
      count++;
    }

    long count() {
      return count;
    }

    long value() {
      return count == 0 ? 0 : Math.round((double) sum / count);
    }
  }

  /**
   * A finding in a line of the table.
   *
   * @param order the place among all findings
   */
  record Row(long order, CheckedFinding finding, String file, Position place) {

    private static final Comparator<Row> WORST_FIRST =
        Comparator.comparing((Row row) -> !row.finding.counts())
            .thenComparing(row -> row.finding.finding().severity(), Comparator.reverseOrder())
            .thenComparingLong(Row::order);
  }

  /**
   * A reply and how bad it is.
   *
   * @param order the place among all replies
   */
  record Ranked(long order, Severity worst, int score, CheckedReply reply) {

    private static final Comparator<Ranked> WORST_FIRST =
        Comparator.comparing(Ranked::worst, Comparator.reverseOrder())
            .thenComparingInt(Ranked::score)
            .thenComparingLong(Ranked::order);
  }

  void add(CheckedReply reply) {
    replies++;
    korean += Words.languageOf(reply.reply().text().text()) == Language.KOREAN ? 1 : 0;
    Scores given = reply.review().scores();
    given.overall().ifPresent(this::addScore);
    for (Scores.Family family : given.families()) {
      family
          .score()
          .ifPresent(
              one -> familyScores.computeIfAbsent(family.name(), key -> new Mean()).add(one));
    }
    Severity worst = null;
    for (CheckedFinding one : reply.findings()) {
      findings++;
      keep(rows, new Row(order++, one, reply.file(), one.start()), MOST_FINDINGS);
      if (one.counts()) {
        Finding finding = one.finding();
        Severity severity = finding.severity();
        worst = worst == null || severity.compareTo(worst) > 0 ? severity : worst;
        count(finding.rule(), reply.file(), severity, finding.title());
      }
    }
    if (worst == null) {
      clean++;
    } else {
      int score = given.overall().orElse(0);
      keep(ranked, new Ranked(replies, worst, score, reply), MOST_REPLIES);
    }
  }

  private void addScore(int value) {
    score.add(value);
    scores[Math.min(RANGES - 1, value / RANGES)]++;
  }

  private void count(String rule, String file, Severity severity, String title) {
    Counts counts = byRule.computeIfAbsent(rule, key -> new Counts());
    counts.title = counts.title.isEmpty() ? title : counts.title;
    counts.add(severity);
    String family = rule.substring(0, Math.max(0, rule.indexOf('/')));
    byFamily.computeIfAbsent(family, key -> new Counts()).add(severity);
    byFile.computeIfAbsent(file, key -> new Counts()).add(severity);
  }

  void add(FileProblem problem) {
    problemCount++;
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
    if (problem.severity() != null) {
      count(problem.rule(), problem.file(), problem.severity(), "");
    }
  }

  /** The language of most replies. */
  Language language() {
    return 2 * korean > replies ? Language.KOREAN : Language.ENGLISH;
  }

  /** The worst findings, worst first. */
  List<Row> rows() {
    return sorted(rows, Row.WORST_FIRST);
  }

  /** The worst replies, worst first. */
  List<Ranked> ranked() {
    return sorted(ranked, Ranked.WORST_FIRST);
  }

  private static <T> void keep(PriorityQueue<T> kept, T one, int most) {
    kept.add(one);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  private static <T> List<T> sorted(Collection<T> kept, Comparator<T> order) {
    return kept.stream().sorted(order).toList();
  }
}
