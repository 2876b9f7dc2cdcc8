package io.github.onmal.rewrite.korean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingFilterTest {

  private static Ending read(String word) {
    List<Inflected> readings = InflectionReader.readEndingAt(word, word.length());
    return readings.get(0).ending();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 보내고 | true",
        "final | 보냅니다 | true",
        "final | 보내고 | false",
        "final,!-시- | 보내십니다 | false",
        "final,!-시- | 보내세요 | false",
        "final,!-시- | 보냈어요 | true",
        "-시- | 보내세요 | true",
        "honorific | 보내셨지만 | true",
        "-었- | 보냈습니다 | true",
        "past | 보낸 | true",
        "-었- | 보낸 | false",
        "-겠- | 보내시겠어요 | true",
        "-시-,-겠- | 보내겠어요 | false",
        "if | 보내시면 | true",
        "if,but | 보내지만 | true",
        "but | 보내는데 | true",
        "because | 보내니까 | true",
        "adnominal,future | 보낼 | true",
        "adnominal,future | 보내는 | false",
        "-은 | 받은 | true",
        "-ㄴ | 좋은 | true",
        "-으면 | 받으면 | true",
        "-ㄹ게요 | 드릴께요 | true",
        "-ㄹ께요 | 드릴게요 | false",
        "misspelt | 드릴께요 | true",
        "misspelt | 되요 | true",
        "misspelt | 돼요 | false",
        "playful | 됩니당 | true",
        "-습니다 | 됩니당 | true",
        "command | 보내십시오 | true",
        "hasipsio,question | 보내십니까 | true",
        "hasipsio,question | 보내십니다 | false",
        "final,-면 | 보내면 | true",
        "must | 보내셔야 | true",
        "though | 보내도 | true",
        "nominal | 보내기 | true",
        "!final | 보내기 | true"
      })
  void accepts(String filter, String word, boolean accepted) {
    assertEquals(accepted, EndingFilter.parse(filter).accepts(read(word)), read(word).toString());
  }

  @Test
  void refusesUnknownNamesAndSuggestsTheNearest() {
    IllegalArgumentException problem =
        assertThrows(IllegalArgumentException.class, () -> EndingFilter.parse("final,!-슴니까"));
    assertTrue(problem.getMessage().contains("'-슴니까'"), problem.getMessage());
    assertTrue(problem.getMessage().contains("'-습니까'"), problem.getMessage());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> EndingFilter.parse("finall"))
            .getMessage()
            .contains("'final'"));
  }

  @Test
  void formsThatAlsoJoinClausesNeedTheSentenceEnd() {
    for (String word : List.of("보내는데", "보내지", "받아", "받음", "보내거든")) {
      assertTrue(read(word).needsSentenceEnd(), word);
    }
    for (String word : List.of("보냅니다", "보내요", "보내네요", "보내십시오", "보내자")) {
      assertTrue(read(word).isFinal() && !read(word).needsSentenceEnd(), word);
    }
  }

  @Test
  void aVerbHonorificByItselfCarriesSi() {
    Ending ending = EndingTable.standard().find("-습니다").get(0);
    EndingFilter honorific = EndingFilter.parse("-시-");
    assertTrue(honorific.accepts(Predicate.of("계시다"), ending));
    assertFalse(honorific.accepts(Predicate.of("있다"), ending));
    assertFalse(EndingFilter.parse("!-시-").accepts(Predicate.of("드시다"), ending));
  }

  @Test
  void tellsAdjectivesFromVerbs() {
    EndingFilter filter = EndingFilter.parse("adjective,-세요");
    Ending ending = read("하세요");

    assertTrue(filter.accepts(Predicate.of("불쌍하다"), ending));
    assertFalse(filter.accepts(Predicate.of("확인하다"), ending));
    assertFalse(filter.accepts(ending));
    assertFalse(EndingFilter.parse("adjective").accepts(Predicate.of("되다"), ending));
  }
}
