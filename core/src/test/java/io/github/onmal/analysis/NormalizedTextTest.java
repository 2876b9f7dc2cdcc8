package io.github.onmal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.Region;
import io.github.onmal.text.Span;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '"',
      value = {
        "환불이 안 됩니다.       ¦ 환불이 안 됩니다.",
        "ＶＩＰ　고객님（１２）！ ¦ VIP 고객님(12)!",
        "We can’t ‘now’          ¦ We can't 'now'",
        "“quoted”                ¦ “quoted”",
        "a – b — c               ¦ a - b - c",
        "cafe\u0301              ¦ caf\u00e9",
        "a\u00a0b\u3000c         ¦ a b c",
        "b\u200ba\u200cn\u2060k  ¦ bank",
        "\ufeffhi                ¦ hi",
        "so\u00adft              ¦ soft",
        "\u202ehi\u202c \u2067x  ¦ hi x",
        "\u200fhi\u200e          ¦ hi",
        "10\u301c11, 3\u223c4    ¦ 10~11, 3~4",
        "각\u11a8                ¦ 각\u11a8",
        "👨\u200d👩\u200d👧      ¦ 👨\u200d👩\u200d👧",
        "❤\ufe0f                 ¦ ❤\ufe0f",
        "1\ufe0f\u20e3           ¦ 1\ufe0f\u20e3",
      })
  void normalizes(String original, String expected) {
    assertEquals(expected, NormalizedText.of(original).text());
  }

  @Test
  void lineEndsAreLineFeeds() {
    assertEquals("a\nb\nc\nd\ne", NormalizedText.of("a\r\nb\rc\u2028d\u0085e").text());
    assertEquals("\n\n", NormalizedText.of("\r\r\n").text());
  }

  @Test
  void aNormalTextIsLeftAlone() {
    String text = "안녕하세요. “문의” 감사합니다 🙏\nBye…";
    assertSame(text, NormalizedText.of(text).text());
  }

  @Test
  void decomposedHangulComposes() {
    String text = "값을 꼭 확인했습니다.";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertEquals(text, NormalizedText.of(decomposed).text());
  }

  @Test
  void aSpanComesBackToTheSyllablesItWasMadeOf() {
    String original = Normalizer.normalize("네, 환불이 됩니다.", Normalizer.Form.NFD);
    assertEquals(Normalizer.normalize("환불", Normalizer.Form.NFD), home(original, "환불"));
  }

  @Test
  void aSpanComesBackAcrossLineEndsAndInvisibleMarks() {
    assertEquals("no", home("a\r\n\r\nb\u200b no\r\n", "no"));
    assertEquals("b\r\nc", home("a\r\nb\r\nc", "b\nc"));
    assertEquals("u\u200bn\u00adable", home("we are u\u200bn\u00adable.", "unable"));
    assertEquals("ｎｏ", home("ＯＫ　ｎｏ", "no"));
    assertEquals("can’t", home("we can’t", "can't"));
  }

  @Test
  void anEmptySpanComesBackToOnePlace() {
    NormalizedText text = NormalizedText.of("a\r\nb");
    assertEquals(Span.at(3), text.original(Span.at(2)));
    assertEquals(Span.at(4), text.original(Span.at(3)));
    assertEquals(Span.at(0), text.original(Span.at(0)));
  }

  @Test
  void loneSurrogatesStay() {
    String broken = "a\ud83c b\udf89 \u200b\udf89\ud83c";
    assertEquals("a\ud83c b\udf89 \udf89\ud83c", NormalizedText.of(broken).text());
  }

  @Test
  void charactersOfTheDraftAreNotTakenForMasks() {
    StringBuilder text = new StringBuilder("a ");
    for (Region.Kind kind : Region.Kind.values()) {
      text.append(kind.mask());
    }
    assertTrue(
        NormalizedText.of(text.toString())
            .text()
            .chars()
            .noneMatch(c -> Region.Kind.isMask((char) c)));
  }

  @Test
  void aLongHeapOfMarksKeepsItsLength() {
    String heap = "a" + "\u0301".repeat(1_000) + "b";
    NormalizedText text = NormalizedText.of(heap);
    assertEquals(Normalizer.normalize("a\u0301", Normalizer.Form.NFC), text.text().substring(0, 1));
    assertEquals("b", home(heap, "b"));
  }

  @Test
  void placesComeBackInOrderAndWithinTheText() {
    Random random = new Random(7);
    String alphabet = "a가\u1100\u1161\u11a8\u0301\r\n\u200b\u202e’ｘ\ud83c\udf89\u200d　각\u0323q";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder original = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        original.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      NormalizedText text = NormalizedText.of(original.toString());
      int before = 0;
      for (int at = 0; at <= text.text().length(); at++) {
        int home = text.original(Span.at(at)).start();
        assertTrue(before <= home && home <= original.length(), original::toString);
        before = home;
      }
      Span all = text.original(new Span(0, text.text().length()));
      assertTrue(all.end() == original.length() || all.isEmpty(), original::toString);
    }
  }

  /** The part of the original that a part of the normalized text comes from. */
  private static String home(String original, String part) {
    NormalizedText text = NormalizedText.of(original);
    int start = text.text().indexOf(part);
    return text.original(new Span(start, start + part.length())).of(original);
  }
}
