package io.github.onmal.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void draftsHaveTheLengthTheBudgetIsFor(Language language) {
    assertEquals(12, Sample.of(language).size());
    for (Sample sample : Sample.of(language)) {
      int length = sample.text().length();
      assertTrue(length >= 200 && length <= 400, sample.title() + ": " + length);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTypedDraftHasAboutAThousandCharacters(Language language) {
    String text = new KeystrokeBenchmark.Typist(language).next();
    assertEquals(1_000, text.length(), 100);
  }
}
