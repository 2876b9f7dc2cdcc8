package io.github.onmal.cue;

import io.github.onmal.cue.Vocabulary.Builtin;
import org.jspecify.annotations.Nullable;

/** Tells dates and times of day from other numbers by their signs. */
final class NumberShape {

  private NumberShape() {}

  /**
   * {@link Builtin#DATE}, {@link Builtin#CLOCK} or {@link Builtin#AMOUNT}, or null for a plain
   * number.
   */
  static @Nullable Builtin of(String text, int start, int end) {
    int separators = 0;
    boolean slash = false;
    boolean colon = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        colon = true;
      } else if (c == '/' || c == '.' || c == '-') {
        separators++;
        slash |= c == '/';
      }
    }
    if (colon) {
      return Builtin.CLOCK;
    }
    if (slash || separators == 2 && end - start >= 6) {
      return Builtin.DATE;
    }
    boolean currency =
        start > 0 && isCurrency(text.charAt(start - 1))
            || end < text.length() && isCurrency(text.charAt(end));
    return currency ? Builtin.AMOUNT : null;
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
