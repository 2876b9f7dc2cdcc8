package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.text.SpeechLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceRewriterTest {

  @ParameterizedTest
  @CsvSource({
    "확인했어요., 확인했습니다.",
    "바로 보내 드려요., 바로 보내 드립니다.",
    "내일 도착해요., 내일 도착합니다.",
    "접수가 안 돼요., 접수가 안 됩니다.",
    "보내 드릴게요!, 보내 드리겠습니다!",
    "보내 드릴께요~, 보내 드리겠습니다~",
    "무료예요, 무료입니다",
    "품절이에요., 품절입니다.",
    "속상하셨겠어요., 속상하셨겠습니다.",
    "보내 주시겠어요?, 보내 주시겠습니까?",
    "확인하셨나요?, 확인하셨습니까?",
    "편하신가요?, 편하십니까?",
    "확인하세요., 확인하십시오.",
    "성함을 적으세요., 성함을 적으십시오.",
    "마음이 넓으세요., 마음이 넓으십니다.",
    "도와드릴까요?, 도와드릴까요?",
    "안타깝네요., 안타깝습니다.",
    "돼용ㅎㅎ, 됩니다ㅎㅎ",
    "감사합니다., 감사합니다.",
    "안녕하세요!, 안녕하세요!",
    "곧 도착할 거예요., 곧 도착할 겁니다.",
    "확인함., 확인했습니다.",
    "환불 처리함., 환불 처리했습니다.",
    "불가함., 불가합니다.",
    "처리됨, 처리되었습니다",
    "예정임., 예정입니다.",
    "알겠음, 알겠습니다",
    "회신 바람., 회신 바랍니다.",
    "확인했어., 확인했습니다.",
    "해., 합니다.",
    "사진 보내줘, 사진 보내주십시오",
    "처리한다., 처리합니다.",
    "처리하겠습니다., 처리하겠습니다."
  })
  void toHasipsio(String sentence, String expected) {
    assertEquals(Optional.of(expected), SentenceRewriter.toLevel(sentence, SpeechLevel.HASIPSIO));
  }

  @ParameterizedTest
  @CsvSource({
    "보내 드리겠습니다., 보내 드릴게요.",
    "처리하겠습니다., 처리할게요.",
    "연락드리도록 하겠습니다., 연락드리도록 할게요.",
    "내일 뵙겠습니다., 내일 뵐게요.",
    "알겠습니다., 알겠어요.",
    "좋겠습니다., 좋겠어요.",
    "답답하셨겠습니다., 답답하셨겠어요.",
    "보내 주시겠습니까?, 보내 주시겠어요?",
    "예정입니다., 예정이에요.",
    "무료입니다., 무료예요.",
    "되었습니다., 되었어요.",
    "됩니다., 돼요.",
    "확인하십시오., 확인하세요.",
    "걱정하지 마십시오., 걱정하지 마세요.",
    "가능합니까?, 가능한가요?",
    "받으셨습니까?, 받으셨나요?",
    "입금됩니다., 입금돼요.",
    "죄송합니다., 죄송합니다.",
    "도착할 겁니다., 도착할 거예요.",
    "알겠어., 알겠어요.",
    "처리한다., 처리해요.",
    "문제야, 문제예요",
    "확인함, 확인했어요",
    "되요., 돼요.",
    "무료에요., 무료예요.",
    "드릴께요., 드릴게요.",
    "그렇군, 그렇군요",
    "내일 보내 드려요., 내일 보내 드려요."
  })
  void toHaeyo(String sentence, String expected) {
    assertEquals(Optional.of(expected), SentenceRewriter.toLevel(sentence, SpeechLevel.HAEYO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "확인 요청서",
        "걸어요.",
        "그러셨군요.",
        "확인할게 있으면",
        "같이 하시죠.",
        "이쪽으로 오실게요.",
        "밀렸으니까요.",
        "그럼 확인하자."
      })
  void leavesWhatIsNotSure(String sentence) {
    assertEquals(Optional.empty(), SentenceRewriter.toLevel(sentence, SpeechLevel.HASIPSIO));
  }

  @ParameterizedTest
  @CsvSource({
    "첨부 파일을 확인하세요., HAEYO, 첨부 파일을 확인해 주시겠어요?",
    "버튼을 누르세요., HAEYO, 버튼을 눌러 주시겠어요?",
    "색상을 고르세요., HAEYO, 색상을 골라 주시겠어요?",
    "성함을 적으십시오., HASIPSIO, 성함을 적어 주시겠습니까?",
    "서류를 제출하십시오., HASIPSIO, 서류를 제출해 주시겠습니까?",
    "회신 바랍니다., HASIPSIO, 회신해 주시면 감사하겠습니다.",
    "이쪽으로 오실게요., HAEYO, 이쪽으로 와 주시겠어요?",
    "눌러 주실게요., HAEYO, 눌러 주시겠어요?",
    "사진을 보내 주세요~, HAEYO, 사진을 보내 주시겠어요?",
    "저 좀 도우세요., HAEYO, 저 좀 도와주시겠어요?",
    "전원을 끄세요!, HAEYO, 전원을 꺼 주시겠어요?",
    "잠시 기다리실께요^^, HAEYO, 잠시 기다려 주시겠어요?^^"
  })
  void asksInsteadOfCommanding(String sentence, SpeechLevel level, String expected) {
    assertEquals(Optional.of(expected), SentenceRewriter.toRequest(sentence, level));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "확인했어요.",
        "연락드릴게요.",
        "걱정하지 마세요.",
        "맛있게 드세요.",
        "시간 있으세요?",
        "재고가 없으세요.",
        "확인하시기 바랍니다."
      })
  void asksNothingWhereNothingIsCommanded(String sentence) {
    assertEquals(Optional.empty(), SentenceRewriter.toRequest(sentence, SpeechLevel.HAEYO));
  }

  @ParameterizedTest
  @CsvSource({
    "품절이세요., 품절입니다.",
    "'35,000원이십니다.', '35,000원입니다.'",
    "환불이 처리되셨습니다., 환불이 처리되었습니다.",
    "주문하신 커피 나오셨습니다., 주문하신 커피 나왔습니다.",
    "확인하시면 되세요., 확인하시면 됩니다.",
    "교환은 가능하세요., 교환은 가능합니다.",
    "무료세요., 무료입니다.",
    "재고가 없으세요., 재고가 없습니다.",
    "3일 걸리세요., 3일 걸립니다."
  })
  void removesTheHonorificOfThings(String sentence, String expected) {
    assertEquals(
        Optional.of(expected), SentenceRewriter.removeHonorific(sentence, SpeechLevel.HASIPSIO));
  }

  @ParameterizedTest
  @CsvSource({
    "품절이세요., 품절이에요.",
    "무료세요., 무료예요.",
    "되셨어요., 되었어요.",
    "없으세요., 없어요.",
    "적립되셨나요?, 적립되었나요?",
    "품절이시네요, 품절이네요",
    "무료이십니다., 무료입니다.",
    "소요되십니다., 소요됩니다."
  })
  void removesTheHonorificAtTheSameLevel(String sentence, String expected) {
    assertEquals(Optional.of(expected), SentenceRewriter.removeHonorific(sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = {"품절입니다.", "안녕히 계세요.", "확인하십시오.", "메뉴"})
  void removesNothingWhereThereIsNone(String sentence) {
    assertEquals(Optional.empty(), SentenceRewriter.removeHonorific(sentence));
  }

  @Test
  void requestsAreMadeOfWhatCustomersCanDo() {
    assertEquals(request("확인하다", SpeechLevel.HASIPSIO), "확인해 주시겠습니까?");
    assertEquals(request("주다", SpeechLevel.HAEYO), "주시겠어요?");
    assertEquals(request("알려주다", SpeechLevel.HAEYO), "알려주시겠어요?");
    assertEquals(request("돕다", SpeechLevel.HASIPSIO), "도와주시겠습니까?");
    for (String form : new String[] {"좋다", "되다", "드리다", "드시다", "리뉴얼되다", "여쭙다"}) {
      assertEquals("", request(form, SpeechLevel.HAEYO), form);
    }
  }

  private static String request(String form, SpeechLevel level) {
    return SentenceRewriter.request(Predicate.of(form), level).orElse("");
  }

  @Test
  void rewritesIntoPoliteLevelsOnly() {
    assertThrows(
        IllegalArgumentException.class, () -> SentenceRewriter.toLevel("확인했습니다.", SpeechLevel.HAE));
  }
}
