package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.Coach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** A real server on a free port of the loopback, and what asks it. */
final class TestServer implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  /** Long enough for anything that is going to happen. */
  static final Duration SOON = Duration.ofSeconds(20);

  static final String EXTENSION = "moz-extension://0b0bd11e-3a1c-4a5f-9d4b-3f6c1e5b7a10";

  private static final Coach COACH = Coach.withInstalledRules();

  private final ChatServer server;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(SOON).build();

  private TestServer(ChatServer server) {
    this.server = server;
    port = server.port();
  }

  /** A server with the usual limits that reviews at once. */
  static TestServer start() throws Exception {
    return start(Settings.Limits.USUAL, () -> COACH).ready();
  }

  static TestServer start(Settings.Limits limits, Supplier<Coach> coach) throws Exception {
    Settings settings =
        new Settings("127.0.0.1", 0, Set.of(), Set.of(EXTENSION), Duration.ofMillis(50), limits);
    return new TestServer(ChatServer.start(settings, coach));
  }

  /** The coach that tests share. */
  static Coach coach() {
    return COACH;
  }

  TestServer ready() throws Exception {
    server.desk().ready().get();
    return this;
  }

  int port() {
    return port;
  }

  String url() {
    return "http://localhost:" + port();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url() + path)).timeout(SOON);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  /** A request to review, as the contract has it. */
  HttpRequest.Builder reviewing(byte[] body) {
    return request("/v1/review")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  HttpResponse<String> review(String body) throws Exception {
    return send(reviewing(body.getBytes(UTF_8)));
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** A connection of its own. */
  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  /** Bytes on a connection of their own, and all that comes back until the server closes it. */
  String raw(byte[]... parts) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout((int) SOON.toMillis());
      for (byte[] part : parts) {
        socket.getOutputStream().write(part);
        socket.getOutputStream().flush();
      }
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  String raw(String bytes) throws IOException {
    return raw(bytes.getBytes(UTF_8));
  }

  HttpClient client() {
    return client;
  }

  @Override
  public void close() {
    server.close();
  }
}
