package io.github.onmal.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The socket of a page, without the page. */
final class TestPage implements WebSocket.Listener, AutoCloseable {

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private TestPage(TestServer server, String path, String origin) {
    WebSocket.Builder builder = server.client().newWebSocketBuilder();
    if (origin != null) {
      builder.header("Origin", origin);
    }
    socket =
        builder
            .buildAsync(URI.create("ws://localhost:" + server.port() + "/socket/" + path), this)
            .join();
  }

  static TestPage agent(TestServer server) {
    return new TestPage(server, "agent", null);
  }

  static TestPage customer(TestServer server, String caseId) {
    return new TestPage(server, "customer?case=" + caseId, null);
  }

  static TestPage from(TestServer server, String origin) {
    return new TestPage(server, "agent", origin);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    partial.append(part);
    if (last) {
      try {
        messages.add(TestServer.JSON.readTree(partial.toString()));
      } catch (IOException notJson) {
        closed.completeExceptionally(notJson);
      }
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    closed.complete(status);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.completeExceptionally(failure);
  }

  TestPage send(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  /** A draft for a case. */
  TestPage draft(String caseId, int revision, String text) {
    return send(
        TestServer.JSON
            .createObjectNode()
            .put("type", "draft")
            .put("case", caseId)
            .put("revision", revision)
            .put("text", text)
            .toString());
  }

  /** Waits for a message of a type, past all others. */
  JsonNode next(String type) throws InterruptedException {
    return next(message -> message.get("type").textValue().equals(type));
  }

  JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
    while (true) {
      JsonNode message = messages.poll(TestServer.SOON.toSeconds(), TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no such message");
      }
      if (wanted.test(message)) {
        return message;
      }
    }
  }

  /** Waits until the server ends the connection; with which status. */
  int closed() throws Exception {
    return closed.get(TestServer.SOON.toSeconds(), TimeUnit.SECONDS);
  }

  /**
   * Waits until the server ends the connection of a client that goes on sending: such a client may
   * meet the broken connection before it reads the status.
   */
  void awaitCutOff(int status) throws Exception {
    try {
      assertEquals(status, closed());
    } catch (ExecutionException broken) {
      assertInstanceOf(IOException.class, broken.getCause());
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
