package io.github.onmal.check.text;

import io.github.onmal.text.Span;

/**
 * A stretch of a file, as it is written there.
 *
 * @param raw the stretch, decoded from the file's encoding and nothing else
 * @param offset where it begins, in UTF-16 code units of the decoded file without its byte order
 *     mark
 * @param start the line and column of its beginning
 */
public record Excerpt(String raw, long offset, Position start) {

  /** The whole of a file. */
  public static Excerpt whole(String file) {
    return new Excerpt(file, 0, new Position(1, 1));
  }

  /**
   * The line and column of a place in it. A line ends with LF, CR LF, or CR.
   *
   * @param at in UTF-16 code units of {@link #raw}
   */
  public Position position(int at) {
    int line = start.line();
    int lineStart = 1 - start.column();
    for (int i = 0; i < at; i++) {
      char c = raw.charAt(i);
      boolean ends = c == '\n' || c == '\r' && (i + 1 >= raw.length() || raw.charAt(i + 1) != '\n');
      if (ends) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(line, at - lineStart + 1);
  }

  /** A part of it. */
  public Excerpt part(Span span) {
    return new Excerpt(span.of(raw), offset + span.start(), position(span.start()));
  }
}
