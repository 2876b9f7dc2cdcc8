package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Draft;
import io.github.onmal.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of {@code en.md} C4 and {@code ko.md} rule 31, and what only looks like one. */
class PlaceholdersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi {{name}}, it shipped.",
        "Hi {{ticket.requester.first_name}}, it shipped.",
        "Hi {{ name | fallback }}, it shipped.",
        "{% if vip %} It shipped.",
        "Hi ${name}, it shipped.",
        "Hi #{name}, it shipped.",
        "Hi {name}, it shipped.",
        "Your order {order_number} shipped.",
        "Your order {0} shipped.",
        "Dear [NAME], it shipped.",
        "Dear [Customer Name], it shipped.",
        "It ships on [insert date].",
        "Hi [[x]], it shipped.",
        "Hi <first name>, it shipped.",
        "Hi <<Name>>, it shipped.",
        "Hello %s, it shipped.",
        "You have %d points.",
        "Hello %FIRST_NAME%, it shipped.",
        "Please see order XXX.",
        "It ships on ____.",
        "The price is TBD.",
        "안녕하세요, {고객명} 고객님.",
        "안녕하세요, {{name}} 고객님.",
        "[고객명] 고객님, 안녕하세요.",
        "[이름]님, 안녕하세요.",
        "<주문번호> 건으로 연락드렸습니다.",
        "#{name}님, 안녕하세요.",
        "${name}님, 안녕하세요.",
        "%NAME%님, 안녕하세요.",
        "○○○ 고객님, 안녕하세요.",
        "OOO님, 주문하신 상품이 출고되었습니다.",
        "ㅇㅇㅇ님, 안녕하세요.",
        "XX월 XX일에 도착합니다.",
        "__월 __일에 도착합니다.",
        "(고객명 입력) 안녕하세요.",
        "(날짜 기재)까지 연락드리겠습니다.",
        "도착일은 TBD입니다.",
        "[날짜]까지 연락드리겠습니다."
      })
  void isFound(String draft) {
    assertEquals(
        true,
        !placeholders(draft).isEmpty(),
        () -> Sources.COACH.review(Draft.of(draft)).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your card ending XXXX-1234 was charged once.",
        "The jacket is back in size XXL.",
        "It is 50% off.",
        "See [1] and [Screenshot 1].",
        "Read [our guide](https://example.com).",
        "The value is `{\"a\": 1}`.",
        "[주문내역]에서 확인하실 수 있습니다.",
        "[마이페이지] → [배송 조회]를 눌러 주시겠어요?",
        "[주문내역] 메뉴에서 바로 취소하실 수 있습니다.",
        "010-****-1234 번호로 연락드리겠습니다.",
        "ㅋㅋㅋ 감사합니다."
      })
  void isLeftAlone(String draft) {
    assertEquals(List.of(), placeholders(draft));
  }

  private static List<String> placeholders(String draft) {
    return Sources.COACH.review(Draft.of(draft)).findings().stream()
        .filter(finding -> finding.rule().equals("personalization/unfilled-placeholder"))
        .map(Finding::excerpt)
        .toList();
  }
}
