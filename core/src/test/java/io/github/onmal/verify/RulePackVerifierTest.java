package io.github.onmal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Packs;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RulePackException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pack without fault, and every fault the verifier promises to find, put into it one at a time.
 */
class RulePackVerifierTest {

  private static final String GOOD =
      """
      == pack.yaml
      id: test
      version: 1.0.0
      == shared/acts/en.yaml
      cues:
        thanks: { match: ["~thank you", "thanks"] }
      examples:
        fires: { thanks: ["Thank you.", "Thanks!"] }
        quiet: { thanks: ["No way."] }
      == shared/slots/en.yaml
      slots:
        time: { label: time, source: none, sample: noon, words: [] }
      == shared/transforms/en.yaml
      transforms:
        must: [{ from: "you must {v: <WORD>}", to: "please {v}" }]
      examples:
        - { transform: must, before: "You must wait.", after: "Please wait." }
      == words/sadly/rule.yaml
      severity: MINOR
      scope: phrase
      since: 1.0.0
      == words/sadly/en.yaml
      title: Sadly
      messages: { default: "“{match}”" }
      reason: Reason
      cues:
        sadly: { match: ["sadly ,?", "alas ,?"] }
      suggestions:
        drop: { title: Drop it, applicability: SAFE, replace: "" }
      examples:
        flags:
          - { text: "⟦Sadly,⟧ it is gone.", rewrite: "It is gone.", severity: MINOR }
          - text: "It is ⟦alas⟧ gone."
          - text: "⟦Sadly⟧ we left."
        allows:
          - { text: "A sad day.", near-miss: true, because: no adverb }
          - text: "It is gone."
          - text: "We left."
      == words/soon/rule.yaml
      severity: MINOR
      scope: phrase
      since: 1.0.0
      == words/soon/en.yaml
      title: Soon
      messages: { default: "“{match}”" }
      reason: Reason
      cues:
        soon: { match: ["{mark: soon}"] }
      suggestions:
        say: { title: Say when, applicability: FILL_IN, replace: "by {{time}}" }
      examples:
        flags:
          - { text: "We write ⟦soon⟧.", rewrite: "We write by {time}." }
          - text: "It ships ⟦soon⟧."
          - text: "We call ⟦soon⟧."
        allows:
          - { text: "The sooner the better.", near-miss: true, because: another word }
          - text: "It ships today."
          - text: "We call."
      """;

  @TempDir Path folder;

  @Test
  void theGoodPackHasNoProblem() {
    assertEquals(List.of(), verify(GOOD));
  }

  @Test
  void tooFewFlaggedExamples() {
    assertFound(
        "    - text: \"⟦Sadly⟧ we left.\"\n", "", "2 different flagged examples; expected 3");
  }

  @Test
  void theSameExampleTwiceCountsOnce() {
    assertFound(
        "⟦Sadly⟧ we left.", "It is ⟦alas⟧ gone.", "2 different flagged examples; expected 3");
  }

  @Test
  void aFlaggedExampleThatMarksNothing() {
    assertFound(
        "It ships ⟦soon⟧.",
        "It ships today, yes.",
        "a flagged example marks nothing; expected ⟦ ⟧");
  }

  @Test
  void tooFewAllowedExamples() {
    assertFound("    - text: \"We left.\"\n", "", "2 allowed examples; expected 3");
  }

  @Test
  void noNearMiss() {
    assertFound(
        "near-miss: true, because: no adverb",
        "because: no adverb",
        "no allowed example is a near miss; expected one");
  }

  @Test
  void aMarkThatIsElsewhere() {
    assertFound(
        "It is ⟦alas⟧ gone.",
        "It ⟦is alas⟧ gone.",
        "expected “It ⟦is alas⟧ gone.” but found “It is ⟦alas⟧ gone.”");
  }

  @Test
  void aFindingThatIsNotMarked() {
    assertFound(
        "⟦Sadly⟧ we left.", "⟦Sadly⟧ we left, alas.", "but found “⟦Sadly⟧ we left, ⟦alas⟧.”");
  }

  @Test
  void aMissTellsTheTokensAndCuesOfTheText() {
    List<Problem> problems = verify(GOOD.replace("⟦Sadly⟧ we left.", "⟦Thanks⟧ we left."));
    assertTrue(problems.get(0).what().contains("tokens: Thanks/FOREIGN"), problems::toString);
    assertTrue(problems.get(0).what().contains("cues: act#thanks"), problems::toString);
  }

  @Test
  void anotherSeverity() {
    assertFound("severity: MINOR }", "severity: MAJOR }", "severity MINOR; expected MAJOR");
  }

  @Test
  void anotherRewrite() {
    assertFound(
        "It is gone.\", severity",
        "It has gone.\", severity",
        "suggestion 1 gives “It is gone.”; expected “It has gone.”");
  }

  @Test
  void aRewriteThatDoesNotSilenceItsFinding() {
    assertFound(
        "replace: \"by {{time}}\"",
        "replace: \"very soon\"",
        "“Say when” does not silence the finding: “We write very soon.”");
  }

  @Test
  void aBlankIsFilledBeforeTheRewriteIsReviewed() {
    assertFound(
        "sample: noon",
        "sample: soon",
        "“Say when” does not silence the finding: “We write by soon.”");
  }

  @Test
  void aRewriteThatRaisesAnotherFinding() {
    assertFound(
        "replace: \"by {{time}}\"",
        "replace: \"sadly\"",
        "“Say when” raises words/sadly ⟦sadly⟧: “We write sadly.”");
  }

