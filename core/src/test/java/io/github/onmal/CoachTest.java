package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.RulePackException;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import io.github.onmal.text.Turn.Speaker;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole reviews, with a pack of a few rules. */
class CoachTest {

  @TempDir static Path shared;
  private static Coach coach;

  @BeforeAll
  static void readPack() {
    coach = Packs.coach(shared, SmallPack.FILES);
  }

  @Test
  void aPhraseIsFoundWhereItStandsAndTakenOut() {
    Finding finding = only("Hi Tom. Unfortunately, it left.");
    assertEquals("words/opener", finding.rule());
    assertEquals(Severity.MINOR, finding.severity());
    assertEquals(new Span(8, 22), finding.span());
    assertEquals("Unfortunately,", finding.excerpt());
    assertEquals("‘Unfortunately,’", finding.message());
    assertEquals(
        "Hi Tom. It left.",
        finding.suggestions().get(0).applyTo("Hi Tom. Unfortunately, it left."));
  }

  @Test
  void whatGivesWayInOneLanguageStandsInTheOther(@TempDir Path folder) {
    Coach strict =
        Packs.coach(
            folder,
            SmallPack.FILES.replace(
                "== words/must/rule.yaml\n",
                "== words/must/rule.yaml\nsupersedes: { en: { draft: [words/opener] } }\n"));
    assertEquals(List.of("words/must"), rules(strict, "Sadly, you must wait."));
    assertEquals(List.of("words/opener", "words/must"), rules(strict, "안타깝게도 확인하세요."));
  }

  @Test
  void whatIsMilderGivesWayAndWhatIsNotStands(@TempDir Path folder) {
    Coach strict =
        Packs.coach(
            folder,
            SmallPack.FILES.replace(
                "== words/must/rule.yaml\n",
                """
                == words/must/rule.yaml
                supersedes: { milder: [words/opener] }
                mitigated-by: [apology, empathy]
                """));
    assertEquals(List.of("words/must"), rules(strict, "Sadly, you must wait."));
    String kind = "I am sorry. That must be frustrating. Sadly, you must wait.";
    assertEquals(List.of("words/opener", "words/must"), rules(strict, kind));
  }

  @Test
  void whatTheRestOfTheDraftDoesMitigatesAFinding(@TempDir Path folder) {
    Coach lenient =
        Packs.coach(
            folder,
            SmallPack.FILES.replace(
                "== words/must/rule.yaml\n",
                "== words/must/rule.yaml\nmitigated-by: [apology, empathy]\n"));
    assertEquals(Severity.MAJOR, only(lenient, "I am sorry. You must wait.").severity());
    String kind = "That must be frustrating. I am sorry. You must wait.";
    assertEquals(Severity.MINOR, only(lenient, kind).severity());
  }

  private static Finding only(Coach coach, String text) {
    List<Finding> findings =
        coach.review(Draft.of(text)).findings().stream()
            .filter(finding -> finding.rule().equals("words/must"))
            .toList();
    assertEquals(1, findings.size());
    return findings.get(0);
  }

