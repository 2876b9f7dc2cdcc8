package io.github.onmal.cli;

import java.util.Locale;

/**
 * Text with a style for each character, laid out in lines for a terminal. Characters that would
 * move the cursor or reorder the line are shown by their names.
 */
final class StyledText {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder styles = new StringBuilder();

  /** Adds text in one style. */
  StyledText add(CharSequence added, Style style) {
    return add(added, 0, added.length(), style);
  }

  /** Adds a stretch of a text in one style. */
  StyledText add(CharSequence source, int from, int to, Style style) {
    for (int i = from; i < to; ) {
      int codePoint = Character.codePointAt(source, i);
      i += Character.charCount(codePoint);
      if (codePoint == '\r') {
        if (i == to || source.charAt(i) != '\n') {
          text.append('\n');
        }
      } else {
        append(codePoint);
      }
    }
    while (styles.length() < text.length()) {
      styles.append(style.key());
    }
    return this;
  }

  private void append(int codePoint) {
    boolean control =
        (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
            || (0x202A <= codePoint && codePoint <= 0x202E)
            || (0x2066 <= codePoint && codePoint <= 0x2069)
            || (0xD800 <= codePoint && codePoint <= 0xDFFF);
    if (control) {
      text.append("<U+");
      String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
      text.append("0".repeat(Math.max(0, 4 - digits.length()))).append(digits).append('>');
    } else if (codePoint == '\t') {
      text.append(' ');
    } else {
      text.appendCodePoint(codePoint);
    }
  }

  /** Whether there is nothing to see. */
  boolean isBlank() {
    return text.toString().isBlank();
  }

  /** Writes the text as it is, however long its lines are. */
  void writeUnwrapped(Page page) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        write(start, i, page);
        page.out().append('\n');
        start = i + 1;
      }
    }
  }

  /**
   * Writes the text in lines of the page, broken between words, with no empty lines.
   *
   * @param first what stands before the first line
   * @param next what stands before the others
   */
  void wrap(Page page, StyledText first, StyledText next) {
    StyledText before = first;
    int lineEnd;
    for (int start = 0; start <= text.length(); start = lineEnd + 1) {
      lineEnd = text.indexOf("\n", start);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      int at = skipSpaces(start, lineEnd);
      while (at < lineEnd) {
        int stop = lineStop(at, lineEnd, page.width() - Columns.of(before.text));
        int end = stop;
        while (end > at && text.charAt(end - 1) == ' ') {
          end--;
        }
        before.write(0, before.text.length(), page);
        write(at, end, page);
        page.out().append('\n');
        before = next;
        at = skipSpaces(stop, lineEnd);
      }
    }
  }

  private int skipSpaces(int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /**
   * Where the line that begins at {@code from} ends: after a space if there is one, else where no
   * room is left.
   */
  private int lineStop(int from, int to, int room) {
    int used = 0;
    int afterSpace = -1;
    int i = from;
    while (i < to) {
      int codePoint = text.codePointAt(i);
      int columns = Columns.of(codePoint);
      if (codePoint != ' ' && used + columns > room && i > from) {
        return afterSpace > 0 ? afterSpace : i;
      }
      used += columns;
      i += Character.charCount(codePoint);
      if (codePoint == ' ') {
        afterSpace = i;
      }
    }
    return to;
  }

  private void write(int from, int to, Page page) {
    int i = from;
    while (i < to) {
      int end = i + 1;
      while (end < to && styles.charAt(end) == styles.charAt(i)) {
        end++;
      }
      page.write(text, i, end, Style.ofKey(styles.charAt(i)));
      i = end;
    }
  }
}
