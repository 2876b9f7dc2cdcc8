package io.github.onmal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, ended by LF or CRLF, and never holds more than one of them. */
final class LineReader {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  /**
   * A line.
   *
   * @param number its number, from 1
   * @param bytes its bytes without the line end, the first {@code longest} if it is longer
   * @param length its length in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(long number, byte[] bytes, long length) {

    /** Whether bytes are missing because there were too many. */
    boolean cut() {
      return length > bytes.length;
    }

    private Line withoutReturn() {
      int last = bytes.length - 1;
      boolean ends = !cut() && last >= 0 && bytes[last] == '\r';
      return ends ? new Line(number, Arrays.copyOf(bytes, last), last) : this;
    }

    /** Whether there is nothing but spaces and tabs. */
    boolean blank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Creates a reader.
   *
   * @param longest the number of bytes kept of a line
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line, or null at the end. */
  @Nullable Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    long length = 0;
    do {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      line.write(buffer, at, Math.min(stop - at, longest - line.size()));
      length += stop - at;
      at = stop;
      if (at < end) {
        at++;
        break;
      }
    } while (fill());
    number++;
    return new Line(number, line.toByteArray(), length).withoutReturn();
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
