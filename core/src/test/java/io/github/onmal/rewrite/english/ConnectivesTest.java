package io.github.onmal.rewrite.english;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please call us if it hurts before then.",
        "I'm sorry about the second parcel, too!",
        "Once again, I'm sorry about the noise.",
        "Again, thank you for waiting."
      })
  void sentenceThatLooksBack(String sentence) {
    assertTrue(Connectives.looksBack(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I'm sorry that the scratch went against your plans.",
        "Nobody should have to write to us again.",
        "Against the rules, nobody called you."
      })
  void sentenceThatStandsAlone(String sentence) {
    assertFalse(Connectives.looksBack(sentence));
  }

  @Test
  void joiningWord() {
    assertTrue(Connectives.joins("And"));
    assertFalse(Connectives.joins("Then"));
  }
}
