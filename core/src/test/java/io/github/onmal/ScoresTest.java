package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ScoresTest {

  private static final SortedSet<String> FAMILIES = new TreeSet<>(List.of("a", "b", "c"));
  private static final Map<String, Integer> WEIGHTS = Map.of("a", 20, "b", 5, "c", 0);

  private static Finding finding(String rule, Severity severity) {
    return new Finding(rule, severity, Span.at(0), "", "t", "m", "r", List.of());
  }

  private static Scores scores(List<Finding> findings) {
    return Scores.of(findings, List.of("a", "b"), FAMILIES, WEIGHTS);
  }

  @Test
  void aDraftWithoutFindingsIsPerfectWhereItIsAssessed() {
    Scores scores = scores(List.of());
    assertEquals(OptionalInt.of(100), scores.overall());
    assertEquals(OptionalInt.of(100), scores.families().get(0).score());
    assertEquals(OptionalInt.empty(), scores.families().get(2).score());
  }

  @Test
  void everyPointLostNamesItsFindings() {
    Scores scores =
        scores(
            List.of(
                finding("a/x", Severity.MINOR),
                finding("a/y", Severity.MAJOR),
                finding("a/x", Severity.INFO),
                finding("a/z", Severity.INFO)));
    Scores.Family family = scores.families().get(0);
    assertEquals(
        List.of(
            new Scores.Deduction("a/y", Severity.MAJOR, 30, List.of(1)),
            new Scores.Deduction("a/x", Severity.MINOR, 18, List.of(0, 2)),
            new Scores.Deduction("a/z", Severity.INFO, 3, List.of(3))),
        family.deductions());
    assertEquals(OptionalInt.of(49), family.score());
    // (20 × 49 + 5 × 100) / 25 = 59.2
    assertEquals(OptionalInt.of(59), scores.overall());
  }

  @Test
  void theWorstFindingsLimitTheWhole() {
    assertEquals(OptionalInt.of(89), scores(List.of(finding("b/x", Severity.MAJOR))).overall());
    assertEquals(OptionalInt.of(49), scores(List.of(finding("b/x", Severity.CRITICAL))).overall());
    assertEquals(OptionalInt.of(49), scores(List.of(finding("c/x", Severity.CRITICAL))).overall());
  }

  @Test
  void hintsOfAFamilyCostLittle() {
    List<Finding> hints = new ArrayList<>();
    for (char c = 'a'; c < 'k'; c++) {
      hints.add(finding("a/" + c, Severity.INFO));
    }
    assertEquals(OptionalInt.of(91), scores(hints).families().get(0).score());
  }

  @Test
  void nothingAssessedNothingScored() {
    Scores scores = Scores.of(List.of(), List.of(), FAMILIES, WEIGHTS);
    assertEquals(OptionalInt.empty(), scores.overall());
  }

  /** Over random sets: a finding more, or a worse one, never raises a score. */
  @Test
  void scoresAreMonotone() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      List<Finding> findings = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        findings.add(random(random));
      }
      Scores before = scores(findings);
      if (!findings.isEmpty() && random.nextBoolean()) {
        int at = random.nextInt(findings.size());
        Finding old = findings.get(at);
        Severity[] all = Severity.values();
        int worse = Math.min(all.length - 1, old.severity().ordinal() + 1);
        findings.set(at, finding(old.rule(), all[worse]));
      } else {
        findings.add(random.nextInt(findings.size() + 1), random(random));
      }
      Scores after = scores(findings);
      assertTrue(
          after.overall().getAsInt() <= before.overall().getAsInt(),
          () -> before + "\n" + findings + "\n" + after);
      for (int i = 0; i < FAMILIES.size(); i++) {
        Scores.Family family = after.families().get(i);
        int lost = family.deductions().stream().mapToInt(Scores.Deduction::points).sum();
        assertEquals(family.score().orElse(100), 100 - lost);
        assertTrue(family.score().orElse(100) <= before.families().get(i).score().orElse(100));
      }
    }
  }

  private static Finding random(Random random) {
    String rule = "ab".charAt(random.nextInt(2)) + "/" + "vwxyz".charAt(random.nextInt(5));
    return finding(rule, Severity.values()[random.nextInt(4)]);
  }
}
