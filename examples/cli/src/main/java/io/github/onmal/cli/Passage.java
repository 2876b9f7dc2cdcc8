package io.github.onmal.cli;

import io.github.onmal.text.Span;

/**
 * The sentences around a place, for showing it. Only a guess by punctuation: it decides nothing.
 *
 * @param span where they are
 * @param cutBefore whether the first one begins earlier, too far away to show
 * @param cutAfter whether the last one goes on, too far away to show
 */
record Passage(Span span, boolean cutBefore, boolean cutAfter) {

  private static final int REACH = 240;

  /** The sentences a span lies in, without the spaces around them. */
  static Passage around(String text, Span place) {
    int start = place.start();
    while (start > 0 && !beginsAt(text, start) && place.start() - start < REACH) {
      start--;
    }
    boolean cutBefore = start > 0 && !beginsAt(text, start);
    int end = place.end();
    int least = place.isEmpty() && start == end ? end + 1 : Math.max(end, start + 1);
    while (end < text.length()
        && !(end >= least && endsAt(text, end))
        && end - place.end() < REACH) {
      end++;
    }
    boolean cutAfter = end < text.length() && !endsAt(text, end);
    start -= splitsPair(text, start) ? 1 : 0;
    end += splitsPair(text, end) ? 1 : 0;
    return new Passage(trimmed(text, new Span(start, end), place), cutBefore, cutAfter);
  }

  private static boolean splitsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  /** Whether a sentence begins at an offset: after a line end, or after a full stop and a space. */
  private static boolean beginsAt(String text, int offset) {
    char before = text.charAt(offset - 1);
    if (isLineEnd(before)) {
      return true;
    }
    return isSpace(before) && offset >= 2 && closesSentence(text, offset - 1);
  }

  /** Whether a sentence ends at an offset. */
  private static boolean endsAt(String text, int offset) {
    if (offset >= text.length() || isLineEnd(text.charAt(offset))) {
      return true;
    }
    return isSpace(text.charAt(offset)) && closesSentence(text, offset);
  }

  private static boolean closesSentence(String text, int offset) {
    int at = offset - 1;
    while (at > 0 && isCloser(text.charAt(at))) {
      at--;
    }
    return at >= 0 && isFinal(text.charAt(at));
  }

  private static Span trimmed(String text, Span passage, Span kept) {
    int start = passage.start();
    int end = passage.end();
    while (start < Math.min(end, kept.start()) && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > Math.max(start, kept.end()) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isFinal(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '…'
        || c == '。'
        || c == '\uFF01'
        || c == '\uFF1F';
  }

  private static boolean isCloser(char c) {
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == '”' || c == '’' || c == '~';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
