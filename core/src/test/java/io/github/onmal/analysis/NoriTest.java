package io.github.onmal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.PartOfSpeech;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the library relies upon in the dictionary's analyses, with its own user dictionary. The rows
 * hold on Lucene 9 and 10; where they differ nothing is relied upon.
 */
class NoriTest {

  private static final TextAnalyzer ANALYZER = new TextAnalyzer(List.of());

  /** Tokens and their first part of speech; what follows the last one given is left open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "이미 안내드렸습니다. ¦ 이미/MODIFIER 안내/NOUN",
        "안내해 드리겠습니다. ¦ 안내/NOUN",
        "문의 주셔서 감사합니다. ¦ 문의/NOUN",
        "문의가 많습니다. ¦ 문의/NOUN 가/PARTICLE",
        "안전합니다. ¦ 안전/NOUN",
        "환불이 불가능합니다. ¦ 환불/NOUN 이/PARTICLE 불가능/NOUN",
        "환불이불가능합니다. ¦ 환불/NOUN 이/PARTICLE 불가능/NOUN",
        "환불 불가입니다. ¦ 환불/NOUN 불가/NOUN",
        "고객님께 드립니다. ¦ 고객님/NOUN 께/PARTICLE",
        "안 됩니다. ¦ 안/MODIFIER",
        "3일 걸립니다. ¦ 3/NUMBER 일/NOUN",
        "VIP 고객님 ¦ VIP/FOREIGN 고객님/NOUN",
        "네, 그렇습니다. ¦ 네/MODIFIER ,/SYMBOL",
      })
  void cuts(String text, String expected) {
    Sentence sentence = ANALYZER.analyzeSentence(text);
    StringBuilder tokens = new StringBuilder();
    for (Token token : sentence.tokens()) {
      tokens.append(token.span().of(text)).append('/').append(token.partOfSpeech()).append(' ');
    }
    assertEquals(expected, tokens.substring(0, Math.min(expected.length(), tokens.length())));
  }

  @Test
  void aPredicateAndItsFusedEndingAreOneToken() {
    List<Token> tokens = ANALYZER.analyzeSentence("됩니다").tokens();
    assertEquals(List.of("됩니다"), tokens.stream().map(t -> t.span().of("됩니다")).toList());
    assertEquals(PartOfSpeech.PREDICATE, tokens.get(0).partOfSpeech());
  }

  @Test
  void englishIsCutAtApostrophes() {
    Sentence sentence = ANALYZER.analyzeSentence("can't");
    assertEquals(3, sentence.tokens().size());
  }

  @Test
  void emojiKeepTheirOffsets() {
    String text = "감사합니다 🎉 네";
    List<Token> tokens = ANALYZER.analyzeSentence(text).tokens();
    assertEquals("네", tokens.get(tokens.size() - 1).span().of(text));
  }
}
