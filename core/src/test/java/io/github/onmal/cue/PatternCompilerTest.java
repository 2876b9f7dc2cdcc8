package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is well-formed and still wrong in its language. */
class PatternCompilerTest {

  @Test
  void anUnknownClassIsNamedWithTheNearestKnownOne() {
    assertProblem(
        Cues.english("<WEEKDAI>").withClass("WEEKDAY", "monday"),
        "class `WEEKDAI` is not known; did you mean `WEEKDAY`?");
  }

  @Test
  void aClassMustNotContainItself() {
    assertProblem(
        Cues.english("<A>").withClass("A", "<B>").withClass("B", "b", "<A>"),
        "class `A` contains itself");
  }

  @Test
  void aMistakeInsideAClassIsReportedOnce() {
    assertProblem(
        Cues.english("x <A>", "y <A>").withClass("A", "(a"),
        "pattern `(a`, column 3: `)` is missing");
  }

  @Test
  void aMistakeInAClassNobodyUsesIsReportedToo() {
    assertProblem(Cues.english("x").withClass("A", "(a"), "pattern `(a`");
  }

  @Test
  void endingsAreForKorean() {
    assertProblem(Cues.english("~wait[final]"), "`~wait[…]`: endings are for Korean");
    assertProblem(Cues.english("~*"), "expected ~lemma");
  }

  @Test
  void anUnknownEndingIsNamed() {
    assertProblem(Cues.korean("~되다[finel]"), "final");
    assertProblem(Cues.korean("~되다[-뷁]"), "-뷁");
  }

  @Test
  void aKoreanLemmaIsADictionaryForm() {
    assertProblem(Cues.korean("~되어"), "되어");
  }

  @Test
  void allPatternsAreCheckedAtOnce() {
    assertEquals(2, Cues.english("(a", "b", "<NOPE>").problems().size());
  }

  private static void assertProblem(Cues cues, String expected) {
    List<String> problems = cues.problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).contains(expected), problems.get(0));
  }
}
