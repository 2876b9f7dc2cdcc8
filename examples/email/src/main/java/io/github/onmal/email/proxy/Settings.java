package io.github.onmal.email.proxy;

import io.github.onmal.rule.Severity;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a proxy works.
 *
 * @param upstream where mail is passed on to
 * @param blocking the least severity that keeps a mail from being passed on
 * @param hold where such mails are kept, or null to refuse them
 * @param largestMail in bytes
 * @param room bytes that all mails being sent at one time may take together
 * @param mostSessions clients served at one time
 * @param idle how long a client may take for a command, and the server for an answer to it
 * @param transfer how long a client may take for a mail, and the server to take and confirm it
 * @param tls offers STARTTLS to clients, or null for no such offer
 */
record Settings(
    Upstream upstream,
    Severity blocking,
    @Nullable HoldFolder hold,
    int largestMail,
    int room,
    int mostSessions,
    Duration idle,
    Duration transfer,
    @Nullable SSLSocketFactory tls) {

  /** The settings nobody changes without a reason. */
  static Settings of(Upstream upstream) {
    return new Settings(
        upstream,
        Severity.CRITICAL,
        null,
        25 << 20,
        (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 6),
        64,
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        null);
  }

  Settings blocking(Severity least) {
    return new Settings(
        upstream, least, hold, largestMail, room, mostSessions, idle, transfer, tls);
  }

  Settings hold(@Nullable HoldFolder folder) {
    return new Settings(
        upstream, blocking, folder, largestMail, room, mostSessions, idle, transfer, tls);
  }

  Settings largestMail(int bytes) {
    return new Settings(upstream, blocking, hold, bytes, room, mostSessions, idle, transfer, tls);
  }

  Settings room(int bytes) {
    return new Settings(
        upstream, blocking, hold, largestMail, bytes, mostSessions, idle, transfer, tls);
  }

  Settings mostSessions(int sessions) {
    return new Settings(upstream, blocking, hold, largestMail, room, sessions, idle, transfer, tls);
  }

  Settings waiting(Duration forCommand, Duration forMail) {
    return new Settings(
        upstream, blocking, hold, largestMail, room, mostSessions, forCommand, forMail, tls);
  }

  Settings tls(@Nullable SSLSocketFactory sockets) {
    return new Settings(
        upstream, blocking, hold, largestMail, room, mostSessions, idle, transfer, sockets);
  }
}
