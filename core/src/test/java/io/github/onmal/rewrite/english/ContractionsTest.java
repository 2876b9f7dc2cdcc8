package io.github.onmal.rewrite.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractionsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "can't, can not",
        "cannot, can not",
        "cant, can not",
        "won't, will not",
        "shouldn't, should not",
        "shouldnt, should not",
        "i'm, i am",
        "im, i am",
        "you'll, you will",
        "we've, we have",
        "they're, they are",
        "i'd, i would",
        "let's, let us",
        "it's, it is",
        "who's, who is",
        "customer's, customer",
        "o'clock, oclock",
        "gonna, going to",
      })
  void writesOut(String word, String expected) {
    assertEquals(expected, String.join(" ", Contractions.expand(word)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ill", "well", "were", "shell", "hell", "id", "its", "wed", "shed", "x'y", ""})
  void leavesWordsOfTheirOwn(String word) {
    assertEquals(word, String.join(" ", Contractions.expand(word)));
  }
}