  private static List<String> rules(Coach coach, String text) {
    return coach.review(Draft.of(text)).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void whatOnlyAConversationAsksForIsFoundInOneOnly(@TempDir Path folder) {
    Coach shy =
        Packs.coach(
            folder,
            SmallPack.FILES.replace("must: { match:", "must: { in-conversation: true, match:"));
    String text = "You must wait.";
    assertEquals(List.of(), shy.review(Draft.of(text)).findings());
    Draft named = Draft.builder(text).customerName("Priya").build();
    Draft answering = Draft.builder(text).customerSaid("Where is it?").build();
    for (Draft draft : List.of(named, answering)) {
      List<String> rules = shy.review(draft).findings().stream().map(Finding::rule).toList();
      assertTrue(rules.contains("words/must"), rules.toString());
    }
    assertEquals(List.of(), shy.review(Draft.of(text)).findings());
  }

  @Test
  void offsetsAreThoseOfTheCallersText() {
    String text = Normalizer.normalize("네.\r\n안타깝게도 품절입니다.", Normalizer.Form.NFD);
    Finding finding = only(text);
    assertEquals(Normalizer.normalize("안타깝게도", Normalizer.Form.NFD), finding.excerpt());
    assertEquals(
        Normalizer.normalize("네.\r\n품절입니다.", Normalizer.Form.NFD),
        finding.suggestions().get(0).applyTo(text));
  }

  @Test
  void blanksAreFoundInTheTextAfterTheSuggestion() {
    String text = "안녕하세요.\r\n환불이 불가능합니다. 네.";
    Suggestion suggestion = only(text).suggestions().get(0);
    assertEquals(Applicability.FILL_IN, suggestion.applicability());
    String after = suggestion.applyTo(text);
    assertEquals("안녕하세요.\r\n환불이 불가능합니다. 대신 {대안}(으)로 도와드리겠습니다. 네.", after);
    assertEquals("{대안}", suggestion.blanks().get(0).span().of(after));
  }

  @Test
  void whatIsKnownFillsTheBlank() {
    Draft draft = Draft.builder("환불이 불가능합니다.").alternative("포인트").build();
    Suggestion suggestion = coach.review(draft).findings().get(0).suggestions().get(0);
    assertEquals(Applicability.REVIEW, suggestion.applicability());
    assertEquals(List.of(), suggestion.blanks());
    assertEquals("환불이 불가능합니다. 대신 포인트로 도와드리겠습니다.", suggestion.applyTo(draft.text()));
  }

  @Test
  void aWholeSentenceIsTakenOutWithItsFullStop(@TempDir Path folder) {
    Coach dropping =
        Packs.coach(
            folder,
            SmallPack.FILES.replace(
                "insert: \"대신 {{대안}}(으)로 도와드리겠습니다.\", at: sentence-end",
                "replace: \"\", span: sentence"));
    String text = "네. 환불이 불가능합니다. 감사합니다.";
    Finding finding = dropping.review(Draft.of(text)).findings().get(0);
    Suggestion suggestion = finding.suggestions().get(0);
    assertEquals("네. 감사합니다.", suggestion.applyTo(text));
    String withFact = "네. 3일 뒤에는 환불이 불가능합니다. 감사합니다.";
    Finding kept = dropping.review(Draft.of(withFact)).findings().get(0);
    assertEquals(List.of(), kept.suggestions());
  }

  @Test
  void somethingMissingHasAnEmptySpanWhereItShouldGo() {
    Draft draft = Draft.builder("안녕하세요. 내일 도착합니다.").customerSaid("정말 화나요").build();
    Finding finding = coach.review(draft).findings().get(0);
    assertEquals(Span.at(7), finding.span());
    assertEquals("", finding.excerpt());
    assertEquals(
        "안녕하세요. 많이 답답하셨겠습니다. 내일 도착합니다.", finding.suggestions().get(0).applyTo(draft.text()));
  }

  @Test
  void theMoodIsThatOfTheCustomersLastMessage() {
    assertEquals(List.of("help/empathy"), rules(Draft.builder("네.").customerSaid("화나요").build()));
    assertEquals(List.of(), rules(Draft.builder("네.").customerSaid("네 알겠어요").build()));
    assertEquals(List.of(), rules(Draft.builder("네.").build()));
    Draft last =
        Draft.builder("네.").earlier(Speaker.AGENT, "네?").earlier(Speaker.CUSTOMER, "화나요").build();
    assertEquals(List.of("help/empathy"), rules(last));
    Draft longAgo =
        Draft.builder("네.").earlier(Speaker.CUSTOMER, "화나요").earlier(Speaker.AGENT, "네?").build();
    assertEquals(List.of(), rules(longAgo));
  }

  @Test
  void whatTheAgentSaidBeforeCounts() {
    Draft draft =
        Draft.builder("네.").earlier(Speaker.AGENT, "많이 답답하셨겠습니다.").customerSaid("화나요").build();
    assertEquals(List.of(), rules(draft));
  }

  @Test
  void thankfulCustomersAreNotAngry() {
    Draft draft = Draft.builder("Okay.").customerSaid("Thank you, not furious.").build();
    assertEquals(List.of("help/empathy"), rules(draft));
    assertEquals(List.of(), rules(Draft.builder("Okay.").customerSaid("Thank you.").build()));
  }

  @Test
  void eachSentenceIsJudgedInItsOwnLanguage() {
    Review review = coach.review(Draft.of("안타깝게도 품절입니다. Sadly, it is gone."));
    assertEquals(List.of("서두", "Opener"), review.findings().stream().map(Finding::title).toList());
  }

  @Test
  void findingsStandInTheOrderOfTheText() {
    Review review =
        coach.review(Draft.of("Sadly, we can not. You must wait. I am sorry {{name}}."));
    assertEquals(
        List.of(
            "words/opener", "help/refusal", "words/must", "help/late-sorry", "words/placeholder"),
        review.findings().stream().map(Finding::rule).toList());
  }

  @Test
  void twoCoachesInOneJvmDoNotMeet(@TempDir Path folder) {
    Coach other =
        Packs.coach(
            folder,
            SmallPack.FILES
                .replace("unfortunately|sadly ,?", "luckily")
                .replace("said(\"anger\")", "said(\"gratitude\")")
                .replace("does(\"refusal\")", "does(\"apology\")"));
    Draft draft =
        Draft.builder("Sadly, I can not, luckily. I am sorry.").customerSaid("Thank you").build();
    List<String> before = rules(draft);
    List<String> others = other.review(draft).findings().stream().map(Finding::rule).toList();
    assertEquals(List.of("words/opener", "help/refusal", "help/late-sorry"), before);
    assertTrue(!others.equals(before) && !others.contains("words/opener"), others::toString);
    assertEquals(before, rules(draft));
  }

  @Test
  void aPackOfNothingButDataReviews(@TempDir Path folder) {
    Coach plain =
        Packs.coach(
            folder,
            """
            == pack.yaml
            id: plain
            version: 1.0.0
            == words/sadly/rule.yaml
            severity: MINOR
            scope: phrase
            since: 1.0.0
            == words/sadly/en.yaml
            title: Sadly
            messages: { default: "“{match}”" }
            reason: Reason
            cues: { sadly: { match: ["sadly"] } }
            """);
    assertEquals("words/sadly", plain.review(Draft.of("Sadly no.")).findings().get(0).rule());
  }

  @Test
  void wordsOfTheEmbedderBelongToOneCoach(@TempDir Path folder) {
    Coach knowing = Coach.builder().rules(Packs.read(folder, SmallPack.FILES)).word("온말샵").build();
    assertEquals(List.of(), knowing.review(Draft.of("온말샵입니다.")).findings());
    assertThrows(IllegalArgumentException.class, () -> Coach.builder().word("온말 샵"));
    assertThrows(IllegalArgumentException.class, () -> Coach.builder().word(" "));
  }

  @Test
  void aTextAboveTheLimitIsRefusedWithBothLengths(@TempDir Path folder) {
    Coach strict =
        Coach.builder().rules(Packs.read(folder, SmallPack.FILES)).longestText(10).build();
    assertEquals(List.of(), strict.review(Draft.of("0123456789")).findings());
    assertRefused(strict, Draft.of("01234567890"), "the draft has 11 UTF-16 code units");
    assertRefused(
        strict,
        Draft.builder("a").customerSaid("0123456789012").build(),
        "the customer's message has 13 UTF-16 code units");
    assertRefused(
        strict,
        Draft.builder("a").earlier(Speaker.AGENT, "012345678901").build(),
        "an earlier message has 12 UTF-16 code units");
  }

  private static void assertRefused(Coach strict, Draft draft, String expected) {
    DraftTooLongException refused =
        assertThrows(DraftTooLongException.class, () -> strict.review(draft));
    assertTrue(refused.getMessage().startsWith(expected), refused::getMessage);
    assertTrue(refused.getMessage().contains("at most 10 "), refused::getMessage);
  }

  @Test
  void aCoachWithoutRulesSaysWhatIsMissing() {
    IllegalStateException missing =
        assertThrows(IllegalStateException.class, Coach::withInstalledRules);
    assertTrue(missing.getMessage().contains("expected one, such as onmal-rules"));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Coach.builder().longestText(0));
    assertThrows(IllegalArgumentException.class, () -> Coach.builder().rememberedSentences(-1));
  }

