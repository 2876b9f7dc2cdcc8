package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.email.Receiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and mail servers that do not behave: no mail is lost, and none is passed on in part. */
@Timeout(60)
class BrokenPeersTest {

  private static final String LOST =
      "421 4.4.2 The mail server has closed the connection; nothing was accepted";
  private static final String UNCONFIRMED =
      "421 4.4.2 The mail server has closed the connection; send the mail again";

  @Test
  void turnsClientsAwayWhileTheServerIsDown() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (Proxies proxy = Proxies.to(port);
        Client client = new Client(proxy.address())) {
      assertEquals(
          "421 4.4.1 The mail server cannot be reached; nothing was accepted", client.reply());
      assertEquals("", client.reply());
    }
  }

  @Test
  void turnsClientsAwayWhileTheServerDoesNotWantAny() throws Exception {
    try (ScriptedServer server =
            new ScriptedServer(Map.of(ScriptedServer.CONNECTED, "554 no service"));
        Proxies proxy = Proxies.to(server.port());
        Client client = new Client(proxy.address())) {
      assertEquals(
          "421 4.4.1 The mail server refuses the connection (554); nothing was accepted",
          client.reply());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"452 4.2.2 full", "554 5.7.1 spam", "421 4.3.2 going down"})
  void givesTheServersReplyToTheMail(String reply) throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of(ScriptedServer.END_OF_MAIL, reply));
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      assertEquals(reply, client.send(Proxies.GOOD));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "451 4.3.0 no disk, 451 4.3.0 no disk",
    "250 2.0.0 thanks, '451 4.5.0 The mail server''s answer makes no sense, try again'"
  })
  void neverTakesAMailTheServerDidNotAskFor(String answer, String reply) throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of("DATA", answer));
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      assertEquals(reply, client.send(Proxies.GOOD));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ScriptedServer.END_OF_MAIL, "DATA", "RCPT", "MAIL", "EHLO"})
  void saysSoWhenTheServerGoesAway(String when) throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of(when, ScriptedServer.HANG_UP));
        Proxies proxy = Proxies.to(server.port());
        Client client = new Client(proxy.address())) {
      client.lines("EHLO c\nMAIL FROM:<a@example.com>\nRCPT TO:<b@example.net>\nDATA");
      client.lines(Proxies.GOOD + ".");
      String reply = client.reply();
      while (!reply.isEmpty() && !reply.startsWith("4")) {
        assertFalse(reply.contains("taken"), reply);
        reply = client.reply();
      }
      assertEquals(when.equals(ScriptedServer.END_OF_MAIL) ? UNCONFIRMED : LOST, reply);
      assertEquals("", client.reply());
    }
  }

  @ParameterizedTest
  @CsvSource({"., stall, 10", "DATA, 354 go aheadstall, 10000000"})
  void waitsForASilentServerOnlySoLong(String when, String answer, int size) throws Exception {
    Limits limits = new Limits(1 << 25, 1 << 26, 9, Duration.ofSeconds(20), Duration.ofSeconds(6));
    try (ScriptedServer server = new ScriptedServer(Map.of(when, answer));
        Proxies proxy = Proxies.to(server.port(), limits);
        Client client = proxy.client()) {
      String attached = Proxies.GOOD.replace("text/plain; charset=utf-8", "application/x-large");
      assertEquals(UNCONFIRMED, client.send(attached + "words ".repeat(size / 6) + "\n"));
    }
  }

  @Test
  void saysSoWhenTheServerSpeaksNonsense() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of("MAIL", "hello there"));
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      assertEquals(LOST, client.say("MAIL FROM:<a@example.com>"));
    }
  }

  @Test
  void offersWhatItCanKeepAndNothingElse() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = new Client(proxy.address())) {
      client.expect("220", client.reply());
      assertEquals(
          """
          250-scripted
          250-8BITMIME
          250-SMTPUTF8
          250-DSN
          250-AUTH PLAIN
          250-SIZE 1000000
          250 PIPELINING\
          """,
          client.say("EHLO client.example"));
      client.expect("502", client.say("XCLIENT NAME=x"));
      client.expect("501", client.say("MAIL FROM:<a@example.com> BODY=BINARYMIME"));
      client.expect("503", client.say("STARTTLS"));
      client.expect("503", client.say("DATA"));
      client.expect("502", client.say("BDAT 20 LAST"));
      assertEquals("", client.reply());
      assertEquals(List.of("EHLO client.example"), server.heard);
    }
  }

  @Test
  void passesCommandsOnAsTheyAre() throws Exception {
    String from = "MAIL FROM:<상담@example.com> SMTPUTF8 BODY=8BITMIME RET=HDRS ENVID=a+3Db";
    String to = "RCPT TO:<민수@example.net> NOTIFY=FAILURE ORCPT=utf-8;x";
    String mail = "Subject: 안녕\r\n\r\n..\r\n.a\r\nHi.\r\n";
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      client.expect("250", client.say("NOOP"));
      client.expect("250", client.say(from));
      client.expect("250", client.say(to));
      client.expect("354", client.say("data"));
      client.write(mail.getBytes(UTF_8));
      assertEquals("250 2.0.0 taken", client.say("."));
      client.expect("221", client.say("QUIT"));
      assertEquals(
          List.of("EHLO client.example", "NOOP", from, to, "DATA", mail + ".\r\n", "QUIT"),
          server.heard);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi.\n.\nMAIL FROM:<x@example.com>\r\n",
        "Hi.\r\n.\nRSET\r\n",
        "Hi.\n.\r\nRSET\r\n",
        "Hi.\r.\r\n",
        "\nHi.\r\n",
        "Hi.\r\r\n"
      })
  void refusesLineEndsThatOthersMayTakeForTheEnd(String mail) throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      assertEquals(
          "550 5.5.2 CR or LF stands alone; lines of mail end with CR LF",
          client.send("MAIL FROM:<a@example.com>", mail.getBytes(UTF_8)));
      client.expect("250", client.send(Proxies.GOOD));
      assertEquals(1, server.heard.stream().filter(heard -> heard.equals("DATA")).count());
    }
  }

  @Test
  void refusesCommandsThatEndOtherwise() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      client.write("NOOP\n".getBytes(UTF_8));
      assertEquals("500 5.5.2 Lines end with CR LF, and neither stands alone", client.reply());
      client.write("NOOP x\ry\r\n".getBytes(UTF_8));
      client.expect("500", client.reply());
      client.expect("250", client.say("NOOP"));
      client.expect("500", client.say("NOOP " + "x".repeat(20_000)));
      assertEquals("", client.reply());
    }
  }

  @Test
  void endsWithWhoeverOnlyMakesMistakes() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      String reply = client.say("TURN");
      for (int i = 0; i < 30 && reply.startsWith("502"); i++) {
        reply = client.say("TURN");
      }
      assertEquals("421 4.7.0 Too many mistakes", reply);
    }
  }

  @Test
  void takesNoCommandsFromWebPages() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = new Client(proxy.address())) {
      client.expect("220", client.reply());
      client.lines("POST / HTTP/1.1\nHost: localhost\n\nMAIL FROM:<evil@example.com>");
      assertEquals("421 4.7.0 This is no web server", client.reply());
      assertEquals("", client.reply());
      assertEquals(List.of(), server.heard);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hi.\r\n", "Hi.\r\n.", "Hi.\r\n.\r", ""})
  void sendsNothingOfAMailThatIsNotWhole(String part) throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port())) {
      int room = proxy.proxy.roomLeft();
      try (Client client = proxy.client()) {
        client.expect("250", client.say("MAIL FROM:<a@example.com>"));
        client.expect("250", client.say("RCPT TO:<b@example.net>"));
        client.expect("354", client.say("DATA"));
        client.write(part.getBytes(UTF_8));
      }
      assertTrue(server.gone.await(30, TimeUnit.SECONDS));
      assertFalse(server.heard.contains("DATA"), server.heard.toString());
      assertEquals(room, proxy.proxy.roomLeft());
    }
  }

  @Test
  void waitsForSlowClientsOnlySoLong() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy =
            Proxies.to(
                server.port(),
                new Limits(1 << 20, 1 << 20, 9, Duration.ofSeconds(20), Duration.ofMillis(300)));
        Client slow = proxy.client()) {
      slow.expect("250", slow.say("MAIL FROM:<a@example.com>"));
      slow.expect("250", slow.say("RCPT TO:<b@example.net>"));
      slow.expect("354", slow.say("DATA"));
      slow.write("Hi".getBytes(UTF_8));
      assertEquals("421 4.4.2 Nothing heard for too long; nothing was accepted", slow.reply());
      assertTrue(server.gone.await(30, TimeUnit.SECONDS));
      assertFalse(server.heard.contains("DATA"));
    }
  }

  @Test
  void servesOthersBesideASilentClient() throws Exception {
    try (Receiver receiver = new Receiver();
        Proxies proxy = Proxies.to(receiver.port());
        Client silent = proxy.client();
        Client client = proxy.client()) {
      silent.write("MAIL FR".getBytes(UTF_8));
      client.expect("250", client.send(Proxies.GOOD));
      silent.lines("OM:<agent@example.com>");
      silent.expect("250", silent.reply());
    }
  }

  @Test
  void takesOnlySoMuchAtOnce() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy =
            Proxies.to(
                server.port(),
                new Limits(1 << 20, 70_000, 1, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        Client client = proxy.client()) {
      try (Client second = new Client(proxy.address())) {
        assertEquals("421 4.3.2 Too many clients, try again", second.reply());
      }
      assertEquals(
          "452 4.3.1 Too much mail at once, try again",
          client.send(Proxies.GOOD + "words ".repeat(20_000) + "\n"));
      client.expect("250", client.send(Proxies.GOOD));
    }
  }

  @Test
  void saysWhyAMailCannotBeReviewed() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of());
        Proxies proxy = Proxies.to(server.port());
        Client client = proxy.client()) {
      assertEquals(
          "554 5.6.0 The text of the mail cannot be read",
          client.send("Content-Transfer-Encoding: x-secret\n\nHi.\n"));
      assertEquals(
          "552 5.3.4 The text is too long to be reviewed; attach it as a file",
          client.send("\n" + "words and words\n".repeat(130_000)));
      String nested = "Content-Type: multipart/mixed; boundary=%d\n\n--%d\n";
      StringBuilder deep = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        deep.append(nested.formatted(i, i));
      }
      client.expect("554 5.6.0", client.send(deep + "\nHi.\n"));
      client.expect("250", client.send(Proxies.GOOD));
    }
  }

  @Test
  void takesLeaveOfItsClients() throws Exception {
    try (ScriptedServer server = new ScriptedServer(Map.of())) {
      Proxies proxy = Proxies.to(server.port());
      try (Client idle = proxy.client()) {
        proxy.close();
        assertEquals("421 4.3.2 Closing; nothing was accepted", idle.reply());
        assertEquals("", idle.reply());
      }
    }
  }

  @Test
  void saysWhatIsWrongWithAnUpstream() {
    for (String bad :
        List.of("mail.example.com", "http://x", "smtp://", "smtp://x/y", "smtp://a b")) {
      IllegalArgumentException failure =
          assertThrows(IllegalArgumentException.class, () -> Upstream.parse(bad));
      assertTrue(
          failure.getMessage().contains("expected smtp+starttls://HOST"), failure.getMessage());
    }
    assertEquals(587, Upstream.parse("smtp+starttls://mail.example.com").port());
    assertEquals(2465, Upstream.parse("smtps://mail.example.com:2465").port());
  }

  @Test
  void asksNoPasswordsForAServerThatWouldGetThemInTheClear() throws IOException {
    assertFalse(Upstream.parse("smtp://192.0.2.1").keepsSecrets());
    assertTrue(Upstream.parse("smtp://127.0.0.1:25").keepsSecrets());
    assertTrue(Upstream.parse("smtps://192.0.2.1").keepsSecrets());
  }
}
