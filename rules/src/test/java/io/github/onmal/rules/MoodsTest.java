package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.rule.Severity;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is made of a customer's message, seen through the rule that answers to it: missing-empathy.
 */
class MoodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "정말 화가 나네요!!                       ¦ CRITICAL",
        "소비자원에 신고하겠습니다.               ¦ CRITICAL",
        "벌써 세 번째 문의예요.                   ¦ MAJOR",
        "정말 실망이에요.                         ¦ MAJOR",
        "제 카드가 도용됐을까 봐 너무 불안해요.   ¦ MAJOR",
        "알림이 안 와서 너무 불편해요.            ¦ MINOR",
        "배송 얼마나 걸려요?                      ¦",
        "네, 알겠습니다.                          ¦",
        "빨리 보내 주셔서 정말 감사합니다!!!      ¦",
        "This is unacceptable, I'm furious!       ¦ CRITICAL",
        "This is the third time I'm asking. It's so frustrating. ¦ MAJOR",
        "I'm really disappointed.                 ¦ MAJOR",
        "I'm really worried someone has my card.  ¦ MAJOR",
        "The app keeps crashing.                  ¦ MINOR",
        "What time do you open?                   ¦",
        "Thank you, the new lamp is great!!!      ¦",
      })
  void moods(String message, String severity) {
    boolean korean = message.codePoints().anyMatch(c -> c >= '가');
    String answer = korean ? "내일 오후에 도착합니다." : "It arrives tomorrow afternoon.";
    String found =
        Sources.COACH
            .review(Draft.builder(answer).customerSaid(message).build())
            .findings()
            .stream()
            .filter(finding -> finding.rule().equals("empathy/missing-empathy"))
            .map(Finding::severity)
            .map(Severity::name)
            .findFirst()
            .orElse(null);
    assertEquals(severity, found == null ? null : found.toUpperCase(Locale.ROOT));
  }
}
