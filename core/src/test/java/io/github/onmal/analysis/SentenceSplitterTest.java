package io.github.onmal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  /** Sentences are set apart by |. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One. |Two! |Three? |Four",
        "One?! |Two... |Three… |Four",
        "He said \"no.\" |Then he left.",
        "(It is closed.) |Come back.",
        "Mr. Kim and Dr. Lee called, e.g. twice, at 3 p.m. sharp.",
        "It is on 12 Oak St. |How much is it?",
        "J. Kim called.",
        "Your seats are in row C. |Tickets can't be resold.",
        "I booked it for Mrs J. Kim. |Sadly, it is full.",
        "It costs 3.50 and 1,000.25 in v1.2.3.",
        "See example.com for more.",
        "1. Open the app. |2. Press OK.",
        "Well... |maybe",
        "안녕하세요. |환불이 됩니다. |감사합니다",
        "안녕하세요.|환불이 됩니다.|감사합니다.",
        "환불이 됩니까?|네, 됩니다!|감사합니다.",
        "죄송합니다.|Please wait.",
        "2024.11.25까지 3.5일 걸립니다.",
        "감사합니다 ㅠㅠ",
        "감사합니다. ㅠㅠ |다음 문장",
        "감사합니다! ^^ |다음 문장",
        "감사합니다.^^ |다음 문장",
        "감사합니다~ |좋은 하루 되세요~",
        "네 알겠습니다 |바로 확인해 드릴게요 |잠시만 기다려 주세요",
        "확인했습니다ㅎㅎ |내일 도착해요 😊 |감사합니다",
        "감사합니다 고객님",
        "별일 아니잖아요 뭐. |다 저희 탓이죠 뭐",
        "접수되었습니다 고객님. |감사합니다 고객님!",
        "접수되었습니다 |고객님 댁으로 내일 갑니다",
        "늦었으니까 내일 보내 드릴게요",
        "이보다 더 작은 것은 없습니다",
        "필요 없어요 하고 말씀하셨습니다",
        "‘감사합니다 고객’이라고 적힌 봉투",
        "(재고가 없습니다 참고하세요) 다음 주에 들어옵니다",
        "개요 설명이 중요 사항입니다",
        "3~5일 걸립니다 |토요일은 쉽니다",
        "네.|알겠습니다.",
        "정말 그런가요??|네!!|그럼요",
        "음… |그렇군요",
        "첫째 줄\n|둘째 줄\n\n|셋째 줄",
        "The line goes\non here. |And here\n|It begins anew.",
        "- 하나\n|- 둘",
        "안녕。|다음",
      })
  void splits(String marked) {
    List<String> expected = List.of(marked.split("\\|")).stream().map(String::strip).toList();
    String text = marked.replace("|", "");
    List<String> sentences = new ArrayList<>();
    for (Span line : SentenceSplitter.lines(text)) {
      String alone = line.of(text);
      SentenceSplitter.split(alone).forEach(span -> sentences.add(span.of(alone)));
    }
    assertEquals(expected, sentences);
  }

  @Test
  void linesCoverTheTextButForTheirBreaks() {
    assertEquals(
        List.of(new Span(0, 2), new Span(3, 3), new Span(4, 8), new Span(9, 9)),
        SentenceSplitter.lines("하나\n\nA\nb.\n"));
    assertEquals(List.of(new Span(0, 0)), SentenceSplitter.lines(""));
  }

  @Test
  void nothingAndWhiteSpaceHaveNoSentences() {
    assertEquals(List.of(), SentenceSplitter.split(""));
    assertEquals(List.of(), SentenceSplitter.split(" \n\t \n"));
  }

  @Test
  void punctuationAloneIsKeptTogether() {
    String text = "!".repeat(100_000);
    assertEquals(List.of(new Span(0, text.length())), SentenceSplitter.split(text));
  }

  @Test
  void aTextWithoutStopsIsCutAtSpaces() {
    String text = "word ".repeat(10_000);
    List<Span> sentences = SentenceSplitter.split(text);
    for (Span sentence : sentences) {
      assertTrue(sentence.length() <= 2_000, sentence::toString);
      assertTrue(sentence.of(text).startsWith("word") && sentence.of(text).endsWith("word"));
    }
  }

  @Test
  void aTextWithoutSpacesIsCutToo() {
    int covered = 0;
    for (Span sentence : SentenceSplitter.split("가".repeat(10_000))) {
      assertTrue(sentence.length() <= 2_000, sentence::toString);
      covered += sentence.length();
    }
    assertEquals(10_000, covered);
  }

  @Test
  void aForcedCutLeavesSurrogatePairsWhole() {
    String text = "a" + "🎉".repeat(5_000);
    for (Span sentence : SentenceSplitter.split(text)) {
      assertTrue(!Character.isLowSurrogate(text.charAt(sentence.start())), sentence::toString);
    }
  }

  @Test
  void sentencesCoverEverythingButWhiteSpace() {
    String text = "  하나. 둘!\n\n three… (four) \"five.\" ㅠㅠ ㅋㅋㅋ... . . \t끝";
    StringBuilder covered = new StringBuilder();
    SentenceSplitter.split(text).forEach(sentence -> covered.append(sentence.of(text)));
    assertEquals(text.replaceAll("\\s", ""), covered.toString().replaceAll("\\s", ""));
  }
}
