package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Scores;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Stage;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules judge as the brand speaks. */
class BrandVoiceTest {

  private static final Coach COACH =
      coach(
          """
          words: [온말페이]
          terms:
            클레임: 불편 사항
            싸다: 저렴하다
            complaint: concern
          banned: [대박, no worries]
          speech-level: hasipsio
          greeting:
            when: always
            ko: "반갑습니다. 온말샵 {{상담사명}}입니다."
            en: "Good to see you at Onmal."
          closing:
            when: expected
            ko: "온말샵이 늘 곁에 있습니다."
          rules:
            honorifics/object-honorific: critical
            courtesy/shouting: off
          channels:
            sms:
              speech-level: haeyo
              greeting: optional
              rules:
                honorifics/object-honorific: info
          """);

  private static Coach coach(String yaml) {
    return Coach.builder().voice(BrandVoice.parse("onmal.yaml", yaml)).build();
  }

  private static Draft on(Channel channel, Stage stage, String text) {
    return new Draft(
        text, new Conversation(null, null, null, channel, stage, null, List.of(), List.of()));
  }

  private static List<String> rules(Review review) {
    return review.findings().stream().map(Finding::rule).toList();
  }

  private static Finding finding(Review review, String rule) {
    return review.findings().stream()
        .filter(one -> one.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " not in " + rules(review)));
  }

  private static List<String> rewrites(Review review, String rule) {
    return finding(review, rule).suggestions().stream()
        .flatMap(suggestion -> suggestion.edits().stream())
        .map(edit -> edit.text())
        .collect(Collectors.toList());
  }

  @Test
  void termsGiveWayAndBannedOnesAreReported() {
    Review review = COACH.review(Draft.of("반갑습니다. 온말샵 김하나입니다. 접수하신 클레임은 확인했고, 대박 상품이 더 쌉니다."));
    assertEquals(
        List.of("클레임", "대박", "쌉니다"),
        review.findings().stream()
            .filter(one -> one.rule().equals("brand/voice-term"))
            .map(Finding::excerpt)
            .toList());
    assertTrue(review.revised(Applicability.SAFE).contains("불편 사항은"));
    assertTrue(review.revised(Applicability.SAFE).contains("저렴합니다"));
  }

  @Test
  void everySentenceSpeaksTheAgreedLevelOfTheChannel() {
    String draft = "주문을 확인했어요. 내일 출고됩니다.";
    Review chat = COACH.review(on(Channel.CHAT, Stage.RESOLVING, draft));
    assertEquals("주문을 확인했어요", finding(chat, "honorifics/mixed-speech-levels").excerpt());
    assertEquals(List.of("주문을 확인했습니다."), rewrites(chat, "honorifics/mixed-speech-levels"));
    Review sms = COACH.review(on(Channel.SMS, Stage.RESOLVING, draft));
    assertEquals(List.of("내일 출고돼요."), rewrites(sms, "honorifics/mixed-speech-levels"));
  }

  @Test
  void anAgreedLevelLeavesQuestionsAndFormulasAlone() {
    Draft draft = on(Channel.SMS, Stage.RESOLVING, "안녕하세요. 내일 오후에 도착해요. 더 궁금하신 점 있으실까요? 감사합니다.");
    assertFalse(rules(COACH.review(draft)).contains("honorifics/mixed-speech-levels"));
  }

  @Test
  void aGreetingIsExpectedWhereTheBrandSaysAndInItsWords() {
    Draft draft = on(Channel.CHAT, Stage.RESOLVING, "내일 출고됩니다.");
    assertEquals(
        List.of("반갑습니다. 온말샵 {상담사명}입니다. "),
        rewrites(COACH.review(draft), "structure/missing-greeting"));
    Draft english = on(Channel.CHAT, Stage.RESOLVING, "Your order ships tomorrow.");
    assertEquals(
        List.of("Good to see you at Onmal. "),
        rewrites(COACH.review(english), "structure/missing-greeting"));
    Draft sms = on(Channel.SMS, Stage.OPENING, "내일 출고돼요.");
    assertFalse(rules(COACH.review(sms)).contains("structure/missing-greeting"));
    assertFalse(
        rules(Coach.withInstalledRules().review(draft)).contains("structure/missing-greeting"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "반갑습니다. 온말샵 김하나입니다. 내일 출고됩니다.",
        "Good to see you at Onmal. Your order ships tomorrow.",
      })
  void theBrandsGreetingIsOne(String draft) {
    Review review = COACH.review(on(Channel.CHAT, Stage.RESOLVING, draft));
    assertEquals(List.of(), rules(review));
  }

  @Test
  void theBrandsClosingWordsAreSome() {
    String open = "반갑습니다. 온말샵 김하나입니다. 환불이 완료되었습니다.";
    Review without = COACH.review(on(Channel.CHAT, Stage.CLOSING, open));
    assertEquals(List.of(" 온말샵이 늘 곁에 있습니다."), rewrites(without, "structure/missing-closing"));
    Review with = COACH.review(on(Channel.CHAT, Stage.CLOSING, open + " 온말샵이 늘 곁에 있습니다."));
    assertFalse(rules(with).contains("structure/missing-closing"));
  }

  @Test
  void aClosingCanBeExpectedEverywhereOrNowhere() {
    Draft chat = on(Channel.CHAT, Stage.RESOLVING, "내일 출고됩니다.");
    assertTrue(rules(coach("closing: always").review(chat)).contains("structure/missing-closing"));
    Draft closing = on(Channel.CHAT, Stage.CLOSING, "환불이 완료되었습니다.");
    assertFalse(
        rules(coach("closing: optional").review(closing)).contains("structure/missing-closing"));
  }

  @Test
  void aRuleIsAsSevereAsTheBrandSays() {
    String draft = "반갑습니다. 온말샵 김하나입니다. 주문하신 커피 나오셨습니다.";
    Review chat = COACH.review(on(Channel.CHAT, null, draft));
    assertEquals(Severity.CRITICAL, finding(chat, "honorifics/object-honorific").severity());
    Review sms = COACH.review(on(Channel.SMS, null, draft));
    assertEquals(Severity.INFO, finding(sms, "honorifics/object-honorific").severity());
  }

  @Test
  void aRuleThatIsOffFindsNothing() {
    Draft draft = Draft.of("Good to see you at Onmal. PLEASE SEND US THE RECEIPT TODAY.");
    assertFalse(rules(COACH.review(draft)).contains("courtesy/shouting"));
    assertTrue(rules(Coach.withInstalledRules().review(draft)).contains("courtesy/shouting"));
  }

  @Test
  void aFamilyIsNotAssessedWhenAllItsRulesAreOff() {
    Coach coach = coach("rules: {safety/sensitive-data: off, safety/safety-first: off}");
    Scores scores = coach.review(Draft.of("비밀번호를 알려 주세요.")).scores();
    assertTrue(
        scores.families().stream()
            .filter(family -> family.name().equals("safety"))
            .allMatch(family -> family.score().isEmpty()));
  }

  @Test
  void aRuleThatIsNotThereIsNamedWithItsPlace() {
    BrandVoiceException wrong =
        assertThrows(
            BrandVoiceException.class,
            () ->
                coach(
                    "rules:\n  courtesy/jargon: off\nchannels:\n  sms:\n    rules:\n      courtesy/shoutin: off\n"));
    assertTrue(
        wrong
            .getMessage()
            .contains("onmal.yaml:6: rule `courtesy/shoutin`: did you mean `courtesy/shouting`?"),
        wrong.getMessage());
    assertTrue(wrong.getMessage().contains("onmal.yaml:2: rule `courtesy/jargon`"));
  }

  @Test
  void aBlankThatIsNotThereIsNamedWithItsPlace() {
    BrandVoiceException wrong =
        assertThrows(
            BrandVoiceException.class,
            () -> coach("closing:\n  when: always\n  ko: \"{{상담사이름}} 드림\"\n"));
    assertTrue(wrong.getMessage().contains("onmal.yaml:3: "), wrong.getMessage());
  }
}
