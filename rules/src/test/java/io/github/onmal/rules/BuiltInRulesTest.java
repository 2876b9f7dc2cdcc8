package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.verify.RulePackVerifier;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BuiltInRulesTest {

  /** One test for each rule, and one for what they share. */
  @TestFactory
  Stream<DynamicTest> everyRuleStandsUpToItsExamples() {
    List<Problem> problems = RulePackVerifier.verify(Sources.PACK);
    Stream<DynamicTest> rules =
        Sources.PACK.rules().keySet().stream()
            .map(id -> noProblem(id, problems, problem -> problem.path().startsWith(id + "/")));
    Predicate<Problem> ofNoRule =
        problem ->
            Sources.PACK.rules().keySet().stream()
                .noneMatch(id -> problem.path().startsWith(id + "/"));
    return Stream.concat(rules, Stream.of(noProblem("shared", problems, ofNoRule)));
  }

  private static DynamicTest noProblem(
      String name, List<Problem> problems, Predicate<Problem> mine) {
    String found =
        problems.stream().filter(mine).map(Problem::toString).collect(Collectors.joining("\n"));
    return dynamicTest(name, () -> assertEquals("", found));
  }

  @Test
  void thePrecompiledPackReviewsAsItsSourcesDo() {
    assertNotNull(BuiltInRules.class.getResource("pack.bin"), "pack.bin, written by the build");
    assertNotNull(BuiltInRules.class.getResource("conditions.bin"), "conditions.bin");
    assertNotNull(BuiltInRules.class.getResource("lexicons.bin"), "lexicons.bin");
    Coach installed = Coach.withInstalledRules();
    for (Map.Entry<String, Draft> example : Sources.examples().entrySet()) {
      assertEquals(
          Sources.COACH.review(example.getValue()),
          installed.review(example.getValue()),
          example.getKey());
    }
  }

  @Test
  void theInstalledRulesAreThoseOfTheSources() {
    Map<String, RuleInfo> installed =
        Coach.withInstalledRules().rules().rules().values().stream()
            .collect(Collectors.toMap(rule -> rule.info().id(), rule -> rule.info()));
    assertEquals(Sources.PACK.rules().keySet(), installed.keySet());
    Sources.PACK.rules().forEach((id, rule) -> assertEquals(rule.info(), installed.get(id)));
  }
}
