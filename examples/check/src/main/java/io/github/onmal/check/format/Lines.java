package io.github.onmal.check.format;

import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.text.Span;
import java.util.Arrays;

/** The lines of an excerpt, to look up many places in it. */
final class Lines {

  private final Excerpt excerpt;
  private int[] starts = new int[16];
  private int size = 1;

  Lines(Excerpt excerpt) {
    this.excerpt = excerpt;
    String raw = excerpt.raw();
    for (int i = 0; i < raw.length(); i++) {
      if (endsLine(raw, i)) {
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = i + 1;
      }
    }
  }

  private static boolean endsLine(String raw, int at) {
    char c = raw.charAt(at);
    return c == '\n' || c == '\r' && !raw.startsWith("\n", at + 1);
  }

  /** The line and column of a place in the file. */
  Position position(int at) {
    int line = line(at);
    int column = at - starts[line] + (line == 0 ? excerpt.start().column() : 1);
    return new Position(excerpt.start().line() + line, column);
  }

  /** A part of the excerpt. */
  Excerpt part(Span span) {
    return new Excerpt(
        span.of(excerpt.raw()), excerpt.offset() + span.start(), position(span.start()));
  }

  /** Whether nothing else stands on the lines of a stretch of the excerpt. */
  boolean isAlone(Span span) {
    int first = line(span.start());
    int start = span.start();
    while (start > starts[first] && Character.isWhitespace(excerpt.raw().charAt(start - 1))) {
      start--;
    }
    int last = line(span.end());
    int end = span.end();
    int lineEnd = last + 1 < size ? starts[last + 1] : excerpt.raw().length();
    while (end < lineEnd && Character.isWhitespace(excerpt.raw().charAt(end))) {
      end++;
    }
    return start == starts[first] && end == lineEnd && (first > 0 || excerpt.start().column() == 1);
  }

  private int line(int at) {
    int found = Arrays.binarySearch(starts, 0, size, at);
    return found >= 0 ? found : -found - 2;
  }
}
