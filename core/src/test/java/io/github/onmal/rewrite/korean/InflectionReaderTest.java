package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionReaderTest {

  @ParameterizedTest
  @CsvSource({
    "돼요, 되다, -어요",
    "되어요, 되다, -어요",
    "되요, 되다, -어요",
    "되서, 되다, -어서",
    "됬습니다, 되다, -습니다",
    "하여, 하다, -어",
    "해, 하다, -어",
    "보아, 보다, -어",
    "봐, 보다, -어",
    "놔, 놓다, -어",
    "가까와, 가깝다, -어",
    "아니예요, 아니다, -예요",
    "아니에요, 아니다, -어요",
    "아녜요, 아니다, -어요",
    "그러네요, 그렇다, -네요",
    "되네용, 되다, -네용",
    "했어욤, 하다, -어욤",
    "없구요, 없다, -구요",
    "있읍니다, 있다, -읍니다",
    "하십시요, 하다, -십시요",
    "하실게요, 하다, -ㄹ게요",
    "여신, 열다, -ㄴ",
    "계세요, 계시다, -세요",
    "계셔서, 계시다, -어서",
    "도와드릴게요, 도와드리다, -ㄹ게요",
    "확인했습니다, 확인하다, -습니다",
    "확인했습니다, 하다, -습니다"
  })
  void readsEverySpelling(String word, String form, String ending) {
    List<Inflected> readings = InflectionReader.readEndingAt(word, word.length());
    assertTrue(
        readings.stream()
            .anyMatch(
                reading ->
                    reading.predicate().dictionaryForm().equals(form)
                        && reading.ending().id().equals(ending)),
        () -> word + ": " + readings);
  }

  @Test
  void givesOffsetsAndTheLongestStemFirst() {
    String text = "오늘 재확인했습니다.";
    List<Inflected> readings = InflectionReader.readEndingAt(text, text.length() - 1);
    assertEquals("재확인하다", readings.get(0).predicate().dictionaryForm());
    assertEquals(3, readings.get(0).start());
    assertEquals(10, readings.get(0).end());
    assertTrue(InflectionReader.readEndingAt("메뉴", 2).isEmpty());
  }

  @Test
  void readsForwardsTheLongestFirst() {
    List<Inflected> readings = InflectionReader.readAt("보내 주시면", 0);
    assertEquals("보내다", readings.get(0).predicate().dictionaryForm());
    assertEquals(2, readings.get(0).end());
    assertTrue(InflectionReader.readAt("환불", 0).isEmpty());
  }

  @Test
  void copulaNeedsAWordAndElidedAVowel() {
    assertTrue(InflectionReader.readAt("예요", 0).stream().noneMatch(InflectionReaderTest::copula));
    assertTrue(InflectionReader.readAt("무료예요", 2).stream().anyMatch(InflectionReaderTest::copula));
    assertTrue(InflectionReader.readAt("품절예요", 2).stream().noneMatch(InflectionReaderTest::copula));
    assertTrue(InflectionReader.readAt("품절이에요", 2).stream().anyMatch(InflectionReaderTest::copula));
  }

  private static boolean copula(Inflected reading) {
    return reading.predicate().kind() == Predicate.Kind.COPULA;
  }

  @Test
  void readsBackWhateverIsConjugated() {
    int forms = 0;
    for (Predicate predicate : PredicateLexicon.standard().predicates()) {
      boolean copula = predicate.stemClass() == StemClass.COPULA;
      for (String noun : copula ? List.of("품절", "무료") : List.of("")) {
        for (String citation : EndingTable.standard().citations()) {
          for (EndingRow row : EndingTable.standard().cited(citation)) {
            Optional<String> form = Conjugator.inflect(predicate, row.ending(0), noun);
            if (form.isPresent()) {
              forms++;
              checkReadBack(predicate, row.standard(), noun, form.get());
            }
          }
        }
      }
    }
    assertTrue(forms > 100_000, "forms: " + forms);
  }

  @Test
  void readsBackEveryRowOfPrefinals() {
    List<String> oneOfEachClass =
        List.of(
            "받다", "보내다", "확인하다", "돕다", "뵙다", "듣다", "잇다", "그렇다", "누르다", "이르다", "쓰다", "만들다", "푸다",
            "계시다", "아니다", "없다", "좋다", "크다", "길다", "낫다", "되다", "놓다");
    for (String form : oneOfEachClass) {
      Predicate predicate = Predicate.of(form);
      for (Attachment attachment : Attachment.values()) {
        for (EndingForm ending : Conjugator.endings(attachment)) {
          Optional<String> inflected = Conjugator.inflect(predicate, ending.ending(), "");
          if (inflected.isPresent()) {
            checkReadBack(predicate, ending.ending().standard(), "", inflected.get());
          }
        }
      }
    }
  }

  private static void checkReadBack(Predicate predicate, String ending, String noun, String form) {
    for (int i = 0; i < form.length(); i++) {
      if (!Hangul.isSyllable(form.charAt(i))) {
        fail(predicate + " " + ending + ": " + form);
      }
    }
    String text = noun + form;
    for (Inflected reading : InflectionReader.readEndingAt(text, text.length())) {
      if (reading.predicate().equals(predicate)
          && reading.ending().id().equals(ending)
          && reading.start() == noun.length()) {
        return;
      }
    }
    fail(predicate + " " + ending + ": " + text + " is not read back");
  }
}
