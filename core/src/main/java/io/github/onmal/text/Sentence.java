package io.github.onmal.text;

import java.util.List;

/**
 * A sentence, analyzed. It does not know where it stands in its text, so its analysis can be kept
 * and used again.
 *
 * @param text the normalized text, regions masked (see {@link Region.Kind#mask()})
 * @param language its language
 * @param level its speech level; {@link SpeechLevel#NONE} unless Korean
 * @param type what it does by its form
 * @param tokens its tokens in order, spans relative to the sentence
 */
public record Sentence(
    String text, Language language, SpeechLevel level, SentenceType type, List<Token> tokens) {

  /** Offset after the last character that is not final punctuation, white space or an emoticon. */
  public int bodyEnd() {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && !isCloser(end - 1)) {
      end--;
    }
    return end == 0 ? text.length() : end;
  }

  private boolean isCloser(int at) {
    char c = text.charAt(at);
    return Region.Kind.isMask(c) || c == ')' || c == ']' || c == '%' || c == '’' || c == '”';
  }
}
