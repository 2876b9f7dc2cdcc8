package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Draft;
import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

  @Test
  void koreanReport() {
    assertEquals(
        """
        1. 개선 권장 · 안 된다는 예고로 시작하는 말
           MINOR  positive-language/negative-opener

           │ ⟦안타깝게도⟧ 환불이 불가능합니다.

           ‘안타깝게도’부터 들으면 고객은 뒤의 안내를 거절로 받아들이기 쉽습니다.
           이유: 결과를 미리 부정적으로 규정하는 말은 도움이 되는 안내까지 거절처럼
           들리게 합니다.

           [바로 적용] 앞머리 말 빼기
             → 환불이 불가능합니다.

        2. 수정 필요 · 대안 없는 거절
           MAJOR  positive-language/refusal-without-alternative

           │ 안타깝게도 환불이 불가능합니다.⟦⟧

           거절만 있고 대신 할 수 있는 일이 보이지 않습니다.
           이유: 가장 가까운 대안 한 가지만 함께 말씀하셔도 마음이 전해집니다.

           [빈칸 채우기] 대안 덧붙이기
             → 안타깝게도 환불이 불가능합니다. 대신 {대안}(으)로 도와드리겠습니다.
           [조언] 되는 것부터 말씀해 주세요.

        ── 고친 글 (빈칸 제안까지) ──
        안녕하세요, 고객님.
        환불이 불가능합니다. 대신 {대안}(으)로 도와드리겠습니다. 감사합니다.

        {…} 빈칸은 채운 뒤에 보내세요.

        모두 2건: 수정 필요 1, 개선 권장 1. 보내기 전에 고쳐 주세요.
        """,
        Cli.with(Samples::korean).run("review", "x").out());
  }

  @Test
  void englishReport() {
    assertEquals(
        """
        1. Do not send · Flat refusal
           CRITICAL  positive-language/flat-refusal

           │ ⟦Unfortunately we cannot refund this.⟧

           The sentence says no, and nothing else.
           Why: A customer who only hears no has nowhere to go.

           [read, then apply] Take it out
             → (this sentence goes)

        No revision: no suggestion can be applied at this level.

        1 in all: Do not send 1. Please do not send this as it is.
        """,
        Cli.with(Samples::english).run("review", "x", "--revise", "safe").out());
  }

  @Test
  void nothingFoundIsOneFriendlyLine() {
    assertEquals("고칠 곳을 찾지 못했습니다. 이대로 보내셔도 좋겠습니다.\n", words("네, 확인해 드리겠습니다."));
    assertEquals(
        "Nothing to change here. This reply can go out as it is.\n", words("Sure, let me check."));
  }

  @ParameterizedTest
  @CsvSource({
    "네 meh https://example.com, MINOR",
    "주문하신 iPhone 15 Pro는 meh 배송 중입니다, 개선 권장",
    "The word 안녕 means hello and it is meh, Could be better",
  })
  void labelsFollowTheDraft(String draft, String expected) {
    assertTrue(words(draft).contains(expected), words(draft));
  }

  @ParameterizedTest
  @CsvSource({
    "auto, false, false",
    "auto, true, true",
    "always, false, true",
    "never, true, false",
  })
  void colourFollowsTheOptionAndTheTerminal(String when, boolean terminal, boolean coloured) {
    Cli cli = Cli.with(Samples::korean).terminal(new Terminal(false, terminal, false, true, 80));
    assertEquals(coloured, cli.run("review", "x", "--color", when).out().indexOf('\u001b') >= 0);
  }

  @Test
  void noColourIsObeyed() {
    Cli cli = Cli.with(Samples::korean).terminal(new Terminal(false, true, false, false, 80));
    assertFalse(cli.run("review", "x").out().contains("\u001b"));
    assertTrue(cli.run("review", "x", "--color", "always").out().contains("\u001b"));
  }

  @Test
  void colourChangesNoLetter() {
    Cli cli = Cli.with(Samples::korean);
    String coloured = cli.run("review", "x", "--color", "always").out();
    assertTrue(coloured.contains("\u001b[1;33m수정 필요\u001b[0m"), coloured);
    assertTrue(coloured.contains("\u001b[1;35m{대안}\u001b[0m"), coloured);
    assertEquals(cli.run("review", "x").out(), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 100})
  void linesFitTheTerminal(int columns) {
    String draft =
        "고객님께서 말씀하신 meh 부분은 저희가 최선을 다해 확인하고 있사오니 조금만 더 기다려 주시면 대단히 감사하겠습니다 정말로요. "
            + "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsvorsitzender meh "
            + "가나다라마바사아자차카타파하".repeat(8)
            + "meh 👩‍💻👩‍💻👩‍💻";
    Cli cli = Cli.with(Samples::words).terminal(new Terminal(false, true, false, false, columns));
    String report = cli.run("review", draft).out();
    String findings = report.substring(0, report.indexOf("──"));
    for (String line : findings.lines().toList()) {
      assertTrue(Columns.of(line) <= columns, columns + " < " + Columns.of(line) + ": " + line);
      assertFalse(line.endsWith(" "), line);
    }
  }

  @Test
  void hangulTakesTwoColumns() {
    assertEquals(2, Columns.of("한"));
    assertEquals(2, Columns.of("\u1112\u1161\u11AB"));
    assertEquals(2, Columns.of("ㅋ"));
    assertEquals(1, Columns.of("e\u0301"));
    assertEquals(2, Columns.of("\uFF21"));
    assertEquals(2, Columns.of("😀"));
    assertEquals(2, Columns.of("⟦⟧"));
    assertEquals(0, Columns.of("\u200d\ufe0f"));
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    String report = words("a\u001b[2J\u0007 \u202ebad\u0000 one\r\nnext \ud800");
    for (int i = 0; i < report.length(); i++) {
      char c = report.charAt(i);
      assertTrue(c == '\n' || !Character.isISOControl(c), "U+" + Integer.toHexString(c));
      assertFalse(c == '\u202e' || Character.isSurrogate(c));
    }
    assertTrue(report.contains("│ a<U+001B>[2J<U+0007> <U+202E>⟦bad⟧<U+0000> one\n"), report);
  }

  @Test
  void longDraftsShowOnlyWhatMatters() {
    String report = words("long ".repeat(50_000) + "bad" + " tail".repeat(50_000));
    String findings = report.substring(0, report.indexOf("──"));
    assertTrue(findings.contains("⟦bad⟧"));
    assertTrue(findings.length() < 4_000, () -> "length " + findings.length());
  }

  @Test
  void longExcerptsAreCutInTheMiddle() {
    String text = "One. " + "filler ".repeat(400) + "last.";
    Finding finding =
        new Finding(
            "test/long",
            Severity.INFO,
            new Span(0, text.length()),
            text,
            "Long",
            "Long.",
            "Long.",
            List.of());
    String report = Cli.with(draft -> new Review(text, List.of(finding))).run("review", "x").out();
    assertTrue(report.contains("⟦One."), report);
    assertTrue(report.contains(" … "), report);
    assertTrue(report.contains("last.⟧"), report);
    assertTrue(report.length() < 2_000, report);
  }

  @Test
  void editsFarApartLeaveTheTextBetweenOut() {
    String text = "First one. Second two. Third three.\n\nLast bad.";
    Suggestion suggestion =
        new Suggestion(
            "Both",
            Applicability.SAFE,
            List.of(new Edit(new Span(0, 5), "Very first"), new Edit(new Span(42, 45), "good")),
            List.of());
    Finding finding =
        new Finding(
            "test/two",
            Severity.MINOR,
            new Span(0, 5),
            "First",
            "T",
            "M.",
            "R.",
            List.of(suggestion));
    String report = Cli.with(draft -> new Review(text, List.of(finding))).run("review", "x").out();
    assertTrue(report.contains("     → Very first one. … Last good.\n"), report);
    assertTrue(
        report.contains("\nVery first one. Second two. Third three.\n\nLast good.\n"), report);
  }

  @Test
  void anyPlaceOfAnyTextHasAPassage() {
    String[] texts = {"", " ", "\n", "a. b", "가.\n\n나! 다", "끝.  ", "😀😀. 😀", "a.\"  b"};
    for (String text : texts) {
      for (int start = 0; start <= text.length(); start++) {
        for (int end = start; end <= text.length(); end++) {
          Span place = new Span(start, end);
          Passage passage = Passage.around(text, place);
          assertTrue(passage.span().contains(place), text + place);
          assertTrue(passage.span().end() <= text.length());
        }
      }
    }
  }

  @Test
  void labelsAreTheSameInBothLanguages() throws IOException {
    assertEquals(keys("labels_en.properties"), keys("labels_ko.properties"));
  }

  private static Set<Object> keys(String file) throws IOException {
    Properties properties = new Properties();
    try (var in = Main.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties.keySet();
  }

  private static String words(String draft) {
    return Cli.with(given -> Samples.words(Draft.of(draft))).run("review", "x").out();
  }
}
