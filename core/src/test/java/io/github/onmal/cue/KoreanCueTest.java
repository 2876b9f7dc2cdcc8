package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.cue.CueMatcher.Capture;
import io.github.onmal.cue.CueMatcher.Hit;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern, and a text with what it finds in ⟦ ⟧. */
class KoreanCueTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          확인 불가                ¦ 현재 ⟦확인 불가⟧, ⟦확인불가⟧ 상태입니다.
          안타깝게도               ¦ ⟦안타깝게도⟧ 품절입니다. ⟦안타깝게 도⟧ 품절입니다.
          할 수 없다               ¦ 무엇도 ⟦할수없다⟧.
          불쌍-                    ¦ 참 ⟦불쌍⟧하시네요. ⟦불쌍⟧한 일입니다.
          휴                       ¦ 휴대폰 번호를 알려 주세요.
          휴                       ¦ ⟦휴⟧, 다행입니다.
          피가                     ¦ 커피가 나왔습니다.
          안                       ¦ 안내해 드립니다. 바로 안내드렸습니다.
          안 ~되다                 ¦ 환불이 ⟦안 됩니다⟧. 환불이 ⟦안됩니다⟧. 안내됩니다.
          ~급하다                  ¦ 환불금을 지급해 드립니다.
          ~급하다                  ¦ ⟦급해서⟧ 그렇습니다.
          ~나다                    ¦ 안내해 드리겠습니다.
          ~불가능하다              ¦ 환불이 ⟦불가능합니다⟧. 환불이 ⟦불가능해요⟧. 환불이 ⟦불가능하십니다⟧.
          ~불가능하다              ¦ 환불이 ⟦불가능하니⟧ 양해 바랍니다. 환불은 ⟦불가능한데요⟧.
          환불 이 ~불가능하다      ¦ ⟦환불이불가능합니다⟧.
          ~어렵다                  ¦ 교환이 ⟦어렵습니다⟧. 교환은 ⟦어려워요⟧. ⟦어려우시면⟧ 말씀해 주세요.
          ~돕다                    ¦ 제가 ⟦도울게요⟧. 제가 ⟦돕겠습니다⟧. ⟦도와⟧ 드릴게요.
          ~모르다                  ¦ 저는 ⟦몰라요⟧. 저는 ⟦모릅니다⟧. ⟦몰랐던⟧ 일입니다.
          ~이다[final]             ¦ 품절⟦입니다⟧. 품절⟦이에요⟧. 무료⟦예요⟧.
          ~되다[final]             ¦ 이제 ⟦돼요⟧. 이제 ⟦되요⟧. 이제 ⟦됩니다⟧. 안 되는데 어떻게 하나요.
          ~되다[-ㄹ]               ¦ 곧 ⟦될⟧ 것입니다. 곧 됩니다.
          ~되다[-면]               ¦ ⟦되면⟧ 알려 드릴게요. ⟦되시면⟧ 알려 주세요.
          ~되다[!if]               ¦ 되면 좋고 ⟦되니까⟧ 좋습니다.
          ~답답하다[-시-]          ¦ ⟦답답하셨겠습니다⟧. 답답했습니다.
          ~답답하다[-시-,-었-]     ¦ ⟦답답하셨겠습니다⟧. 답답하시겠습니다. 답답했습니다.
          ~되다[final,!-었-]       ¦ ⟦됩니다⟧. 됐습니다.
          ~되다[statement,-고]     ¦ 안 ⟦됩니다⟧. 안 ⟦되고⟧ 있습니다. 안 되며 멈춥니다.
          환불 이|은|도? ~어렵다   ¦ ⟦환불이 어렵습니다⟧. ⟦환불은 어려워요⟧. ⟦환불 어렵습니다⟧. 환불만 어렵습니다.
          환불 <J>? ~어렵다        ¦ ⟦환불만 어렵습니다⟧. ⟦환불조차도 어렵습니다⟧. ⟦환불 어렵습니다⟧.
          <-ㄹ> 수 ~없다[final]    ¦ 지금은 ⟦갸릉할 수 없습니다⟧. 갸릉한 수 없습니다.
          <NOUN> 부족              ¦ ⟦재고 부족⟧으로 늦어집니다.
          환불 *4 ~되다            ¦ ⟦환불은 오늘 됩니다⟧. 환불은 오늘은 절대로 됩니다.
          환불 *9 ~되다            ¦ 환불, 오늘 됩니다.
          환불 **9 ~되다           ¦ ⟦환불(전액), 오늘 됩니다⟧.
          환불 **30 ~되다          ¦ 환불. 오늘 됩니다.
          ^ 죄송                   ¦ ⟦죄송⟧합니다. 정말 죄송합니다.
          ^ 죄송-                  ¦ 1. ⟦죄송⟧합니다.
          ~감사하다 $              ¦ ⟦감사합니다⟧ㅠㅠ
          ~감사하다 $              ¦ ⟦감사합니다⟧^^
          ~감사하다 $              ¦ 정말 ⟦감사합니다⟧!!! 늘 ⟦감사합니다⟧ 🙏
          ~감사하다[final] $       ¦ 감사합니다만 어렵습니다.
          네 ,                     ¦ ⟦네,⟧ 맞습니다. 네 맞습니다.
          안 !~되다                ¦ 안 됩니다. ⟦안⟧ 옵니다.
          {mark: 죄송-} *1 ~하다   ¦ 정말 ⟦죄송⟧합니다.
          [q] ~되다                ¦ 환불이 ⟦됩니까⟧? 환불이 됩니다.
          [!q] ~되다               ¦ 환불이 됩니까? 환불이 ⟦됩니다⟧.
          <CARD>                  ¦ 카드 ⟦4111-1111-1111-1111⟧입니다. 카드 ⟦3782 822463 10005⟧입니다.
          <CARD>                  ¦ 주문 4111-1111-1111-1112입니다. 카드 4111-****-****-1111입니다.
          <CARDLIKE>              ¦ 카드 ⟦1234 5678 9012 3456⟧입니다. 전화 010-1234-5678입니다.
          <PERSONID>              ¦ 번호는 ⟦900101-1234567⟧입니다. 번호는 901301-1234567입니다.
          <PERSONID>              ¦ 바코드는 8801234567893입니다. 번호는 900101-1******입니다.
          <NUM> 일                 ¦ ⟦3일⟧ 이내, ⟦10 일⟧ 이내.
          <DATE>                   ¦ ⟦2024.11.25⟧까지, ⟦5/12⟧까지.
          <SLOT> 고객님            ¦ ⟦{{name}} 고객님⟧, 안녕하세요.
          <FILLER> 님              ¦ ⟦○○○님⟧, 안녕하세요. ⟦OOO 님⟧, 안녕하세요.
          <URL>                    ¦ ⟦https://example.com/a⟧에서 확인하세요.
          <EMOJI>                  ¦ 감사합니다 ⟦🎉⟧
          <RUN>                    ¦ 네⟦!!!⟧ 그래요⟦?!⟧ 죄송합니다⟦ㅠㅠㅠ⟧ 바로 볼게요⟦~~⟧
          <RUN>                    ¦ 네! 2~3일, 3.5일, ㄱ과 ㄴ, 네~ 맞아요?
          !!'ㅋ' <RUN>             ¦ 그랬어⟦ㅋㅋㅋㅋ⟧ 네!! 알겠어요ㅎㅎ
          vip                      ¦ ⟦VIP⟧ 고객님 혜택입니다.
          환불                     ¦ 고객님께서 “환불해 주세요”라고 하셨습니다.
          """)
  void finds(String pattern, String marked) {
    assertEquals(marked, Cues.korean(pattern).mark(marked.replace("⟦", "").replace("⟧", "")));
  }

  /** However a pattern begins, it is tried at every place where it can. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          정말? 죄송-               ¦ ⟦정말 죄송⟧합니다. 늘 ⟦죄송⟧합니다.
          (기분 이|가?)? ~나쁘다[if] ¦ 혹시 ⟦기분 나쁘셨다면⟧ 말씀해 주세요. ⟦나쁘시면⟧ 말씀해 주세요.
          <WHO> 잘못                ¦ ⟦우리 모두 잘못⟧입니다. ⟦저희 잘못⟧입니다.
          <WHO>? 잘못               ¦ ⟦우리 모두 잘못⟧입니다. 그들 ⟦잘못⟧입니다.
          {w: <WHO>} 잘못           ¦ ⟦우리 모두 잘못⟧입니다.
          {v: ~*[-ㄴ]} 분           ¦ ⟦받으신 분⟧께 드립니다.
          (왜 | 어째서)? *4 ~누르다 ¦ ⟦왜 그렇게 누르셨어요⟧? ⟦어째서 누르셨어요⟧?
          ^ *3 잘못                 ¦ ⟦다 제 잘못⟧입니다. 모두가 다 함께 잘못입니다.
          !그 <NOUN> 잘못           ¦ ⟦기사 잘못⟧입니다.
          <NUM> 개|건               ¦ ⟦3개⟧ 보냅니다.
          """)
  void begins(String pattern, String marked) {
    Cues cues = Cues.korean(pattern).withClass("WHO", "저희", "우리 모두");
    assertEquals(marked, cues.mark(marked.replace("⟦", "").replace("⟧", "")));
  }

  @Test
  void aParticleIsNoPredicate() {
    // 는 is a form of 늘다, 이나 of 이다 and 까지 of 까다.
    assertEquals(
        "문의는 두 번이나 언제까지. 문의가 ⟦는⟧ 달 말.",
        Cues.korean("~늘다|~이다|~까다").mark("문의는 두 번이나 언제까지. 문의가 는 달 말."));
  }

  @Test
  void wordsOfAddressMayStandBeforeTheStart() {
    Cues cues = Cues.korean("^ 죄송-").withClass("LEAD-IN", "네", "고객님", "정말");
    assertEquals("네, 고객님, 정말 ⟦죄송⟧합니다.", cues.mark("네, 고객님, 정말 죄송합니다."));
    assertEquals("어제 죄송합니다.", cues.mark("어제 죄송합니다."));
  }

  @Test
  void aCaptureKnowsThePredicateAndItsEnding() {
    Cues cues = Cues.korean("{v: ~*[-ㄹ]} 수 가|는|도? ~없다[final]");
    Hit hit = cues.hits("오늘은 받으실 수 없습니다.").get(0);
    Capture verb = hit.captures().get("v");
    assertEquals("받으실", verb.span().of("오늘은 받으실 수 없습니다."));
    assertNotNull(verb.predicate());
    assertEquals("받다", verb.predicate().dictionaryForm());
    assertNotNull(verb.ending());
    assertTrue(verb.ending().isHonorific());
  }

  @Test
  void aCaptureOfANounHasNoPredicate() {
    Hit hit = Cues.korean("{n: <NOUN>} 이|가 ~없다").hits("재고가 없습니다.").get(0);
    Capture noun = hit.captures().get("n");
    assertEquals("재고", noun.span().of("재고가 없습니다."));
    assertNull(noun.predicate());
  }

  @Test
  void aPartThatTookNoPartIsNoCapture() {
    List<Hit> hits = Cues.korean("({x: 환불} | {y: 교환}) 불가").hits("교환 불가");
    assertEquals(1, hits.size());
    assertEquals(java.util.Set.of("y"), hits.get(0).captures().keySet());
  }

  @Test
  void decomposedHangulIsFoundToo() {
    String text = Normalizer.normalize("환불이 불가능합니다.", Normalizer.Form.NFD);
    assertEquals(1, Cues.korean("환불 이 ~불가능하다").hits(text).size());
  }
}
