package io.github.onmal.check.format;

import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.text.Span;
import java.util.Arrays;

/** A whole text and where its lines begin, to look up many places of it. Immutable. */
final class Lines {

  private final String text;
  private final int[] starts;

  Lines(String text) {
    this.text = text;
    int[] found = new int[64];
    int size = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, size);
  }

  /** The line and column of an offset. */
  Position position(int at) {
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, at - starts[line] + 1);
  }

  /** A stretch of the text. */
  Excerpt excerpt(Span span) {
    return new Excerpt(span.of(text), span.start(), position(span.start()));
  }
}
