package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFilterTest {

  @ParameterizedTest
  @CsvSource({
    "Thank you., true",
    "Your order is on its way, true",
    "'\"We are sorry!\"', true",
    "안녕하세요, true",
    "환불해 드리겠습니다 🙏, true",
    "'네, 알겠습니다.', true",
    "Hello, false",
    "Customer center, false",
    "취소, false",
    "개요, false",
    "yyyy-MM-dd HH:mm, false",
    "https://a.b/c?d=e., false",
    "a/b c/d e/f g/h, false",
    "' ', false",
  })
  void proseIsTold(String text, boolean prose) {
    assertEquals(prose, MessageFilter.of(Layout.USUAL).accepts(text, List.of("key")));
  }

  @ParameterizedTest
  @CsvSource({
    "reply.*, reply.refund, true",
    "reply.*, areply.refund, false",
    "reply.*, replyXrefund, false",
    "*.body, a.b.body, true",
    "a*c*e, abcde, true",
    "a, ab, false",
  })
  void keysAreTold(String pattern, String key, boolean accepted) {
    assertEquals(
        accepted, MessageFilter.of(WrittenFile.replies("x", pattern)).accepts("네", List.of(key)));
  }

  @Test
  void longValuesTakeNoTime() {
    MessageFilter filter = MessageFilter.of(Layout.USUAL);
    for (String value : List.of("a-", "가", "x.", "(*", "가-", "다 1")) {
      String text = "a" + value.repeat(1_000_000) + "1";
      assertFalse(
          assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> filter.accepts(text, List.of("k"))));
    }
  }
}
