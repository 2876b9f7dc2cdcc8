package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * A connection read in lines and in bytes, with an end to waiting. Text is ISO-8859-1 on both ways:
 * each char is a byte, so that any encoding passes unharmed.
 */
final class Wire implements Closeable {

  private static final int BUFFER = 16_384;

  private final ScheduledExecutorService clock;
  private final Socket plain;
  private final byte[] buffer = new byte[BUFFER];
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private int at;
  private int end;
  private long deadline;

  /** A line that does not end with CR LF, has a stray CR in it, or is too long. */
  static final class BadLineException extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean whole;

    BadLineException(String message, boolean whole) {
      super(message);
      this.whole = whole;
    }

    /** Whether the line has been read to its end, so that another one can be read. */
    boolean isWhole() {
      return whole;
    }
  }

  /**
   * A connection.
   *
   * @param clock closes the socket where the other side takes nothing for too long
   */
  Wire(Socket socket, ScheduledExecutorService clock) throws IOException {
    this.clock = clock;
    plain = socket;
    this.socket = socket;
    in = socket.getInputStream();
    out = socket.getOutputStream();
    socket.setTcpNoDelay(true);
    waitAtMost(Duration.ofMinutes(5));
  }

  /** Sets how long all that is read from now on may take together. */
  void waitAtMost(Duration time) {
    deadline = System.nanoTime() + time.toNanos();
  }

  /** The next byte, 0 to 255. */
  int read() throws IOException {
    if (at == end) {
      fill();
    }
    return buffer[at++] & 0xFF;
  }

  private void fill() throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("nothing more within the time allowed");
    }
    socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
    at = 0;
    end = Math.max(0, in.read(buffer));
    if (end == 0) {
      throw new EOFException("the other side has closed the connection");
    }
  }

  /**
   * The next line, without its end.
   *
   * @throws BadLineException if it is none of SMTP
   */
  String readLine(int longest) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    boolean stray = false;
    int before = 0;
    for (int c = read(); c != '\n'; c = read()) {
      stray |= before == '\r';
      before = c;
      if (line.size() > longest) {
        throw new BadLineException("Line longer than " + longest + " bytes", false);
      }
      line.write(c);
    }
    if (stray || before != '\r') {
      throw new BadLineException("Lines end with CR LF, and neither stands alone", true);
    }
    String text = line.toString(ISO_8859_1);
    return text.substring(0, text.length() - 1);
  }

  /** Writes bytes, given as chars. */
  void write(String text) throws IOException {
    write(text.getBytes(ISO_8859_1));
  }

  /** Writes bytes, within the time set, or closes the connection. */
  void write(byte[] bytes) throws IOException {
    long left = Math.max(1, deadline - System.nanoTime());
    ScheduledFuture<?> watch = clock.schedule(this::abort, left, TimeUnit.NANOSECONDS);
    try {
      out.write(bytes);
      out.flush();
    } finally {
      watch.cancel(false);
    }
  }

  /** Whether bytes have been read from the socket that nobody has taken. */
  boolean hasUnread() {
    return at < end;
  }

  /** Goes on over TLS; nothing read before counts. */
  void secure(SSLSocket secured) throws IOException {
    socket = secured;
    secured.setSoTimeout(
        (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
    secured.startHandshake();
    in = secured.getInputStream();
    out = secured.getOutputStream();
    at = 0;
    end = 0;
  }

  Socket socket() {
    return socket;
  }

  boolean isSecure() {
    return socket instanceof SSLSocket;
  }

  /**
   * Ends the connection from another thread. TLS is not asked: it would wait for whoever is
   * writing.
   */
  void abort() {
    try {
      plain.close();
    } catch (IOException alreadyBroken) {
      // Nothing is lost: whoever reads or writes finds out.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
