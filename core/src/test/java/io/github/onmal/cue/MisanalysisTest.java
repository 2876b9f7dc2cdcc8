package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.SpeechLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words the dictionary is known to analyze wrongly, or not in the same way in every release: no
 * pattern is misled by them, and the speech level is read all the same.
 */
class MisanalysisTest {

  /** A pattern, and a text with what it finds in ⟦ ⟧. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          안                 ¦ 안내 도와드리겠습니다. 안전하게 포장했습니다. 이미 안내드렸는데요.
          안 ~내다           ¦ 수수료를 ⟦안 내도⟧ 됩니다. 이용 안내도 보내 드립니다.
          ~내드리다          ¦ 안내드리겠습니다.
          ~전하다            ¦ 안전하게 포장했습니다.
          ~쓰다[-세요]       ¦ 이 버튼을 ⟦쓰세요⟧.
          ~끄다[-세요]       ¦ 전원을 ⟦끄세요⟧.
          ~가다[-세요]       ¦ 조심히 ⟦가세요⟧.
          ~주다[-세요]       ¦ 연락 ⟦주세요⟧.
          ~*[-지] ~말다      ¦ ⟦걱정하지 마시고⟧ 기다려 주세요. ⟦걱정하지 마십시오⟧.
          ~묻다[-세요]       ¦ 언제든 ⟦물으세요⟧.
          ~돕다[-어요]       ¦ 제가 ⟦도와요⟧.
          ~열다[-ㄹ] 수 ~없다 ¦ 문을 ⟦열 수 없습니다⟧.
          저 에게            ¦ ⟦저에게⟧ 말씀해 주세요.
          ~없다[-시-]        ¦ 재고가 ⟦없으세요⟧. 재고가 ⟦없으십니다⟧.
          ~확인하다[-음]     ¦ ⟦확인함⟧. ⟦확인함⟧
          ~드리다[promise]   ¦ 바로 ⟦드릴게요⟧. 바로 ⟦드릴께요⟧
          ~하다[promise]     ¦ 바로 ⟦할게요⟧. 바로 ⟦할께요⟧
          ~되다[misspelt]    ¦ 안 ⟦되요⟧. 안⟦되요⟧. 안 돼요.
          ~*[-시-]           ¦ 자리에 ⟦계십니다⟧. 차를 ⟦드셨습니다⟧. 푹 ⟦주무세요⟧. 차를 끓였습니다.
          ~*[-시-,-ㄹ게요]   ¦ 이쪽으로 ⟦오실게요⟧. 짐을 실을게요. 확인하실 게 있어요.
          소비자원           ¦ ⟦소비자원⟧에 문의하셨군요.
          기관명             ¦ [⟦기관명⟧] 안내
          운송장             ¦ ⟦운송장⟧이 나왔습니다. ⟦운송장⟧번호를 보내 드립니다.
          """)
  void misleadsNoPattern(String pattern, String text) {
    assertEquals(text, Cues.korean(pattern).mark(text.replace("⟦", "").replace("⟧", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "이미 안내드렸는데요, HAEYO",
    "없으세요, HAEYO",
    "없으세요., HAEYO",
    "불가합니다, HASIPSIO",
    "불가합니다., HASIPSIO",
    "연락 주세요, HAEYO",
    "제가 도와요., HAEYO",
    "그럴리가요, HAEYO",
    "안되요, HAEYO",
    "확인함, NOMINAL",
  })
  void hidesNoSpeechLevel(String text, SpeechLevel level) {
    assertEquals(level, new TextAnalyzer(List.of()).analyzeSentence(text).level());
  }

  /** An unknown name is cut into words it is not made of; the embedder's own word mends that. */
  @Test
  void theNameOfAShopIsOneWordOnceItIsKnown() {
    String text = "온말샵입니다.";
    Sentence unknown = new TextAnalyzer(List.of()).analyzeSentence(text);
    Sentence known = new TextAnalyzer(List.of("온말샵")).analyzeSentence(text);
    assertEquals("온", unknown.tokens().get(0).span().of(text));
    assertEquals("온말샵", known.tokens().get(0).span().of(text));
  }
}
