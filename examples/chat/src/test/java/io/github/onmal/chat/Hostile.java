package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that flood, send too much, send nonsense, and stop in the middle of a frame; each comes
 * back as soon as it is cut off. A program of its own, for {@link Load}; tells once a minute how
 * often each was cut off.
 */
final class Hostile {

  private static final int LARGE = 10_000_000;

  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConcurrentMap<String, AtomicInteger> cutOff = new ConcurrentHashMap<>();

  private Hostile(int port) {
    this.port = port;
  }

  private interface Attack {
    void run() throws IOException;
  }

  /**
   * Attacks until it is killed.
   *
   * @param args the port of the server
   */
  public static void main(String[] args) throws InterruptedException {
    Hostile hostile = new Hostile(Integer.parseInt(args[0]));
    hostile.start();
    while (true) {
      TimeUnit.MINUTES.sleep(1);
      System.out.println("        cut off " + hostile.cutOff);
    }
  }

  private void start() {
    String draft = "{\"type\":\"draft\",\"case\":\"ko-1\",\"revision\":1,\"text\":\"x\"}";
    String large = "x".repeat(LARGE);
    String post =
        "POST /v1/review HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    byte[] tenMegabytes = (post + "Content-Length: " + LARGE + "\r\n\r\n" + large).getBytes(UTF_8);
    byte[] halfFrame =
        ("GET /socket/agent HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\u0001")
            .getBytes(UTF_8);
    repeat("flood", () -> socket(draft, 1_000_000));
    repeat("10 MB message", () -> socket(large, 1));
    repeat("broken JSON", () -> socket("{\"type\":", 1_000));
    repeat("half a frame", () -> raw(halfFrame));
    repeat("10 MB request", () -> raw(tenMegabytes));
    repeat(
        "half a request",
        () -> raw((post + "Content-Length: 99\r\n\r\n{\"text\":").getBytes(UTF_8)));
  }

  private void repeat(String name, Attack attack) {
    AtomicInteger times = cutOff.computeIfAbsent(name, key -> new AtomicInteger());
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                try {
                  attack.run();
                } catch (IOException | RuntimeException refused) {
                  // That is the server's answer.
                }
                times.incrementAndGet();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void socket(String message, int times) {
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://localhost:" + port + "/socket/agent"), new WebSocket.Listener() {})
            .join();
    try {
      for (int i = 0; i < times; i++) {
        socket.sendText(message, true).join();
      }
    } finally {
      socket.abort();
    }
  }

  private void raw(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(bytes);
      socket.getInputStream().readAllBytes();
    }
  }
}
