package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Span;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the string, it gets a review that holds together. */
class AnyStringTest {

  private static final int MILLION = 1_000_000;

  @TempDir static Path folder;
  private static Coach coach;

  @BeforeAll
  static void readPack() {
    coach = Packs.coach(folder, SmallPack.FILES);
  }

  @Test
  void randomTexts() {
    RandomDrafts random = new RandomDrafts(20260101);
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      Draft draft = random.next();
      Review review = coach.review(draft);
      assertHoldsTogether(review);
      assertEquals(review, coach.review(draft));
      review.findings().forEach(finding -> rules.add(finding.rule()));
    }
    assertEquals(coach.rules().rules().keySet(), rules, "every rule took part");
  }

  @Test
  void everySingleCharacter() {
    for (int c = 0; c < 0x10000; c += 64) {
      StringBuilder text = new StringBuilder("네 ");
      for (int i = 0; i < 64; i++) {
        text.append((char) (c + i)).append(' ');
      }
      assertHoldsTogether(coach.review(Draft.of(text.append("확인하세요.").toString())));
    }
  }

  static Stream<Arguments> longTexts() {
    return Stream.of(
        Arguments.of("no sentence end, Korean", fill("환불이 불가능하다고 안내해 드렸고 ")),
        Arguments.of("no sentence end, no space", fill("환불이불가능하다고안내해드렸고").substring(0, 200_000)),
        Arguments.of("no sentence end, English", fill("we can not help and ")),
        Arguments.of("one letter", fill("a")),
        Arguments.of("one syllable", fill("가")),
        Arguments.of("short sentences", fill("네. ")),
        Arguments.of("lines", fill("네\n")),
        Arguments.of("abbreviations", fill("no. ")),
        Arguments.of("marks", "!".repeat(100_000)),
        Arguments.of("laughter", "ㅋ".repeat(100_000)),
        Arguments.of("question marks apart", fill("? ")),
        Arguments.of("opening braces", fill("{")),
        Arguments.of("opening tags", fill("<a ")),
        Arguments.of("opening brackets", fill("[[ ")),
        Arguments.of("opening quotation marks", fill("“가 ")),
        Arguments.of("backticks", fill("``` ")),
        Arguments.of("at signs", fill("a@")),
        Arguments.of("addresses", fill("www.a.example ")),
        Arguments.of("stars and digits", fill("1**")),
        Arguments.of("emoji", fill("🎉")),
        Arguments.of("lone surrogates", fill("\ud83c")),
        Arguments.of("combining marks", fill("\u0301")),
        Arguments.of("conjoining jamo", fill("\u1112\u1161\u11ab")),
        Arguments.of("spaces", fill(" ")),
        Arguments.of("line ends", fill("\r\n")),
        Arguments.of("numbers", fill("1,")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("longTexts")
  void longTexts(String kind, String text) {
    assertHoldsTogether(coach.review(Draft.of(text)));
  }

  private static String fill(String part) {
    return part.repeat(MILLION / part.length());
  }

  static void assertHoldsTogether(Review review) {
    String text = review.text();
    Span before = Span.at(0);
    for (Finding finding : review.findings()) {
      Span span = finding.span();
      assertTrue(span.end() <= text.length(), finding::toString);
      assertTrue(before.compareTo(span) <= 0, finding::toString);
      assertEquals(span.of(text), finding.excerpt());
      assertFalse(finding.message().isBlank() || finding.title().isBlank(), finding::toString);
      before = span;
      for (Suggestion suggestion : finding.suggestions()) {
        assertHoldsTogether(suggestion, text);
      }
    }
    for (Applicability most : Applicability.values()) {
      review.revised(most);
    }
  }

  private static void assertHoldsTogether(Suggestion suggestion, String text) {
    String after = suggestion.applyTo(text);
    boolean advice = suggestion.applicability() == Applicability.ADVICE;
    assertEquals(advice, suggestion.edits().isEmpty(), suggestion::toString);
    boolean blank = suggestion.applicability() == Applicability.FILL_IN;
    assertEquals(blank, !suggestion.blanks().isEmpty(), suggestion::toString);
    for (Suggestion.Blank one : suggestion.blanks()) {
      assertEquals("{" + one.name() + "}", one.span().of(after), suggestion::toString);
    }
  }
}
