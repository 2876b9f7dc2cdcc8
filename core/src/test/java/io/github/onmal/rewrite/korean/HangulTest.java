package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class HangulTest {

  @Test
  void everySyllableDecomposesAsUnicodeSaysAndComposesBack() {
    for (char c = '가'; c <= '힣'; c++) {
      String syllable = String.valueOf(c);
      String jamo = Hangul.decompose(syllable);
      assertEquals(Normalizer.normalize(syllable, Normalizer.Form.NFD), jamo);
      assertEquals(syllable, Hangul.compose(jamo));
      assertEquals(jamo.length() == 3, Hangul.hasFinal(c));
    }
  }

  @Test
  void otherCharactersPassThrough() {
    assertEquals("A1 ㅋ!", Hangul.compose(Hangul.decompose("A1 ㅋ!")));
    assertFalse(Hangul.isSyllable('ㄱ'));
    assertFalse(Hangul.hasFinal('a'));
  }

  @Test
  void namesTheFinalConsonant() {
    assertEquals('ㄹ', Hangul.finalConsonant('물'));
    assertEquals('ㅄ', Hangul.finalConsonant('없'));
    assertThrows(IllegalArgumentException.class, () -> Hangul.finalConsonant('가'));
    assertThrows(IllegalArgumentException.class, () -> Hangul.jamo('가', 2));
  }

  @Test
  void foldsAllThreeBlocksOfJamo() {
    assertEquals("ㅂ니다", Hangul.fold("\u1107니다"));
    assertEquals("ㅂ니다", Hangul.fold("\u11B8니다"));
    assertEquals("ㅂ니다", Hangul.fold("ㅂ니다"));
    assertEquals("ㅓㅆ", Hangul.fold("\u1165\u11BB"));
  }

  @Test
  void readsFormsAsGrammarsWriteThem() {
    assertTrue(Hangul.isFinal(Hangul.decomposeForm("ㄹ게요").charAt(0)));
    assertEquals("할게요", Hangul.compose(Hangul.decompose("하") + Hangul.decomposeForm("ㄹ게요")));
    assertTrue(Hangul.isMedial(Hangul.decomposeForm("ㅏ요").charAt(0)));
  }
}
