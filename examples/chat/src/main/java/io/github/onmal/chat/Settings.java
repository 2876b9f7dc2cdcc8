package io.github.onmal.chat;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server is told.
 *
 * @param host the address it listens on
 * @param port its port, or 0 for any free one
 * @param names the names it answers to, besides those of the loopback and {@code host}; a request
 *     for another name was led here by somebody's DNS
 * @param origins the origins besides its own whose pages and extensions may call it, such as {@code
 *     https://desk.example} or {@code moz-extension://…}
 * @param customerPause how long a seeded customer takes to answer
 * @param limits what a client may ask of it
 */
record Settings(
    String host,
    int port,
    Set<String> names,
    Set<String> origins,
    Duration customerPause,
    Limits limits) {

  /** The loopback, on its usual port, for its own page only. */
  static final Settings USUAL =
      new Settings("127.0.0.1", 8787, Set.of(), Set.of(), Duration.ofMillis(2_500), Limits.USUAL);

  /** Copies the sets. */
  Settings {
    names = Set.copyOf(names);
    origins = Set.copyOf(origins);
  }

  /** All names it answers to, in lower case. */
  Set<String> ownNames() {
    Set<String> own = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    own.add(host.toLowerCase(Locale.ROOT));
    names.forEach(name -> own.add(name.toLowerCase(Locale.ROOT)));
    return own;
  }

  /**
   * What a client may ask of the server.
   *
   * @param requestBytes the size of a request of the service
   * @param requestTime how long a request may take to arrive, and then to be answered
   * @param messageBytes the size of a message of the console
   * @param messagesPerSecond how many messages one console may send, with as many at once
   * @param heartbeat how often a console must show that it is still there
   * @param connections how many connections there may be
   */
  record Limits(
      int requestBytes,
      Duration requestTime,
      int messageBytes,
      int messagesPerSecond,
      Duration heartbeat,
      int connections) {

    static final Limits USUAL =
        new Limits(256 << 10, Duration.ofSeconds(10), 64 << 10, 60, Duration.ofSeconds(15), 1_000);
  }
}
