package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A mail client that says exactly what a test tells it. */
final class Client implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private Socket socket;

  Client(InetSocketAddress address) throws IOException {
    socket = new Socket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE);
  }

  /** A client that has read the greeting and said EHLO. */
  static Client greeted(InetSocketAddress address) throws IOException {
    Client client = new Client(address);
    client.expect("220", client.reply());
    client.expect("250", client.say("EHLO client.example"));
    return client;
  }

  void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Writes lines that are set apart by LF in a test, and by CR LF on the wire. */
  void lines(String lines) throws IOException {
    write((lines + "\n").replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** Says a line and returns the whole reply. */
  String say(String line) throws IOException {
    lines(line);
    return reply();
  }

  /** The next reply, its lines set apart by LF; empty when the connection has ended. */
  String reply() throws IOException {
    StringBuilder reply = new StringBuilder();
    while (true) {
      String line = line();
      if (line == null) {
        return reply.toString();
      }
      reply.append(reply.isEmpty() ? "" : "\n").append(line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        return reply.toString();
      }
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = socket.getInputStream().read(); c != '\n'; c = socket.getInputStream().read()) {
      if (c < 0) {
        return null;
      }
      line.write(c);
    }
    return line.toString(UTF_8).stripTrailing();
  }

  /** Sends a mail in one go after another, and returns the last reply. */
  String send(String mail) throws IOException {
    return send("MAIL FROM:<agent@example.com>", mail.replace("\n", "\r\n").getBytes(UTF_8));
  }

  String send(String from, byte[] mail) throws IOException {
    expect("250", say(from));
    expect("250", say("RCPT TO:<minsu@example.net>"));
    expect("354", say("DATA"));
    write(mail);
    return say(".");
  }

  String expect(String code, String reply) {
    if (!reply.startsWith(code)) {
      throw new AssertionError("expected " + code + ", but the reply is: " + reply);
    }
    return reply;
  }

  void secure(SSLSocketFactory sockets) throws IOException {
    SSLSocket secured = (SSLSocket) sockets.createSocket(socket, "localhost", 0, true);
    secured.startHandshake();
    socket = secured;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
