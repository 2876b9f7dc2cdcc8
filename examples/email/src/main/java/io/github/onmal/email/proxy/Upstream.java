package io.github.onmal.email.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The mail server that mail is passed on to.
 *
 * @param host its name or address
 * @param port its port
 * @param security how the connection to it is kept from others
 * @param sockets makes its TLS sockets
 */
record Upstream(String host, int port, Security security, SSLSocketFactory sockets) {

  /** How a connection is kept from others. */
  enum Security {
    /** Not at all: {@code smtp://}, port 25. */
    NONE("smtp", 25),
    /** By STARTTLS, without which nothing is sent: {@code smtp+starttls://}, port 587. */
    STARTTLS("smtp+starttls", 587),
    /** By TLS from the beginning: {@code smtps://}, port 465. */
    TLS("smtps", 465);

    private final String scheme;
    private final int port;

    Security(String scheme, int port) {
      this.scheme = scheme;
      this.port = port;
    }
  }

  /** The server answered with something else than its greeting, or has no TLS to offer. */
  static final class UnwillingException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Reply reply;

    UnwillingException(Reply reply) {
      super("the mail server refuses the connection: " + reply.code());
      this.reply = reply;
    }

    Reply reply() {
      return reply;
    }
  }

  /**
   * Reads {@code smtp://host:port} and the like.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Upstream parse(String uri) {
    try {
      URI parsed = new URI(uri);
      for (Security security : Security.values()) {
        if (security.scheme.equals(parsed.getScheme())
            && parsed.getHost() != null
            && parsed.getPath().isEmpty()) {
          int port = parsed.getPort() < 0 ? security.port : parsed.getPort();
          return new Upstream(
              parsed.getHost(), port, security, (SSLSocketFactory) SSLSocketFactory.getDefault());
        }
      }
    } catch (URISyntaxException malformed) {
      // Said below, like whatever else is wrong with it.
    }
    throw new IllegalArgumentException(
        "`"
            + uri
            + "`; expected smtp+starttls://HOST[:587], smtps://HOST[:465] or smtp://HOST[:25]");
  }

  /** Whether passwords may be sent to it: over TLS, or on this machine. */
  boolean keepsSecrets() throws IOException {
    return security != Security.NONE || InetAddress.getByName(host).isLoopbackAddress();
  }

  /**
   * Connects and reads the greeting.
   *
   * @throws UnwillingException if the server does not want to
   */
  Wire connect(Duration timeout, ScheduledExecutorService clock) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
      Wire wire = new Wire(socket, clock);
      wire.waitAtMost(timeout);
      if (security == Security.TLS) {
        wire.secure(tls(socket));
      }
      expect(wire, 220);
      if (security == Security.STARTTLS) {
        wire.write("EHLO localhost\r\n");
        expect(wire, 250);
        wire.write("STARTTLS\r\n");
        expect(wire, 220);
        if (wire.hasUnread()) {
          throw new IOException("the mail server speaks before TLS begins");
        }
        wire.secure(tls(socket));
      }
      return wire;
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  private static void expect(Wire wire, int code) throws IOException {
    Reply reply = Reply.read(wire);
    if (reply.code() != code) {
      throw new UnwillingException(reply);
    }
  }

  private SSLSocket tls(Socket socket) throws IOException {
    SSLSocket secured = (SSLSocket) sockets.createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    // Otherwise any certificate of anybody would do.
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return security.scheme + "://" + host + ":" + port;
  }
}
