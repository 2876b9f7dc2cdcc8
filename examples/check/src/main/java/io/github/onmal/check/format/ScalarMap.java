package io.github.onmal.check.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.text.Span;

/**
 * Follows a text through the way it is written in a file, against what a parser read there: what
 * the parser read is right, this only tells where each part of it stands.
 */
final class ScalarMap {

  /** Writes what stands between double quotes in JSON, and so in YAML. */
  static final Escaping DOUBLE_QUOTED =
      text -> String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));

  private final String raw;
  private final String value;
  private final MappedText.Builder map = new MappedText.Builder();
  private int at;
  private int read;
  private boolean lost;

  /**
   * Creates one.
   *
   * @param raw how the text is written
   * @param value what a parser read
   * @param start where it begins in what is written
   */
  private ScalarMap(String raw, String value, int start) {
    this.raw = raw;
    this.value = value;
    at = start;
  }

  /** A text between double quotes. */
  static MappedText doubleQuoted(String raw, String value) {
    ScalarMap map = new ScalarMap(raw, value, 1);
    int end = raw.length() - 1;
    while (map.at < end && !map.lost) {
      char c = raw.charAt(map.at);
      if (c == '\\' && isBreak(raw.charAt(map.at + 1))) {
        map.escapedBreaks(end);
      } else if (c == '\\') {
        map.escape();
      } else {
        map.inLine(end, '\\');
      }
    }
    return map.build();
  }

  /** A text between single quotes. */
  static MappedText singleQuoted(String raw, String value) {
    ScalarMap map = new ScalarMap(raw, value, 1);
    int end = raw.length() - 1;
    while (map.at < end && !map.lost) {
      if (raw.charAt(map.at) == '\'') {
        map.stand(1, map.at + 2);
      } else {
        map.inLine(end, '\'');
      }
    }
    return map.build();
  }

  /** A text without quotes. */
  static MappedText plain(String raw, String value) {
    ScalarMap map = new ScalarMap(raw, value, 0);
    while (map.at < raw.length() && !map.lost) {
      map.inLine(raw.length(), '\0');
    }
    return map.build();
  }

  /** A block of lines, literal or folded, that begins with its header. */
  static Block block(String raw, String value) {
    int lines = afterBreak(raw, lineEnd(raw, 0));
    // A number in the header can leave spaces to the text.
    int indent = Math.max(0, spaces(raw, lines) - spaces(value, 0));
    ScalarMap map = new ScalarMap(raw, value, lines);
    map.lines(indent);
    return new Block(map.build(), indent);
  }

  /** The number of spaces before the first line that has anything else. */
  private static int spaces(String text, int from) {
    int line = from;
    for (int at = from; at < text.length(); at++) {
      if (isBreak(text.charAt(at))) {
        line = at + 1;
      } else if (text.charAt(at) != ' ') {
        return at - line;
      }
    }
    return 0;
  }

  /** A block and the indentation of its lines. */
  record Block(MappedText text, int indent) {}

  private void lines(int indent) {
    at = indented(at, indent);
    while (at < raw.length() && isBreak(raw.charAt(at)) && read < value.length() && !lost) {
      stand(1, indented(afterBreak(raw, at), indent));
    }
    while (at < raw.length() && read < value.length() && !lost) {
      verbatim(lineEnd(raw, at));
      lineEnds(indent);
    }
  }

  /** Whether it came to the end of both: the map is exact. */
  private boolean isExact() {
    return !lost && read == value.length();
  }

  private MappedText build() {
    return isExact() ? map.build() : atomic(raw, value);
  }

  /** A text that could not be followed: it stands for all that is written. */
  private static MappedText atomic(String raw, String value) {
    return new MappedText.Builder().piece(value, new Span(0, raw.length())).build();
  }

  private void verbatim(int end) {
    int length = end - at;
    if (!value.regionMatches(read, raw, at, length)) {
      lost = true;
      return;
    }
    map.verbatim(raw, new Span(at, end));
    read += length;
    at = end;
  }

  private void stand(int chars, int end) {
    if (read + chars > value.length() || end > raw.length()) {
      lost = true;
      return;
    }
    map.piece(value.substring(read, read + chars), new Span(at, end));
    read += chars;
    at = end;
  }

  private void escape() {
    int digits =
        switch (raw.charAt(at + 1)) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    boolean pair =
        digits == 8 && read < value.length() && Character.isHighSurrogate(value.charAt(read));
    stand(pair ? 2 : 1, at + 2 + digits);
  }

  /** What stands up to a sign that means something, or the folds after a line. */
  private void inLine(int end, char sign) {
    int stop = at;
    while (stop < end && raw.charAt(stop) != sign && !isBreak(raw.charAt(stop))) {
      stop++;
    }
    int words = stop;
    if (stop < end && isBreak(raw.charAt(stop))) {
      while (words > at && isBlank(raw.charAt(words - 1))) {
        words--;
      }
    }
    verbatim(words);
    if (stop < end && isBreak(raw.charAt(stop)) && !lost) {
      at = words;
      folds(end);
    }
  }

  /** The first line end between two lines is a space, or nothing before further ones. */
  private void folds(int end) {
    int breaks = 0;
    int stop = at;
    int first = at;
    while (stop < end && (isBlank(raw.charAt(stop)) || isBreak(raw.charAt(stop)))) {
      if (isBreak(raw.charAt(stop))) {
        stop = afterBreak(raw, stop);
        first = ++breaks == 2 ? stop : first;
      } else {
        stop++;
      }
    }
    if (breaks == 1) {
      stand(1, stop);
      return;
    }
    stand(1, breaks == 2 ? stop : first);
    for (int i = 3; i <= breaks && !lost; i++) {
      stand(1, i == breaks ? stop : afterBreak(raw, nextBreak(at)));
    }
  }

  private void escapedBreaks(int end) {
    int stop = afterBreak(raw, at + 1);
    int further = 0;
    while (stop < end && (isBlank(raw.charAt(stop)) || isBreak(raw.charAt(stop)))) {
      further += isBreak(raw.charAt(stop)) ? 1 : 0;
      stop = isBreak(raw.charAt(stop)) ? afterBreak(raw, stop) : stop + 1;
    }
    if (further == 0) {
      at = stop;
    } else {
      stand(further, stop);
    }
  }

  /** The line ends after a line: kept, or in a folded block a space, or one fewer. */
  private void lineEnds(int indent) {
    int breaks = 0;
    int second = at;
    int stop = at;
    while (stop < raw.length() && isBreak(raw.charAt(stop))) {
      stop = indented(afterBreak(raw, stop), indent);
      second = ++breaks == 1 ? stop : second;
    }
    int kept = 0;
    while (read + kept < value.length() && value.charAt(read + kept) == '\n') {
      kept++;
    }
    if (breaks == 0 || read == value.length()) {
      return;
    }
    if (kept == 0) {
      stand(1, stop);
      return;
    }
    boolean last = read + kept == value.length();
    if (!last && kept == breaks - 1) {
      stand(1, indented(afterBreak(raw, second), indent));
      kept--;
    }
    for (int i = 0; i < kept && !lost; i++) {
      stand(1, indented(afterBreak(raw, at), indent));
    }
  }

  private int nextBreak(int from) {
    int next = from;
    while (!isBreak(raw.charAt(next))) {
      next++;
    }
    return next;
  }

  /** The place behind the indentation of a line. */
  private int indented(int line, int indent) {
    int stop = line;
    while (stop < raw.length() && stop < line + indent && raw.charAt(stop) == ' ') {
      stop++;
    }
    return stop;
  }

  static int lineEnd(String raw, int from) {
    int end = from;
    while (end < raw.length() && !isBreak(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  static int afterBreak(String raw, int at) {
    boolean two = raw.startsWith("\r\n", at);
    return Math.min(raw.length(), at + (two ? 2 : 1));
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
