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
 * A fault of ours told without a feeling is for missing-apology.
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
        "화가 나서 참을 수가 없네요. 당장 환불해 주세요!!              ¦ CRITICAL",
        "몇 번을 말해야 하나요? 벌써 세 번째예요.                   ¦ MAJOR",
        "주문한 지 일주일이 지났는데 아직도 안 왔어요ㅠㅠ                ¦ MAJOR",
        "혹시 제 카드가 도용된 건가요? 너무 불안해요.                 ¦ MAJOR",
        "오늘까지 꼭 받아야 해요. 급합니다.                       ¦",
        "충전기에서 연기가 나고 손을 데었어요.                      ¦",
        "다른 색상이 왔어요.                                ¦",
        "배송 조회는 어디서 하나요?                            ¦",
        "빨리 보내 주셔서 감사합니다!!! 또 주문할게요!                ¦",
        "계속 잘 쓰고 있어요. 감사합니다.                        ¦",
        "아직도 잘 쓰고 있습니다. 배터리만 교체하고 싶어요.              ¦",
        "문제가 해결됐어요. 감사합니다ㅎㅎ                         ¦",
        "이거 안 돼요                                    ¦ MINOR",
        "상담원마다 말이 달라요. 어제도 전화했는데 답이 없네요.            ¦ MAJOR",
        "이중 결제됐는데요?                                 ¦",
        "환불하고 싶어요. 그냥 마음이 바뀌었어요.                    ¦",
        "답변이 없어서 다시 문의드려요.                          ¦ MAJOR",
        "불편한 점은 없는데 개선 의견 드려요.                      ¦",
        "화가 이중섭 전시 예매하려고요.                          ¦",
        "먹고 나서 두드러기가 났어요.                           ¦",
        "결제했는데 그리고요                                 ¦",
        "예약을 다음 주로 연기하고 싶어요.                        ¦",
        "커피가 너무 맛있어요.                               ¦",
        "가스레인지 청소 방법 알려 주세요                         ¦",
        "적립금을 지급해 주세요                               ¦",
        "휴대폰 요금제 문의드려요                              ¦",
        "직원이 정말 불친절하네요                              ¦ CRITICAL",
        "서비스가 불만족스러워요                               ¦ MAJOR",
        "다른 상품도 보고 싶어요                              ¦",
        "이 제품 사기 좋은 시기인가요?                          ¦",
        "분실 신고는 어디서 하나요?                            ¦",
        "회원 탈퇴 방법 알려 주세요                            ¦",
        "네, 기다리겠습니다.                                ¦",
        "두 번 결제됐어요                                  ¦",
        "또 궁금한 게 있어요                                ¦",
        "작동 방법이 궁금해요                                ¦",
        "그런데여 배송지 바꿀 수 있나요                          ¦",
        "속 터져요                                      ¦ CRITICAL",
        "조금 늦게 받아도 괜찮아요                             ¦",
        "이번에도 또 안 왔네요                               ¦ MAJOR",
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
    String answer = korean ? "설정 화면에서 하시면 됩니다." : "It arrives tomorrow afternoon.";
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
