package io.github.onmal.text;

import java.util.List;

/**
 * A text as the rules see it.
 *
 * @param text the normalized text (composed, LF line ends), regions not masked
 * @param sentences its sentences in order
 * @param regions its regions in order
 */
public record AnalyzedText(String text, List<Placed> sentences, List<Region> regions) {

  /**
   * A sentence at its place.
   *
   * @param sentence the sentence
   * @param start offset of its first code unit in the normalized text
   */
  public record Placed(Sentence sentence, int start) {

    /** Where the sentence is in the normalized text. */
    public Span span() {
      return new Span(start, start + sentence.text().length());
    }
  }

  /** The language of most of the text; Korean where there is none. */
  public Language language() {
    int korean = 0;
    int english = 0;
    for (Placed placed : sentences) {
      if (placed.sentence().language() == Language.ENGLISH) {
        english += placed.sentence().text().length();
      } else {
        korean += 2 * placed.sentence().text().length();
      }
    }
    return english > korean ? Language.ENGLISH : Language.KOREAN;
  }
}
