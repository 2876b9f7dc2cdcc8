package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What takes a match back, and what becomes of matches that overlap. */
class AntipatternTest {

  @Test
  void anOverlappingAntipatternTakesBackOneMatchOnly() {
    Cues cues = Cues.english("sorry").unless("not sorry");
    assertEquals("I am not sorry, but ⟦sorry⟧.", cues.mark("I am not sorry, but sorry."));
  }

  @Test
  void anAntipatternThatOnlyTouchesTakesNothingBack() {
    Cues cues = Cues.english("sorry").unless("if you");
    assertEquals("⟦Sorry⟧ if you wait.", cues.mark("Sorry if you wait."));
  }

  @Test
  void anAntipatternOfTheSentenceTakesBackAllOfIt() {
    Cues cues = Cues.english("sorry").unlessIn("sentence", "wait");
    assertEquals("Sorry, sorry to wait. ⟦Sorry⟧.", cues.mark("Sorry, sorry to wait. Sorry."));
  }

  @Test
  void nextLooksAtThisAndTheNextSentence() {
    Cues cues = Cues.english("sorry").unlessIn("next", "wait");
    assertEquals(
        "Please wait. ⟦Sorry⟧. Please go. Sorry. Please wait. Sorry to wait.",
        cues.mark("Please wait. Sorry. Please go. Sorry. Please wait. Sorry to wait."));
  }

  @Test
  void nearLooksAtBothNeighbours() {
    Cues cues = Cues.english("sorry").unlessIn("near", "wait");
    assertEquals(
        "Please wait. Sorry. ⟦Sorry⟧. Please go.",
        cues.mark("Please wait. Sorry. Sorry. Please go."));
  }

  @Test
  void draftLooksEverywhere() {
    Cues cues = Cues.english("sorry").unlessIn("draft", "wait");
    assertEquals(
        "Sorry. Please go. Please sit. Please wait.",
        cues.mark("Sorry. Please go. Please sit. Please wait."));
    assertEquals("⟦Sorry⟧. Please go.", cues.mark("Sorry. Please go."));
  }

  @Test
  void customerLooksAtTheCustomersMessageOnly() {
    Cues cues = Cues.korean("취소").unlessIn("customer", "취소");
    assertEquals("⟦취소⟧를 안내합니다.", cues.mark("취소를 안내합니다.", "환불해 주세요."));
    assertEquals("취소를 안내합니다.", cues.mark("취소를 안내합니다.", "안녕하세요. 취소해 주세요."));
  }

  @Test
  void ofOverlappingMatchesTheLongestIsKept() {
    Cues cues = Cues.english("can not", "we can not help", "help you");
    assertEquals("⟦We can't help⟧ you.", cues.mark("We can't help you."));
  }

  @Test
  void matchesSideBySideAreBothKept() {
    Cues cues = Cues.korean("환불", "불가");
    assertEquals("⟦환불⟧⟦불가⟧ 상품", cues.mark("환불불가 상품"));
  }

  @Test
  void whatIsMarkedMayBeLessThanWhatTakesPartInTheComparison() {
    Cues cues = Cues.english("{mark: sorry} for").unless("for now");
    assertEquals("Sorry for now.", cues.mark("Sorry for now."));
    assertEquals("⟦Sorry⟧ for that.", cues.mark("Sorry for that."));
  }
}
