package io.github.onmal.cue;

import io.github.onmal.cue.Vocabulary.Builtin;
import org.jspecify.annotations.Nullable;

/** Tells dates, times of day and numbers not to be written out from other numbers. */
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

  /**
   * The end of a number written as card numbers are: 15 or 16 digits in a run, or in groups of
   * 4-4-4-4, 4-6-5 or 4-6-4 set apart by a hyphen or a space; -1 where none begins at start, or
   * four more digits stand before it, as in a code of five groups.
   */
  static int cardShapeEnd(String text, int start) {
    if (!isFree(text, start) || followsFour(text, start)) {
      return -1;
    }
    int first = digitsEnd(text, start);
    int length = first - start;
    if (length == 15 || length == 16) {
      return isOver(text, first) ? first : -1;
    }
    if (length != 4) {
      return -1;
    }
    int second = groupEnd(text, first);
    int third = groupEnd(text, second);
    int secondLength = second - first - 1;
    int thirdLength = third - second - 1;
    if (secondLength == 6 && (thirdLength == 5 || thirdLength == 4)) {
      return isOver(text, third) ? third : -1;
    }
    int fourth = groupEnd(text, third);
    boolean fours = secondLength == 4 && thirdLength == 4 && fourth - third == 5;
    return fours && isOver(text, fourth) ? fourth : -1;
  }

  /** Whether the digits from start to end begin and check as those of a payment card (Luhn). */
  static boolean isCard(String text, int start, int end) {
    int sum = 0;
    boolean second = false;
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        int digit = second ? 2 * (c - '0') : c - '0';
        sum += digit > 9 ? digit - 9 : digit;
        second = !second;
      }
    }
    char first = text.charAt(start);
    return sum % 10 == 0 && (first >= '2' && first <= '6' || first == '9');
  }

  /**
   * The end of a number that stands for one person: a resident registration number (a date of
   * birth, six digits, and seven more; in a run only with its check digit) or a social security
   * number (3-2-4); -1 where none begins at start.
   */
  static int personEnd(String text, int start) {
    if (!isFree(text, start)) {
      return -1;
    }
    int first = digitsEnd(text, start);
    int length = first - start;
    if (length == 13) {
      return isOver(text, first) && isBorn(text, start, start + 6) && isResident(text, start)
          ? first
          : -1;
    }
    int second = groupEnd(text, first);
    int secondLength = second - first - 1;
    if (length == 6 && secondLength == 7) {
      return isOver(text, second) && isBorn(text, start, first + 1) ? second : -1;
    }
    if (length != 3 || secondLength != 2 || text.charAt(first) != '-') {
      return -1;
    }
    int third = groupEnd(text, second);
    boolean known = !text.startsWith("000", start) && text.charAt(start) != '9';
    return third - second == 5 && known && isOver(text, third) ? third : -1;
  }

  private static boolean isBorn(String text, int date, int sex) {
    int month = 10 * (text.charAt(date + 2) - '0') + text.charAt(date + 3) - '0';
    int day = 10 * (text.charAt(date + 4) - '0') + text.charAt(date + 5) - '0';
    char kind = text.charAt(sex);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 && kind >= '1' && kind <= '8';
  }

  private static boolean isResident(String text, int start) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (i % 8 + 2) * (text.charAt(start + i) - '0');
    }
    return (11 - sum % 11) % 10 == text.charAt(start + 12) - '0';
  }

  /** The end of the digits after a hyphen or a space, or the given offset where there are none. */
  private static int groupEnd(String text, int at) {
    boolean joined = at + 1 < text.length() && isJoint(text.charAt(at));
    return joined && isDigit(text.charAt(at + 1)) ? digitsEnd(text, at + 1) : at;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end < start + 20 && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether nothing before start makes it the tail of a longer code. */
  private static boolean isFree(String text, int start) {
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean code =
        before == '-' || before >= 'A' && before <= 'Z' || before >= 'a' && before <= 'z';
    return !code && !isDigit(before);
  }

  /** Whether a group of four digits stands right before. */
  private static boolean followsFour(String text, int start) {
    if (start < 5 || !isJoint(text.charAt(start - 1))) {
      return false;
    }
    int begin = start - 1;
    while (begin > 0 && isDigit(text.charAt(begin - 1))) {
      begin--;
    }
    return start - 1 - begin == 4;
  }

  private static boolean isOver(String text, int end) {
    return end >= text.length()
        || !isDigit(text.charAt(end))
            && (text.charAt(end) != '-'
                || end + 1 >= text.length()
                || !isDigit(text.charAt(end + 1)));
  }

  private static boolean isJoint(char c) {
    return c == '-' || c == ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
