package io.github.onmal.email.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.email.Receiver;
import io.github.onmal.rule.Severity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.server.SMTPServer;

/** TLS on either side, with a certificate for localhost only. */
@Timeout(60)
class TlsTest {

  private static final String PASSWORD = "not secret";
  private static SSLContext tls;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  private static Receiver receiver() {
    return new Receiver(builder -> builder.requireTLS().startTlsSocketFactory(tls));
  }

  private static Proxies proxy(String host, int port, Upstream.Security security) throws Exception {
    SSLSocketFactory sockets = tls.getSocketFactory();
    Upstream upstream = new Upstream(host, port, security, sockets);
    return new Proxies(new Settings(upstream, Severity.CRITICAL, null, sockets, Limits.USUAL));
  }

  @Test
  void encryptsOnBothSides() throws Exception {
    try (Receiver receiver = receiver();
        Proxies proxy = proxy("localhost", receiver.port(), Upstream.Security.STARTTLS);
        Client client = new Client(proxy.address())) {
      client.expect("220", client.reply());
      assertTrue(client.say("EHLO client.example").contains("250 STARTTLS"));
      client.expect("220", client.say("STARTTLS"));
      client.secure(tls.getSocketFactory());
      assertFalse(client.say("EHLO client.example").contains("STARTTLS"));
      assertEquals("250 2.0.0 kept as number 1", client.send(Proxies.GOOD));
      client.expect("503", client.say("STARTTLS"));
    }
  }

  @Test
  void encryptsFromTheBeginning() throws Exception {
    try (Receiver receiver =
            new Receiver((SMTPServer.Builder builder) -> builder.serverSocketFactory(tls));
        Proxies proxy = proxy("localhost", receiver.port(), Upstream.Security.TLS);
        Client client = proxy.client()) {
      assertEquals("250 2.0.0 kept as number 1", client.send(Proxies.GOOD));
    }
  }

  @Test
  void sendsNothingToAServerOfAnotherName() throws Exception {
    try (Receiver receiver = receiver();
        Proxies proxy = proxy("127.0.0.1", receiver.port(), Upstream.Security.STARTTLS);
        Client client = new Client(proxy.address())) {
      assertEquals(
          "421 4.4.1 The mail server cannot be reached; nothing was accepted", client.reply());
      assertTrue(proxy.log().contains("CertificateException"), proxy.log());
    }
  }

  @Test
  void sendsNothingToAServerWithoutTls() throws Exception {
    try (Receiver receiver = new Receiver();
        Proxies proxy = proxy("localhost", receiver.port(), Upstream.Security.STARTTLS);
        Client client = new Client(proxy.address())) {
      client.expect("421 4.4.1", client.reply());
    }
  }

  @Test
  void takesNothingSaidBeforeEncryptionForSaidUnderIt() throws Exception {
    try (Receiver receiver = new Receiver();
        Proxies proxy = proxy("localhost", receiver.port(), Upstream.Security.NONE);
        Client client = proxy.client()) {
      client.lines("STARTTLS\nMAIL FROM:<evil@example.com>");
      assertEquals("503 5.5.1 STARTTLS must be the last of its group", client.reply());
      assertEquals("", client.reply());
    }
  }
}
