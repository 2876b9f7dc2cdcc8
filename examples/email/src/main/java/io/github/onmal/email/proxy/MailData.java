package io.github.onmal.email.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/**
 * A mail as a client sends it after DATA. It is kept byte for byte, with the dots doubled for
 * transport, so that it can be passed on the same.
 */
final class MailData implements AutoCloseable {

  private static final int CHUNK = 65_536;
  private static final int DOT_LINE = 3;

  /** What became of the mail. */
  enum State {
    /** It is whole. */
    WHOLE,
    /** It is larger than allowed; nothing of it is kept. */
    TOO_LARGE,
    /** There is no memory for it now; nothing of it is kept. */
    NO_ROOM,
    /** It has CR or LF standing alone, which other servers may take for the end of the mail. */
    BARE_LINE_END
  }

  private final Semaphore room;
  private ByteArrayOutputStream wireForm = new ByteArrayOutputStream();
  private State state = State.WHOLE;
  private int taken;

  private MailData(Semaphore room) {
    this.room = room;
  }

  /**
   * Reads to the end of the mail, whatever is wrong with it.
   *
   * @param largest in bytes
   * @param room bytes that all mails together may take; given back when this is closed
   */
  static MailData read(Wire wire, int largest, Semaphore room) throws IOException {
    MailData data = new MailData(room);
    try {
      data.readToEnd(wire, largest);
      return data;
    } catch (IOException failed) {
      data.close();
      throw failed;
    }
  }

  private void readToEnd(Wire wire, int largest) throws IOException {
    int lineLength = 0;
    boolean dotFirst = false;
    int before = '\n';
    long size = 0;
    while (true) {
      int c = wire.read();
      size++;
      if ((before == '\r') != (c == '\n')) {
        fail(State.BARE_LINE_END);
      }
      keep(c, size, largest);
      dotFirst = lineLength == 0 ? c == '.' : dotFirst;
      lineLength++;
      if (c == '\n' && before == '\r') {
        if (dotFirst && lineLength == DOT_LINE) {
          return;
        }
        lineLength = 0;
      }
      before = c;
    }
  }

  private void keep(int c, long size, int largest) {
    if (size > largest) {
      fail(State.TOO_LARGE);
    }
    if (state == State.TOO_LARGE || state == State.NO_ROOM) {
      return;
    }
    if (size > taken) {
      if (!room.tryAcquire(CHUNK)) {
        fail(State.NO_ROOM);
        return;
      }
      taken += CHUNK;
    }
    wireForm.write(c);
  }

  /** The first thing wrong counts, but one that forbids keeping the mail comes first. */
  private void fail(State what) {
    if (state == State.WHOLE || state == State.BARE_LINE_END) {
      state = what;
      if (what != State.BARE_LINE_END) {
        wireForm = new ByteArrayOutputStream(0);
        close();
      }
    }
  }

  State state() {
    return state;
  }

  /** The bytes as they came, the ending dot included. */
  byte[] wireForm() {
    return wireForm.toByteArray();
  }

  /** The mail itself, without the dots of transport. */
  byte[] content() {
    byte[] bytes = wireForm.toByteArray();
    int length = 0;
    boolean lineStart = true;
    for (int i = 0; i < bytes.length - DOT_LINE; i++) {
      boolean stuffed = lineStart && bytes[i] == '.';
      lineStart = bytes[i] == '\n';
      if (!stuffed) {
        bytes[length++] = bytes[i];
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Gives the room back. */
  @Override
  public void close() {
    room.release(taken);
    taken = 0;
  }
}
