package io.github.onmal.junit;

import static io.github.onmal.junit.ReplyAssertions.assertNothingAtOrAbove;
import static io.github.onmal.junit.ReplyAssertions.assertReady;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.Draft;
import io.github.onmal.rule.Severity;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ReplyAssertionsTest {

  @Test
  void aReplyThatAProgramMakesIsReady() {
    assertReady("주문하신 상품은 내일 오전에 도착합니다.");
  }

  @Test
  void aReplyIsJudgedInItsConversation() {
    Draft angry = Draft.builder("확인해 보겠습니다.").customerSaid("벌써 세 번째 문의예요!! 정말 화가 나네요.").build();
    assertReady(Draft.of(angry.text()));
    assertThrows(AssertionFailedError.class, () -> assertReady(angry));
  }

  @Test
  void aFailureNamesRulesAndRewrites() {
    Draft refusal = Draft.of("Unfortunately, your parcel leaves tomorrow.");
    AssertionFailedError failed =
        assertThrows(AssertionFailedError.class, () -> assertReady(refusal));
    assertEquals(
        """
        The reply is not ready to be sent:
        MAJOR positive-language/negative-opener ⟦Unfortunately⟧ “Unfortunately” tells the \
        customer the answer is no before they know what it is about.
            → Your parcel leaves tomorrow.""",
        failed.getMessage());
    assertNothingAtOrAbove(Severity.CRITICAL, refusal);
  }
}
