package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.SpeechLevel;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConjugatorTest {

  static Stream<Arguments> e3() {
    return Cases.of("conjugation-e3.txt");
  }

  static Stream<Arguments> e5() {
    return Cases.of("conjugation-e5.txt");
  }

  @ParameterizedTest
  @MethodSource("e3")
  void inflectsAsTheCatalogueSays(
      String form, String eo, String si, String myeon, String l, String nida, String request) {
    Predicate predicate = Predicate.of(form);
    assertEquals(eo, Conjugator.conjugate(predicate, "-어"));
    assertEquals(si + "고", Conjugator.conjugate(predicate, "-시고"));
    assertEquals(myeon, Conjugator.conjugate(predicate, "-면"));
    assertEquals(l, Conjugator.conjugate(predicate, "-ㄹ"));
    assertEquals(nida, Conjugator.conjugate(predicate, "-습니다"));
    assertEquals(request, SentenceRewriter.request(predicate, SpeechLevel.HAEYO).orElse("—"));
  }

  @ParameterizedTest
  @MethodSource("e5")
  void inflectsEveryClass(String form, String ending, String expected) {
    assertEquals(expected, Conjugator.conjugate(Predicate.of(form), ending));
  }

  @ParameterizedTest
  @CsvSource({
    "품절, -어요, 이에요",
    "무료, -어요, 예요",
    "품절, -습니다, 입니다",
    "무료, -습니다, 입니다",
    "무료, -었습니다, 였습니다",
    "품절, -었어요, 이었어요",
    "무료, -네요, 네요",
    "무료, -라서, 라서",
    "무료, -는데요, 인데요",
    "무료, -기, 이기",
    "'3,000원', -세요, 이세요"
  })
  void copulaDependsOnTheNoun(String noun, String ending, String expected) {
    assertEquals(expected, Conjugator.conjugate(Predicate.of("이다"), ending, noun));
  }

  @Test
  void homonymsInflectByTheirOwnClass() {
    assertEquals(2, Predicate.allOf("묻다").size());
    assertEquals("물어", Conjugator.conjugate(Predicate.allOf("묻다").get(0), "-어"));
    assertEquals("묻어", Conjugator.conjugate(Predicate.allOf("묻다").get(1), "-어"));
    assertEquals("일러", Conjugator.conjugate(Predicate.allOf("이르다").get(1), "-어"));
  }

  @ParameterizedTest
  @CsvSource({
    "캐치하다, -어요, 캐치해요",
    "리뉴얼되다, -었습니다, 리뉴얼되었습니다",
    "추스르다, -어, 추슬러",
    "생뚱맞다, -어, 생뚱맞아",
    "시름시름앓다, -면, 시름시름앓으면",
    "의심쩍스럽다, -ㄴ, 의심쩍스러운",
    "거리낌없다, -는데, 거리낌없는데",
    "맴돌다, -습니다, 맴돕니다"
  })
  void predicatesThatAreNotListedFollowTheirShape(String form, String ending, String expected) {
    assertEquals(expected, Conjugator.conjugate(Predicate.of(form), ending));
  }

  @ParameterizedTest
  @CsvSource({"-ㄹ께요, 드릴게요", "-습니당, 드립니다", "-어여, 드려요", "-구요, 드리고요"})
  void onlyStandardSpellingIsWritten(String read, String written) {
    Ending ending = EndingTable.standard().find(read).get(0);
    assertEquals(written, Conjugator.conjugate(Predicate.of("드리다"), ending));
  }

  @Test
  void refusesWhatIsNoFormOrNoEnding() {
    assertThrows(IllegalArgumentException.class, () -> Predicate.of("확인"));
    assertThrows(IllegalArgumentException.class, () -> Predicate.of("다"));
    Predicate send = Predicate.of("보내다");
    assertThrows(IllegalArgumentException.class, () -> Conjugator.conjugate(send, "-앙"));
    Predicate good = Predicate.of("좋다");
    assertThrows(IllegalArgumentException.class, () -> Conjugator.conjugate(good, "-자"));
  }

  @ParameterizedTest
  @EnumSource(Attachment.class)
  void tablesOfEndingsStaySmall(Attachment attachment) {
    int size = Conjugator.endings(attachment).size();
    assertTrue(size > 0 && size <= 2500, attachment + ": " + size);
  }
}
