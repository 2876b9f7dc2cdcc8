package io.github.onmal.check.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

  /** The mark is between the brackets; a line is cut where a word ends, or else anywhere. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi.\\n안녕하세요, [죄송]합니다.\\n끝|안녕하세요, ⟦죄송⟧합니다.",
        "Unfortunately, W [here] to read on W indeed|…W ⟦here⟧ to read on…",
        "[here] W|⟦here⟧ W",
      })
  void showsWholeWords(String marked, String shown) {
    String wide = "w".repeat(70);
    String text = marked.replace("\\n", "\n").replace("W", wide);
    int start = text.indexOf('[');
    int end = text.indexOf(']') - 1;
    Passage passage = Passage.of(text.replace("[", "").replace("]", ""), new Span(start, end));
    assertEquals(shown.replace("W", wide), passage.bracketed());
  }

  @ParameterizedTest
  @CsvSource({"100,40", "39,79"})
  void aPairIsNeverSplit(int emojiBefore, int letters) {
    String text = "😀".repeat(emojiBefore) + "가".repeat(letters) + "😀".repeat(100);
    Span span = new Span(2 * emojiBefore, 2 * emojiBefore + letters);
    String shown = Passage.of(text, span).plain();
    assertEquals(0, shown.codePoints().filter(c -> 0xD800 <= c && c <= 0xDFFF).count());
  }
}
