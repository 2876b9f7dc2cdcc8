package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What holds for every rewrite of every rule, tried on all examples and on drafts put together from
 * them.
 */
class RewritesTest {

  private static final Pattern FACT =
      Pattern.compile(
          "https?://\\S*\\w|www\\.\\S*\\w|[\\w.+-]+@[\\w.-]+\\w"
              + "|\\{\\{[^}]*}}|[$#]?\\{[^{}]*}|%[A-Z_]+%|\\d+");

  /** Rules whose rewrites put the right fact in the place of a wrong one. */
  private static final Set<String> ABOUT_FACTS =
      Set.of("personalization/unfilled-placeholder", "listening/mismatched-reference");

  private static final List<String> REAL_TEXTS =
      List.of(
          "ko_functionchat_assistant",
          "ko_mail_templates_permissive",
          "ko_locale_polite_permissive",
          "ko_klue_sentences",
          "ko_chatbotdata_3k",
          "en_canned_responses_permissive",
          "en_taskmaster4_assistant");

  /** Of each text; the first are as good as any. */
  private static final int MOST_LINES = 1_000;

  private static final int MOST_ROUNDS = 10;

  @Test
  void noRewriteAltersAFact() {
    Sources.examples().forEach(RewritesTest::assertFactsStay);
  }

  @Test
  void noRewriteAltersAFactOfRealText() throws IOException {
    assumeTrue(Files.isDirectory(QuietCorpusTest.CORPORA), "skipped: there are no texts");
    for (String file : REAL_TEXTS) {
      int number = 0;
      for (String line : Files.readAllLines(QuietCorpusTest.CORPORA.resolve(file + ".jsonl"))) {
        if (number++ < MOST_LINES) {
          assertFactsStay(file + ":" + number, Draft.of(QuietCorpusTest.text(line)));
        }
      }
    }
  }

  private static void assertFactsStay(String place, Draft draft) {
    for (Finding finding : Sources.COACH.review(draft).findings()) {
      if (ABOUT_FACTS.contains(finding.rule())) {
        continue;
      }
      for (Suggestion suggestion : finding.suggestions()) {
        String after = suggestion.applyTo(draft.text());
        Map<String, Long> kept = facts(after);
        facts(draft.text())
            .forEach(
                (fact, count) ->
                    assertTrue(
                        kept.getOrDefault(fact, 0L) >= count,
                        () -> place + " " + finding.rule() + ": " + fact + " in " + after));
      }
    }
  }

  private static Map<String, Long> facts(String text) {
    Matcher matcher = FACT.matcher(text);
    return matcher
        .results()
        .collect(Collectors.groupingBy(result -> result.group(), Collectors.counting()));
  }

  @Test
  void safeRewritesComeToRest() {
    for (Map.Entry<String, Draft> example : Sources.examples().entrySet()) {
      assertComesToRest(example.getKey(), example.getValue());
    }
    for (Draft draft : mixtures(300)) {
      assertComesToRest("mixture", draft);
    }
  }

  private static void assertComesToRest(String name, Draft draft) {
    String text = draft.text();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Review review = Sources.COACH.review(new Draft(text, draft.conversation()));
      String next = review.revised(Applicability.SAFE);
      if (next.equals(text)) {
        return;
      }
      text = next;
    }
    throw new AssertionError(name + " does not come to rest: " + text);
  }

  /** Nothing may be quadratic in the findings: this would take minutes. */
  @Test
  void aLongDraftFullOfFindingsIsReviewedAndRevised() {
    String draft = "안타깝게도 환불이 불가능합니다. 확인하세요. We can't refund it. ".repeat(4_000);
    Review review = Sources.COACH.review(Draft.of(draft));
    assertTrue(review.findings().size() > 10_000, () -> review.findings().size() + " findings");
    assertFalse(review.revised(Applicability.FILL_IN).contains("안타깝게도"));
  }

  @Test
  void reviewsHoldTogether() {
    List<Draft> drafts = new ArrayList<>(Sources.examples().values());
    drafts.addAll(mixtures(1_000));
    for (Draft draft : drafts) {
      Review review = Sources.COACH.review(draft);
      int before = 0;
      for (Finding finding : review.findings()) {
        assertTrue(before <= finding.span().start(), draft::text);
        before = finding.span().start();
        assertEquals(finding.span().of(draft.text()), finding.excerpt());
        assertTrue(!finding.message().isBlank(), () -> finding + " in " + draft.text());
        for (Suggestion suggestion : finding.suggestions()) {
          String after = suggestion.applyTo(draft.text());
          for (Suggestion.Blank blank : suggestion.blanks()) {
            assertEquals("{" + blank.name() + "}", blank.span().of(after), after);
          }
        }
      }
      for (Applicability most : Applicability.values()) {
        review.revised(most);
      }
      assertEquals(review, Sources.COACH.review(draft));
    }
  }

  /** Drafts of two to five examples, with the context of the first. */
  private static List<Draft> mixtures(int count) {
    List<Draft> examples = List.copyOf(Sources.examples().values());
    List<String> joints = List.of(" ", "\n", "\r\n\r\n", "", " 🎉 ", "\u200b", "ㅠㅠ ", "... ");
    Random random = new Random(42);
    List<Draft> mixtures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Draft first = examples.get(random.nextInt(examples.size()));
      StringBuilder text = new StringBuilder(first.text());
      for (int part = 1 + random.nextInt(4); part > 0; part--) {
        text.append(joints.get(random.nextInt(joints.size())));
        text.append(examples.get(random.nextInt(examples.size())).text());
      }
      mixtures.add(new Draft(text.toString(), first.conversation()));
    }
    return mixtures;
  }
}
