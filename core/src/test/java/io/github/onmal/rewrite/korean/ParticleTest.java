package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParticleTest {

  static Stream<Arguments> catalogue() {
    return Cases.of("particles-e2.txt");
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void attachesAsTheCatalogueSays(String noun, String particle, String expected) {
    assertEquals(expected, Particle.attach(noun, particle));
  }

  @ParameterizedTest
  @CsvSource({
    "교환, 은(는), 교환은",
    "교환, 는/은, 교환은",
    "취소, 을(를), 취소를",
    "취소, 를(을), 취소를",
    "환불, 으로/로, 환불로",
    "환불, (으)로부터, 환불로부터",
    "교환, (으)로는, 교환으로는",
    "품절, 이(가) 아니라, 품절이 아니라",
    "무료, 이(가) 아니라, 무료가 아니라",
    "품절, 이라서(라서), 품절이라서",
    "무료, 이라서(라서), 무료라서",
    "무료, (이)라서, 무료라서",
    "무료, (이)라, 무료라",
    "환불, (이)나, 환불이나",
    "교환, (이)며, 교환이며",
    "민수, 아(야), 민수야",
    "환불, (이)든, 환불이든",
    "{{name}}, 이/가, {{name}}이(가)",
    "홍**, 은/는, 홍**은(는)",
    "OOO, 을/를, OOO을(를)",
    "고객님, 께서, 고객님께서",
    "1조, 을/를, 1조를",
    "1000000000000, 이/가, 1000000000000가",
    "3.5, 은/는, 3.5는",
    "A/S, 을/를, A/S를",
    "Wi-Fi, 은/는, Wi-Fi는",
    "16GB, 으로/로, 16GB로",
    "50㎏, 이/가, 50㎏이",
    "Cash, 을/를, Cash를",
    "Internet, 은/는, Internet은",
    "Blog, 을/를, Blog를",
    "Ticket, 이/가, Ticket이",
    "교환👍, 은/는, 교환👍은",
    "김민수 (Kim), 은/는, 김민수 (Kim)는",
    "'', 은/는, 은(는)"
  })
  void attachesWhateverTheNotationAndTheWord(String noun, String particle, String expected) {
    assertEquals(expected, Particle.attach(noun, particle));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "교환(으)로 도와드리겠습니다. | 교환으로 도와드리겠습니다.",
        "{대안}(으)로 도와드리겠습니다. | {대안}(으)로 도와드리겠습니다.",
        "배송비은(는) 무료이에요(예요). | 배송비는 무료예요.",
        "쿠폰을(를) 환불와(과) 함께 | 쿠폰을 환불과 함께",
        "{이름}이(가) 교환이(가) 아니라 취소을/를 | {이름}이(가) 교환이 아니라 취소를",
        "점검(이)라서 취소(이)나 | 점검이라서 취소나",
        "은(는) 비어 있음 | 은(는) 비어 있음",
        "보기 (으)로 끝나는 말 | 보기 (으)로 끝나는 말"
      })
  void resolvesDoubleParticlesAfterKnownWords(String text, String expected) {
    assertEquals(expected, Particle.resolve(text));
  }
}
