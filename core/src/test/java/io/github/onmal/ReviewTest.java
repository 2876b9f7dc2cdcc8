package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final String TEXT = "Sadly we can not help.";

  @Test
  void nothingFoundChangesNothing() {
    Review review = new Review(TEXT, List.of());
    assertEquals(Optional.empty(), review.worst());
    assertEquals(TEXT, review.revised(Applicability.ADVICE));
  }

  @Test
  void theWorstSeverityCounts() {
    Review review =
        new Review(TEXT, List.of(finding("a/a", Severity.INFO), finding("b/b", Severity.MAJOR)));
    assertEquals(Optional.of(Severity.MAJOR), review.worst());
  }

  @Test
  void onlySuggestionsThatMayBeAppliedSoFreelyAreTaken() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding(
                    "a/a",
                    Severity.MINOR,
                    suggestion(Applicability.FILL_IN, 0, 5, "{x}"),
                    suggestion(Applicability.REVIEW, 0, 5, "Now"),
                    suggestion(Applicability.SAFE, 0, 6, ""))));
    assertEquals("we can not help.", review.revised(Applicability.SAFE));
    assertEquals("Now we can not help.", review.revised(Applicability.REVIEW));
    assertEquals("{x} we can not help.", review.revised(Applicability.FILL_IN));
    assertEquals("{x} we can not help.", review.revised(Applicability.ADVICE));
  }

  @Test
  void adviceEditsNothing() {
    Suggestion advice = new Suggestion("Think.", Applicability.ADVICE, List.of(), List.of());
    Review review = new Review(TEXT, List.of(finding("a/a", Severity.MINOR, advice)));
    assertEquals(TEXT, review.revised(Applicability.ADVICE));
  }

  @Test
  void whereTwoWouldTouchTheSameTextTheWorseFindingWins() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding("a/a", Severity.MINOR, suggestion(Applicability.SAFE, 0, 6, "")),
                finding("b/b", Severity.MAJOR, suggestion(Applicability.SAFE, 3, 8, "-"))));
    assertEquals("Sad- can not help.", review.revised(Applicability.SAFE));
  }

  @Test
  void theLoserTakesItsNextSuggestion() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding(
                    "a/a",
                    Severity.MINOR,
                    suggestion(Applicability.SAFE, 0, 10, ""),
                    suggestion(Applicability.SAFE, 0, 5, "Now")),
                finding("b/b", Severity.MAJOR, suggestion(Applicability.SAFE, 9, 16, "do"))));
    assertEquals("Now we do help.", review.revised(Applicability.SAFE));
  }

  @Test
  void insertionsAtOnePlaceStandInTheOrderOfTheFindings() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding("a/name", Severity.MINOR, suggestion(Applicability.SAFE, 0, 0, "Hi Tom. ")),
                finding("b/sorry", Severity.MAJOR, suggestion(Applicability.SAFE, 0, 0, "Sorry. ")),
                finding(
                    "c/sorry", Severity.MINOR, suggestion(Applicability.SAFE, 0, 0, "Sorry. "))));
    assertEquals("Hi Tom. Sorry. " + TEXT, review.revised(Applicability.SAFE));
  }

  @Test
  void whatComesToTheSameIsOfferedOnce() {
    String text = "이해하지만 어렵습니다. 감사합니다.";
    Finding offer =
        finding(
            "a/offer",
            Severity.MAJOR,
            suggestion(Applicability.FILL_IN, 12, 12, " 대신 {대안}(으)로 돕습니다."));
    Finding blend =
        finding(
            "b/but",
            Severity.MINOR,
            suggestion(Applicability.FILL_IN, 0, 5, "이해합니다. {대안}부터 돕습니다."));
    assertEquals(
        "이해하지만 어렵습니다. 대신 {대안}(으)로 돕습니다. 감사합니다.",
        new Review(text, List.of(offer, blend)).revised(Applicability.FILL_IN));
  }

  @Test
  void twoSentencesThatBeginWithTheSameBlankStandOnce() {
    Finding feeling = said("a/a", "{문제}(으)로 답답하셨겠습니다. ", "답답하셨겠습니다. ");
    Finding apology = said("b/b", "{문제}(으)로 불편을 드려 죄송합니다. ", "진심으로 사과드립니다. ");
    assertEquals(
        "{문제}(으)로 답답하셨겠습니다. 진심으로 사과드립니다. 보냈습니다.",
        new Review("보냈습니다.", List.of(feeling, apology)).revised(Applicability.FILL_IN));
  }

  @Test
  void sentencesStandBeforeAWordThatIsTakenOut() {
    String text = "Hi, sadly we can't.";
    Finding opener = finding("a/opener", Severity.MAJOR, suggestion(Applicability.SAFE, 4, 10, ""));
    Finding feeling = missing(Severity.CRITICAL, "I can see why. S");
    Finding history = missing(Severity.MAJOR, "I've read it all. S");
    assertEquals(
        "Hi, I can see why. I've read it all. We can't.",
        new Review(text, List.of(feeling, history, opener)).revised(Applicability.SAFE));
  }

  @Test
  void whatIsPartOfALongerInsertionIsNotInsertedBesides() {
    for (Severity severity : List.of(Severity.MINOR, Severity.CRITICAL)) {
      Finding name = greeting(Severity.MAJOR, "김민수 고객님, ");
      Finding welcome = greeting(severity, "안녕하세요, 김민수 고객님. ");
      assertEquals(
          "안녕하세요, 김민수 고객님. 보냈습니다.",
          new Review("보냈습니다.", List.of(name, welcome)).revised(Applicability.SAFE));
    }
  }

  @Test
  void noTwoSentencesAreReplacedByTheSameOne() {
    String text = "Calm down. Be quiet.";
    Review review =
        new Review(
            text,
            List.of(
                finding("a/a", Severity.MAJOR, suggestion(Applicability.SAFE, 0, 9, "I am here")),
                finding(
                    "a/a",
                    Severity.MINOR,
                    suggestion(Applicability.SAFE, 11, 20, "I am here."),
                    suggestion(Applicability.SAFE, 11, 19, "Tell me more"))));
    assertEquals("I am here. Tell me more.", review.revised(Applicability.SAFE));
  }

  @Test
  void hintsAreLeftToTheAgent() {
    Finding hint =
        finding("a/a", Severity.INFO, suggestion(Applicability.SAFE, 0, 0, "Hello there. "));
    Review review = new Review(TEXT, List.of(hint));
    assertEquals(TEXT, review.revised(Applicability.SAFE));
    assertEquals("Hello there. " + TEXT, hint.suggestions().get(0).applyTo(TEXT));
  }

  @Test
  void aSentenceTwoFindingsAskForIsAddedOnce() {
    int end = TEXT.length();
    Review review =
        new Review(
            TEXT,
            List.of(
                finding(
                    "a/a", Severity.MAJOR, suggestion(Applicability.SAFE, 5, 5, " We can {x}.")),
                finding(
                    "a/a",
                    Severity.MAJOR,
                    suggestion(Applicability.SAFE, end, end, " We can {x}."),
                    suggestion(Applicability.SAFE, end, end, " I can {y}."))));
    assertEquals("Sadly We can {x}. we can not help.", review.revised(Applicability.SAFE));
  }

  @Test
  void aWordTwoFindingsAskForIsAddedTwice() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding("a/a", Severity.MAJOR, suggestion(Applicability.SAFE, 5, 5, " please")),
                finding("a/a", Severity.MAJOR, suggestion(Applicability.SAFE, 8, 8, " please"))));
    assertEquals("Sadly please we please can not help.", review.revised(Applicability.SAFE));
  }

  @Test
  void aPromiseIsMadeOnce() {
    Review review =
        new Review(
            TEXT,
            List.of(
                finding(
                    "a/a",
                    Severity.MAJOR,
                    suggestion(Applicability.FILL_IN, 0, 22, "I will update you by {time}.")),
                finding(
                    "b/b",
                    Severity.MINOR,
                    suggestion(Applicability.FILL_IN, 22, 22, " I'll update you by {time}, too.")),
                finding(
                    "c/c",
                    Severity.MINOR,
                    suggestion(Applicability.FILL_IN, 22, 22, " I'll call you by {time}."))));
    assertEquals(
        "I will update you by {time}. I'll call you by {time}.",
        review.revised(Applicability.FILL_IN));
  }

  private static Finding finding(String rule, Severity severity, Suggestion... suggestions) {
    return new Finding(
        rule,
        severity,
        new Span(0, 5),
        "Sadly",
        "Title",
        "Message",
        "Reason",
        List.of(suggestions));
  }

  /** Something that can be said in two ways before the text. */
  private static Finding said(String rule, String words, String otherWords) {
    return finding(
        rule,
        Severity.MAJOR,
        suggestion(Applicability.FILL_IN, 0, 0, words),
        suggestion(Applicability.REVIEW, 0, 0, otherWords));
  }

  /** Something missing before the text. */
  private static Finding greeting(Severity severity, String words) {
    return new Finding(
        "d/" + severity,
        severity,
        Span.at(0),
        "",
        "Title",
        "Message",
        "Reason",
        List.of(suggestion(Applicability.SAFE, 0, 0, words)));
  }

  /** Something missing after “Hi, ”, and the first letter of the next word behind it. */
  private static Finding missing(Severity severity, String words) {
    return new Finding(
        "c/missing",
        severity,
        Span.at(4),
        "",
        "Title",
        "Message",
        "Reason",
        List.of(suggestion(Applicability.SAFE, 4, 5, words)));
  }

  private static Suggestion suggestion(
      Applicability applicability, int start, int end, String text) {
    return new Suggestion(
        "Title", applicability, List.of(new Edit(new Span(start, end), text)), List.of());
  }
}
