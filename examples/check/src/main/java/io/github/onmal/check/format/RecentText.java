package io.github.onmal.check.format;

import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A reader that remembers what was read since a place, so that a parser's offsets can be looked up
 * while a file of any length streams through.
 */
final class RecentText extends FilterReader {

  private final StringBuilder recent = new StringBuilder();
  private final int longest;
  private long begin;
  private Position beginsAt = new Position(1, 1);

  RecentText(Reader in) {
    this(in, Integer.MAX_VALUE);
  }

  /**
   * Creates one.
   *
   * @param longest how much it remembers at most, in UTF-16 code units; reading on without
   *     forgetting throws a {@link TooLongException}
   */
  RecentText(Reader in, int longest) {
    super(in);
    this.longest = longest;
  }

  /** Thrown where more would have to be remembered than there is room for. */
  static final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(int longest) {
      super("more than " + longest + " characters to remember");
    }
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    if (c >= 0) {
      checkRoom();
      recent.append((char) c);
    }
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      checkRoom();
      recent.append(buffer, offset, read);
    }
    return read;
  }

  private void checkRoom() throws TooLongException {
    if (recent.length() >= longest) {
      throw new TooLongException(longest);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * A stretch of what was read, in UTF-16 code units from the beginning.
   *
   * @param start not before what was forgotten
   * @param end not after what was read
   */
  Excerpt excerpt(long start, long end) {
    int from = Math.toIntExact(start - begin);
    int to = Math.toIntExact(end - begin);
    return new Excerpt(recent.substring(from, to), start, position(from));
  }

  /** The character at a place that is not forgotten, or -1 where nothing has been read yet. */
  int charAt(long offset) {
    int at = Math.toIntExact(offset - begin);
    return at < recent.length() ? recent.charAt(at) : -1;
  }

  /** How much is remembered. */
  int length() {
    return recent.length();
  }

  /** Forgets what lies before a place. */
  void forgetBefore(long offset) {
    int length = Math.toIntExact(offset - begin);
    beginsAt = position(length);
    recent.delete(0, length);
    begin = offset;
  }

  /** Where it has been read to. */
  long end() {
    return begin + recent.length();
  }

  private Position position(int at) {
    return new Excerpt(recent.substring(0, at), begin, beginsAt).position(at);
  }
}
