package io.github.onmal.email.thunderbird;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/** Speaks with a Mozilla program started with {@code --marionette}. */
final class Marionette implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PATIENCE = 60_000;

  private final Socket socket;
  private int messages;

  Marionette(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(2 * PATIENCE);
    receive();
    command("WebDriver:NewSession", Map.of("capabilities", Map.of()));
    command("Marionette:SetContext", Map.of("value", "chrome"));
    command("WebDriver:SetTimeouts", Map.of("script", PATIENCE));
  }

  /** Runs a command and returns its value. */
  JsonNode command(String name, Map<String, ?> parameters) throws IOException {
    messages++;
    byte[] message = JSON.writeValueAsBytes(List.of(0, messages, name, parameters));
    socket.getOutputStream().write((message.length + ":").getBytes(UTF_8));
    socket.getOutputStream().write(message);
    JsonNode answer = receive();
    if (!answer.get(2).isNull()) {
      throw new AssertionError(name + ": " + answer.get(2).get("message").asText());
    }
    JsonNode result = answer.get(3);
    return result.has("value") ? result.get("value") : result;
  }

  /**
   * Runs the body of an async function in the program's own window, {@code args} being its
   * arguments, and returns its value.
   */
  JsonNode script(String body, Object... args) throws IOException {
    String wrapped =
        """
        const done = arguments[arguments.length - 1];
        const args = [...arguments].slice(0, -1);
        (async () => {%s})().then((value) => done({ value }), (error) => done({ error: `${error}\\n${error.stack}` }));
        """
            .formatted(body);
    JsonNode result =
        command("WebDriver:ExecuteAsyncScript", Map.of("script", wrapped, "args", args));
    if (result.has("error")) {
      throw new AssertionError(result.get("error").asText());
    }
    return result.path("value");
  }

  private JsonNode receive() throws IOException {
    int length = 0;
    for (int c = read(); c != ':'; c = read()) {
      length = length * 10 + c - '0';
    }
    return JSON.readTree(socket.getInputStream().readNBytes(length));
  }

  private int read() throws IOException {
    int c = socket.getInputStream().read();
    if (c < 0) {
      throw new EOFException("the program has closed the connection");
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
