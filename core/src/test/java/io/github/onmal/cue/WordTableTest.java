package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTableTest {

  private final WordTable table = new WordTable(List.of("can't", "refund", "café", "aa", "bb"));

  private String found(String text, int start, int end) {
    int number = table.find(text, start, end);
    return number == WordTable.NONE ? "nothing" : table.word(number);
  }

  private String found(String text) {
    return found(text, 0, text.length());
  }

  @Test
  void caseAndApostrophesDoNotMatter() {
    assertEquals("can't", found("CAN’T"));
    assertEquals("refund", found("Refund"));
    assertEquals("café", found("CAFÉ"));
  }

  @Test
  void partOfATextIsLookedUp() {
    assertEquals("refund", found("a refund, please", 2, 8));
    assertEquals("nothing", found("a refund, please", 2, 7));
    assertEquals("nothing", found("a refunds", 2, 9));
    assertEquals("nothing", found("", 0, 0));
  }

  /** Words of one hash are told apart. */
  @Test
  void wordsOfOneHashAreToldApart() {
    WordTable same = new WordTable(List.of("a갟", "b가"));
    assertEquals("a갟".hashCode(), "b가".hashCode());
    assertEquals("a갟", same.word(same.find("A갟", 0, 2)));
    assertEquals("b가", same.word(same.find("b가", 0, 2)));
  }

  @Test
  void everyWordOfAFullTableIsFound() {
    List<String> words = IntStream.range(0, 2000).mapToObj(i -> "w" + i).toList();
    WordTable full = new WordTable(words);
    for (String word : words) {
      assertEquals(word, full.word(full.find(word, 0, word.length())));
    }
    assertEquals(WordTable.NONE, full.find("w2000", 0, 5));
  }
}
