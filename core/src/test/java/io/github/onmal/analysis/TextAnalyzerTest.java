package io.github.onmal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.SpeechLevel;
import io.github.onmal.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {

  private static final TextAnalyzer ANALYZER = new TextAnalyzer(List.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "환불이 됩니다. ¦ KOREAN",
        "We refund it. ¦ ENGLISH",
        "VIP 고객님 ¦ KOREAN",
        "iPhone 15 Pro Max를 보냅니다 ¦ KOREAN",
        "Please see 안내문 on our page, it says everything. ¦ ENGLISH",
        "OK ¦ ENGLISH",
        "네 ok ¦ KOREAN",
        "ㅠㅠ ¦ KOREAN",
        "123 !!! ¦ KOREAN",
        "日本語 ¦ KOREAN",
      })
  void tellsTheLanguageByScript(String sentence, Language language) {
    assertEquals(language, ANALYZER.analyzeSentence(sentence).language());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "환불이 됩니까? ¦ QUESTION",
        "환불이 되나요?! ¦ QUESTION",
        "환불이 되나요? ㅠㅠ ¦ QUESTION",
        "환불이 되나요?^^ ¦ QUESTION",
        "Is it (really)? ¦ QUESTION",
        "Why? Because. ¦ STATEMENT",
        "Really?x ¦ STATEMENT",
        "됩니다. ¦ STATEMENT",
      })
  void aQuestionEndsInAQuestionMark(String sentence, SentenceType type) {
    assertEquals(type, ANALYZER.analyzeSentence(sentence).type());
  }

  @Test
  void onlyKoreanHasASpeechLevel() {
    assertEquals(SpeechLevel.HASIPSIO, ANALYZER.analyzeSentence("감사합니다.").level());
    assertEquals(SpeechLevel.HAEYO, ANALYZER.analyzeSentence("고마워요.").level());
    assertEquals(SpeechLevel.NONE, ANALYZER.analyzeSentence("Thank you.").level());
  }

  @Test
  void regionsAreMaskedUnitByUnitAndLineEndsStay() {
    AnalyzedText text = ANALYZER.analyze("네 {{name}} 님.\n> 하나\n> 둘");
    Sentence first = text.sentences().get(0).sentence();
    String mask = String.valueOf(Region.Kind.SLOT.mask());
    assertEquals("네 " + mask.repeat(8) + " 님.", first.text());
    assertEquals("네 {{name}} 님.", text.sentences().get(0).span().of(text.text()));
  }

  @Test
  void theTextSpeaksTheLanguageOfMostOfIt() {
    assertEquals(Language.KOREAN, language("안녕하세요, 고객님. 환불됩니다. Thank you."));
    assertEquals(Language.ENGLISH, language("안녕. We have refunded all of it today."));
    assertEquals(Language.KOREAN, language(""));
  }

  private static Language language(String text) {
    return ANALYZER.analyze(text).language();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "환불이 안 됩니다ㅠㅠㅠㅠㅠㅠ!!!!!!!! 정말요?????",
        "ㅋㅋㅋㅋㅋㅋㅋㅋㅋㅋ 네 ........ 맞아요",
        "aaaaaaaaaaa 🎉🎉🎉🎉🎉 --------- 끝",
        "We can't refund it :) 🙏 (yet).",
        "\ud83c 깨진 \udf89 글자",
      })
  void tokensAreInOrderAndCoverEverythingButWhiteSpace(String sentence) {
    int at = 0;
    for (Token token : ANALYZER.analyzeSentence(sentence).tokens()) {
      assertTrue(token.span().start() >= at, token::toString);
      assertEquals("", sentence.substring(at, token.span().start()).strip(), token::toString);
      assertTrue(!token.span().isEmpty(), token::toString);
      at = token.span().end();
    }
    assertEquals("", sentence.substring(at).strip());
  }

  @Test
  void addedWordsAreOneToken() {
    TextAnalyzer analyzer = new TextAnalyzer(List.of("온말샵"));
    Sentence sentence = analyzer.analyzeSentence("온말샵에서 드립니다.");
    assertEquals("온말샵", sentence.tokens().get(0).span().of(sentence.text()));
  }
}
