package io.github.onmal.text;

import java.util.List;

/**
 * A sentence, analyzed. It does not know where it stands in its text, so its analysis can be kept
 * and used again.
 */
public final class Sentence {

  private final String text;
  private final Language language;
  private final SpeechLevel level;
  private final SentenceType type;
  private final List<Token> tokens;
  private final int bodyEnd;
  private final int letters;
  private final int words;

  /**
   * Creates a sentence.
   *
   * @param text the normalized text, regions masked (see {@link Region.Kind#mask()})
   * @param language its language
   * @param level its speech level; {@link SpeechLevel#NONE} unless Korean
   * @param type what it does by its form
   * @param tokens its tokens in order, spans relative to the sentence
   */
  public Sentence(
      String text, Language language, SpeechLevel level, SentenceType type, List<Token> tokens) {
    this.text = text;
    this.language = language;
    this.level = level;
    this.type = type;
    this.tokens = tokens;
    int letter = 0;
    int word = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c);
      word += space && !white ? 1 : 0;
      letter += Character.isLetterOrDigit(c) ? 1 : 0;
      space = white;
    }
    letters = letter;
    words = word;
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && !isCloser(end - 1)) {
      end--;
    }
    bodyEnd = end == 0 ? text.length() : end;
  }

  private boolean isCloser(int at) {
    char c = text.charAt(at);
    return Region.Kind.isMask(c) || c == ')' || c == ']' || c == '%' || c == '’' || c == '”';
  }

  /** The normalized text, regions masked (see {@link Region.Kind#mask()}). */
  public String text() {
    return text;
  }

  /** Its language. */
  public Language language() {
    return language;
  }

  /** Its speech level; {@link SpeechLevel#NONE} unless Korean. */
  public SpeechLevel level() {
    return level;
  }

  /** What it does by its form. */
  public SentenceType type() {
    return type;
  }

  /** Its tokens in order, spans relative to the sentence. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Offset after the last character that is not final punctuation, white space or an emoticon. */
  public int bodyEnd() {
    return bodyEnd;
  }

  /** The number of its letters and digits; spaces, signs and what is masked do not count. */
  public int letters() {
    return letters;
  }

  /** The number of its words, as set apart by white space. */
  public int words() {
    return words;
  }

  @Override
  public String toString() {
    return "Sentence[" + text + "]";
  }
}