  @Test
  void aBrokenPackNeverStarts(@TempDir Path folder) {
    assertThrows(
        RulePackException.class,
        () -> Packs.coach(folder, SmallPack.FILES.replace("\"<SLOT>\"", "\"<SLOT\"")));
  }

  @Test
  void rememberingSentencesChangesNothing(@TempDir Path folder) {
    Coach forgetful =
        Coach.builder().rules(Packs.read(folder, SmallPack.FILES)).rememberedSentences(0).build();
    Coach narrow =
        Coach.builder().rules(Packs.read(folder, SmallPack.FILES)).rememberedSentences(1).build();
    for (Draft draft : drafts(60)) {
      Review expected = coach.review(draft);
      assertEquals(expected, forgetful.review(draft));
      assertEquals(expected, narrow.review(draft));
      assertEquals(expected, coach.review(draft));
    }
  }

  @Test
  void manyThreadsFindWhatOneDoes() throws Exception {
    List<Draft> drafts = drafts(120);
    List<Review> expected = drafts.stream().map(coach::review).toList();
    Coach fresh = Coach.builder().rules(coach.rules()).build();
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Review>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int shift = thread % 2 == 0 ? 0 : thread * 17;
        tasks.add(
            () -> {
              List<Review> reviews = new ArrayList<>();
              for (int i = 0; i < drafts.size(); i++) {
                reviews.add(fresh.review(drafts.get((i + shift) % drafts.size())));
              }
              return reviews;
            });
      }
      List<Future<List<Review>>> results = pool.invokeAll(tasks);
      for (int thread = 0; thread < threads; thread++) {
        int shift = thread % 2 == 0 ? 0 : thread * 17;
        List<Review> reviews = results.get(thread).get();
        for (int i = 0; i < drafts.size(); i++) {
          assertEquals(expected.get((i + shift) % drafts.size()), reviews.get(i));
        }
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Draft> drafts(int count) {
    RandomDrafts random = new RandomDrafts(11);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(random.next());
    }
    return drafts;
  }

  private static Finding only(String text) {
    List<Finding> findings = coach.review(Draft.of(text)).findings();
    assertEquals(1, findings.size(), findings::toString);
    return findings.get(0);
  }

  private static List<String> rules(Draft draft) {
    return coach.review(draft).findings().stream().map(Finding::rule).toList();
  }
}
