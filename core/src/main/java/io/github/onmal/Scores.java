package io.github.onmal;

import io.github.onmal.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * How good a draft is, 0 to 100, by family of rules and overall. A finding more, or a worse one,
 * never raises a score, and every point lost names its findings.
 *
 * @param overall the mean of the assessed families by their weights, at most what the worst
 *     findings leave; empty where no family is assessed
 * @param families all families of the pack, by name
 */
public record Scores(OptionalInt overall, List<Family> families) {

  /** No score at all. */
  public static final Scores NONE = new Scores(OptionalInt.empty(), List.of());

  private static final int BEST = 100;

  /** What a draft with a CRITICAL finding can reach. */
  private static final int MOST_WITH_CRITICAL = 49;

  /** What hints of one family cost together at most. */
  private static final int MOST_FOR_INFO = 9;

  /** Copies the list. */
  public Scores {
    families = List.copyOf(families);
  }

  /**
   * The score of a family.
   *
   * @param name the family
   * @param score 0 to 100; empty where it is not assessed, because nothing is known that its rules
   *     judge by
   * @param deductions what was lost and why, dearest first; together {@code 100 - score}
   */
  public record Family(String name, OptionalInt score, List<Deduction> deductions) {

    /** Copies the list. */
    public Family {
      deductions = List.copyOf(deductions);
    }
  }

  /**
   * The points a rule cost.
   *
   * @param rule the id of the rule
   * @param severity the worst severity among its findings
   * @param points the points, at least 1
   * @param findings the places of its findings in the list of the review, ascending
   */
  public record Deduction(String rule, Severity severity, int points, List<Integer> findings) {

    /** Copies the list. */
    public Deduction {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Scores findings.
   *
   * @param findings the findings of a review
   * @param assessed the families that could be judged; those of the findings always are
   * @param all the families of the pack, those of the findings among them
   * @param weights how much each family counts; where it names none, all count the same
   */
  static Scores of(
      List<Finding> findings,
      Collection<String> assessed,
      SortedSet<String> all,
      Map<String, Integer> weights) {
    Map<String, Map<String, List<Integer>>> byFamily = new HashMap<>();
    for (int i = 0; i < findings.size(); i++) {
      String rule = findings.get(i).rule();
      byFamily
          .computeIfAbsent(rule.substring(0, rule.indexOf('/')), family -> new TreeMap<>())
          .computeIfAbsent(rule, id -> new ArrayList<>())
          .add(i);
    }
    List<Family> families = new ArrayList<>();
    long sum = 0;
    long weight = 0;
    int majors = 0;
    boolean critical = false;
    for (String name : all) {
      Map<String, List<Integer>> byRule = byFamily.getOrDefault(name, Map.of());
      if (byRule.isEmpty() && !assessed.contains(name)) {
        families.add(new Family(name, OptionalInt.empty(), List.of()));
        continue;
      }
      List<Deduction> deductions = deductions(findings, byRule);
      int score = BEST;
      for (Deduction deduction : deductions) {
        score -= deduction.points();
      }
      for (List<Integer> places : byRule.values()) {
        Severity worst = worst(findings, places);
        majors += worst == Severity.MAJOR ? 1 : 0;
        critical |= worst == Severity.CRITICAL;
      }
      families.add(new Family(name, OptionalInt.of(score), deductions));
      int counts = weights.isEmpty() ? 1 : weights.getOrDefault(name, 0);
      sum += (long) counts * score;
      weight += counts;
    }
    if (weight == 0) {
      return new Scores(OptionalInt.empty(), families);
    }
    long mean = (2 * sum + weight) / (2 * weight);
    int most = Math.min(mostWithMajors(majors), critical ? MOST_WITH_CRITICAL : BEST);
    return new Scores(OptionalInt.of((int) Math.min(mean, most)), families);
  }

  /** Dearest first; hints together and all together no more than there is to lose. */
  private static List<Deduction> deductions(
      List<Finding> findings, Map<String, List<Integer>> byRule) {
    List<Deduction> dearest = new ArrayList<>();
    byRule.forEach(
        (rule, places) -> {
          Severity severity = worst(findings, places);
          int once = points(severity);
          // Repeating a habit costs half as much again, however often.
          int points = places.size() > 1 ? once + once / 2 : once;
          dearest.add(new Deduction(rule, severity, points, places));
        });
    dearest.sort(
        Comparator.comparingInt((Deduction deduction) -> -deduction.points())
            .thenComparing(Deduction::rule));
    List<Deduction> deductions = new ArrayList<>();
    int left = BEST;
    int leftForInfo = MOST_FOR_INFO;
    for (Deduction full : dearest) {
      boolean info = full.severity() == Severity.INFO;
      int points = Math.min(full.points(), info ? Math.min(left, leftForInfo) : left);
      left -= points;
      leftForInfo -= info ? points : 0;
      if (points > 0) {
        deductions.add(new Deduction(full.rule(), full.severity(), points, full.findings()));
      }
    }
    return deductions;
  }

  private static Severity worst(List<Finding> findings, List<Integer> places) {
    Severity worst = Severity.INFO;
    for (int place : places) {
      Severity severity = findings.get(place).severity();
      worst = severity.compareTo(worst) > 0 ? severity : worst;
    }
    return worst;
  }

  private static int points(Severity severity) {
    return switch (severity) {
      case INFO -> 3;
      case MINOR -> 12;
      case MAJOR -> 30;
      case CRITICAL -> 60;
    };
  }

  /** What a draft can reach in which so many rules have a MAJOR finding. */
  private static int mostWithMajors(int rules) {
    return rules == 0 ? BEST : rules <= 2 ? 89 : rules <= 4 ? 74 : 59;
  }
}
