package io.github.onmal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Standard output. Knows a reader who went away, as {@code head} does, from an output that fails.
 */
final class Output {

  private final OutputStream out;

  Output(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  void write(byte[] bytes) throws ClosedException, InputException {
    try {
      out.write(bytes);
    } catch (IOException failed) {
      throw failure(failed);
    }
  }

  /**
   * This as a stream. What goes wrong is the cause of an {@link IOException}; closing it does not
   * close this.
   */
  OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
          Output.this.write(Arrays.copyOfRange(bytes, offset, offset + length));
        } catch (ClosedException | InputException failed) {
          throw new IOException(failed.getMessage(), failed);
        }
      }

      @Override
      public void flush() throws IOException {
        try {
          Output.this.flush();
        } catch (ClosedException | InputException failed) {
          throw new IOException(failed.getMessage(), failed);
        }
      }
    };
  }

  void flush() throws ClosedException, InputException {
    try {
      out.flush();
    } catch (IOException failed) {
      throw failure(failed);
    }
  }

  private static InputException failure(IOException failed) throws ClosedException {
    String message = String.valueOf(failed.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains("pipe")) {
      throw new ClosedException();
    }
    return new InputException("standard output cannot be written: " + message);
  }

  /** Thrown when nobody reads any more. */
  static final class ClosedException extends Exception {

    private static final long serialVersionUID = 1L;

    ClosedException() {
      super(null, null, false, false);
    }
  }
}
