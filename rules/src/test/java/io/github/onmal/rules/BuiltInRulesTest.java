package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.RulePack;
import io.github.onmal.verify.RulePackVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

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

  /** A condition that asks for such a cue where no conversation is known would never hold. */
  @Test
  void cuesMarkedForConversationsChangeNothingWithoutOne(@TempDir Path folder) throws IOException {
    Coach unmarked = Coach.builder().rules(withoutMarks(folder)).build();
    for (Map.Entry<String, Draft> example : Sources.examples().entrySet()) {
      Draft alone = Draft.of(example.getValue().text());
      assertEquals(unmarked.review(alone), Sources.COACH.review(alone), example.getKey());
    }
  }

  private static RulePack withoutMarks(Path folder) throws IOException {
    int marks = 0;
    for (Path source : Sources.files()) {
      String text = Files.readString(source);
      String unmarked = text.replace("in-conversation: true", "in-conversation: false");
      marks += text.equals(unmarked) ? 0 : 1;
      Path copy = folder.resolve(Sources.FOLDER.relativize(source).toString());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, unmarked);
    }
    assertTrue(marks > 0, "files with marks");
    return RulePack.readTrusted(folder);
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