  @Test
  void aRewriteMayUncoverWhatItsRuleHadHidden() {
    String files =
        GOOD.replace("replace: \"by {{time}}\"", "replace: \"sadly\"")
            .replace(", rewrite: \"We write by {time}.\"", "")
            .replace(
                "== words/soon/rule.yaml\n",
                "== words/soon/rule.yaml\nsupersedes: { sentence: [words/sadly] }\n");
    assertEquals(List.of(), verify(files));
  }

  @Test
  void safeRewritesThatNeverRest() {
    assertFound(
        "replace: \"\"", "replace: \"sadly and sadly\"", "safe rewrites do not come to rest");
  }

  @Test
  void anAllowedExampleThatIsFlagged() {
    assertFound("A sad day.", "Sadly, a day.", "should stay quiet, but “⟦Sadly,⟧ a day.”");
  }

  @Test
  void aPatternThatNeverFires() {
    assertFound(
        "\"alas ,?\"]", "\"alas ,?\", \"woe\"]", "`sadly`: no example makes this pattern fire");
  }

  @Test
  void aSuggestionThatIsHardlyOffered() {
    assertFound(
        "say: { title",
        "ask: { title: Ask, applicability: REVIEW, replace: \"today\", for: [never] }\n"
            + "  say: { title",
        "suggestion `ask` is offered for 0 flagged examples; expected 2",
        "messages: { default: \"“{match}”\" }",
        "messages: { default: \"“{match}”\", never: \"No.\" }");
  }

  @Test
  void aSharedPatternThatNeverFires() {
    assertFound(
        "\"thanks\"]", "\"thanks\", \"cheers\"]", "`thanks`: no example makes this pattern fire");
  }

  @Test
  void aSharedLexiconThatFindsNothing() {
    assertFound(
        "\"Thanks!\"]", "\"Thanks!\", \"Hello.\"]", "`thanks` should find something in “Hello.”");
  }

  @Test
  void aSharedLexiconThatFindsTooMuch() {
    assertFound(
        "\"No way.\"",
        "\"No, thanks.\"",
        "`thanks` should find nothing, but [thanks] did in “No, thanks.”");
  }

  @Test
  void aTransformThatGivesSomethingElse() {
    assertFound(
        "after: \"Please wait.\"",
        "after: \"Kindly wait.\"",
        "transform `must` of “You must wait.” gives “Please wait.”; expected “Kindly wait.”");
  }

  @Test
  void aTransformThatDoesNotFit() {
    assertFound("before: \"You must wait.\"", "before: \"You may wait.\"", "gives “null”");
  }

  @Test
  void languagesThatSayDifferentThings() {
    List<String> problems =
        verify(
                GOOD
                    + """
                    == words/soon/ko.yaml
                    title: 곧
                    messages: { default: "곧", loud: "곧!" }
                    reason: 이유
                    cues:
                      later: { match: ["조만간"] }
                    examples:
                      flags:
                        - text: "⟦조만간⟧ 연락드리겠습니다."
                        - text: "⟦조만간⟧ 보내겠습니다."
                        - text: "⟦조만간⟧ 도착합니다."
                      allows:
                        - { text: "오늘 도착합니다.", near-miss: true }
                        - text: "내일 도착합니다."
                        - text: "모레 도착합니다."
                    """)
            .stream()
            .map(Problem::toString)
            .toList();
    assertEquals(
        List.of(
            "words/soon/en.yaml:1: cue `later` is in ko.yaml but not here",
            "words/soon/en.yaml:1: cue `soon` is here but not in ko.yaml",
            "words/soon/en.yaml:1: message `loud` is in ko.yaml but not here",
            "words/soon/en.yaml:2: argument of message `default` `match` is here but not in"
                + " ko.yaml"),
        problems.stream().sorted().toList());
  }

  @Test
  void onlySomeRulesMayBeVerified() {
    String files = GOOD.replace("A sad day.", "Sadly, a day.").replace("The sooner", "Soon");
    assertEquals(2, verify(files).size());
    List<Problem> problems =
        RulePackVerifier.verify(
            Packs.read(folder.resolve("some"), files), id -> id.endsWith("/soon"));
    assertEquals(List.of("words/soon/en.yaml"), problems.stream().map(Problem::path).toList());
  }

  @Test
  void aPackThatDoesNotLoadIsNotVerified() {
    assertThrows(RulePackException.class, () -> verify(GOOD.replace("\"alas ,?\"", "\"alas (\"")));
  }

  @Test
  void problemsNameFileAndLine() {
    List<Problem> problems = verify(GOOD.replace("It is ⟦alas⟧ gone.", "It ⟦is alas⟧ gone."));
    assertTrue(
        problems.get(0).toString().startsWith("words/sadly/en.yaml:11: expected"),
        problems::toString);
  }

  /** Asserts that after some replacements, given in pairs, there is a problem that says so. */
  private void assertFound(String good, String bad, String expected, String... more) {
    String files = replaced(GOOD, good, bad);
    for (int i = 0; i < more.length; i += 2) {
      files = replaced(files, more[i], more[i + 1]);
    }
    List<Problem> problems = verify(files);
    assertTrue(
        problems.stream().anyMatch(problem -> problem.what().contains(expected)),
        problems::toString);
  }

  private static String replaced(String files, String good, String bad) {
    assertTrue(files.contains(good), good);
    return files.replace(good, bad);
  }

  private List<Problem> verify(String files) {
    return RulePackVerifier.verify(Packs.read(folder.resolve("p" + files.hashCode()), files));
  }
}
