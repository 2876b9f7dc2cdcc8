package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that answers as a test tells it, by the beginnings of what it is told. */
final class ScriptedServer implements AutoCloseable {

  /** Ends the connection instead of answering. */
  static final String HANG_UP = "hang up";

  /** At the end of an answer, or in its place: says and reads nothing more. */
  static final String STALL = "stall";

  /** What begins the line the server answers a whole mail to. */
  static final String END_OF_MAIL = ".";

  /** What begins the line the server greets with. */
  static final String CONNECTED = "";

  /** Everything said to it, in order; a mail is one entry, its ending dot included. */
  final List<String> heard = new CopyOnWriteArrayList<>();

  /** Open until a client has gone. */
  final CountDownLatch gone = new CountDownLatch(1);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, String> answers;
  private final ServerSocket listener;

  ScriptedServer(Map<String, String> answers) throws IOException {
    this.answers = answers;
    listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        serve(socket);
      } catch (IOException ended) {
        // The client or the test has gone.
      }
      gone.countDown();
    }
  }

  private void serve(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    if (!answer(socket, CONNECTED, "220 scripted")) {
      return;
    }
    for (String line = until(in, "\r\n"); line != null; line = until(in, "\r\n")) {
      String command = line.strip();
      heard.add(command);
      String verb = command.split("[ :]", 2)[0];
      String usual =
          switch (verb) {
            case "EHLO" ->
                "250-scripted\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-CHUNKING\r\n"
                    + "250-BINARYMIME\r\n250-STARTTLS\r\n250-XCLIENT NAME\r\n250-DSN\r\n250-AUTH PLAIN\r\n250 SIZE 1000000";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
          };
      if (!answer(socket, verb, usual)) {
        return;
      }
      if (verb.equals("DATA") && answers.getOrDefault(verb, usual).startsWith("354")) {
        heard.add(until(in, "\r\n.\r\n"));
        if (!answer(socket, END_OF_MAIL, "250 2.0.0 taken")) {
          return;
        }
      }
    }
  }

  private boolean answer(Socket socket, String to, String usual) throws IOException {
    String answer = answers.getOrDefault(to, usual);
    if (answer.equals(HANG_UP)) {
      return false;
    }
    boolean stalls = answer.endsWith(STALL);
    String said = stalls ? answer.substring(0, answer.length() - STALL.length()) : answer;
    if (!said.isEmpty()) {
      socket.getOutputStream().write((said + "\r\n").getBytes(UTF_8));
    }
    if (stalls) {
      awaitClose();
    }
    return !stalls;
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static String until(InputStream in, String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] last = end.getBytes(UTF_8);
    int matched = 0;
    while (matched < last.length) {
      int c = in.read();
      if (c < 0) {
        return null;
      }
      read.write(c);
      matched = c == last[matched] ? matched + 1 : c == last[0] ? 1 : 0;
    }
    return read.toString(UTF_8);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
  }
}
