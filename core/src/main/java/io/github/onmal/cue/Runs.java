package io.github.onmal.cue;

/** Finds signs and jamo that are written again and again: !!, ?!, ~~, ㅋㅋ. */
final class Runs {

  private Runs() {}

  /**
   * Where the run that begins at a place ends, or {@code at} where none begins there. Exclamation
   * and question marks run together; spaces, letters, digits and emoji do not run.
   */
  static int end(String text, int at) {
    char sign = sign(text.charAt(at));
    if (sign == 0 || at > 0 && sign(text.charAt(at - 1)) == sign) {
      return at;
    }
    int end = at + 1;
    while (end < text.length() && sign(text.charAt(end)) == sign) {
      end++;
    }
    return end > at + 1 ? end : at;
  }

  /** Whether a character is a jamo that stands alone. */
  static boolean isJamo(char c) {
    return c >= 'ㄱ' && c <= 'ㅣ';
  }

  /** The sign a character counts as, or 0. */
  private static char sign(char c) {
    boolean runs = isJamo(c) || c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c) || c == '…';
    return runs ? c == '?' ? '!' : c : 0;
  }
}
