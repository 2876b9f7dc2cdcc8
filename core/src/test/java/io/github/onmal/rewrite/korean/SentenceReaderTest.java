package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.SentenceType;
import io.github.onmal.text.SpeechLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {

  @ParameterizedTest
  @CsvSource({
    "확인했습니다., HASIPSIO, STATEMENT",
    "확인하셨습니까?, HASIPSIO, QUESTION",
    "서류를 제출하십시오., HASIPSIO, COMMAND",
    "같이 확인해 봅시다., HASIPSIO, PROPOSAL",
    "갸릉갸릉합니다, HASIPSIO, STATEMENT",
    "쒸릅니다., HASIPSIO, STATEMENT",
    "됩니당^^, HASIPSIO, STATEMENT",
    "내일 도착해요ㅠㅠ, HAEYO, STATEMENT",
    "시간 있으세요?, HAEYO, QUESTION",
    "첨부 파일을 확인하세요., HAEYO, COMMAND",
    "품절이세요., HAEYO, STATEMENT",
    "재고가 없으세요., HAEYO, STATEMENT",
    "어느 쪽이 편하신가요, HAEYO, QUESTION",
    "바로 보내 드릴게요!, HAEYO, STATEMENT",
    "무료예요, HAEYO, STATEMENT",
    "보셨나여, HAEYO, QUESTION",
    "네 그럼요., HAEYO, STATEMENT",
    "안녕하세요, HAEYO, STATEMENT",
    "확인했어., HAE, STATEMENT",
    "알겠어., HAE, STATEMENT",
    "그건 뭐야?, HAE, QUESTION",
    "보내줘, HAE, STATEMENT",
    "내일 보낼게, HAE, STATEMENT",
    "몰라., HAE, STATEMENT",
    "정말 미안해…, HAE, STATEMENT",
    "괜찮아~, HAE, STATEMENT",
    "처리한다., HAERA, STATEMENT",
    "내일이다., HAERA, STATEMENT",
    "확인하자., HAERA, PROPOSAL",
    "기다려라., HAERA, COMMAND",
    "보시오., HAO, COMMAND",
    "확인함., NOMINAL, STATEMENT",
    "처리됨, NOMINAL, STATEMENT",
    "알겠음., NOMINAL, STATEMENT",
    "내일 입고 예정임, NOMINAL, STATEMENT",
    "재고 없음, NOMINAL, STATEMENT"
  })
  void readsLevelAndType(String sentence, SpeechLevel level, SentenceType type) {
    assertEquals(level, SentenceReader.levelOf(sentence));
    assertEquals(type, SentenceReader.read(sentence).orElseThrow().type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "확인 요청서",
        "메뉴",
        "안내 페이지",
        "아이디어",
        "이미지",
        "접수 완료",
        "배송지: 서울",
        "방법은 두 가지",
        "상품 하자",
        "환불 안내",
        "할인 혜택 알림",
        "쿠폰함",
        "배송비 포함",
        "고객 책임",
        "사용자",
        "피해",
        "오해",
        "생각보다",
        "날짜마다",
        "개요",
        "필요",
        "하나",
        "우리 가게",
        "더 나은 미래",
        "김민수 드림",
        "문의 취소",
        "Thank you.",
        "👍"
      })
  void claimsNoLevelForTitlesAndNouns(String text) {
    assertEquals(SpeechLevel.NONE, SentenceReader.levelOf(text));
  }
}
