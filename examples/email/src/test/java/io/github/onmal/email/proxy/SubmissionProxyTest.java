package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.email.Receiver;
import io.github.onmal.text.Language;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;

/** Mail through the proxy to a real mail server. */
class SubmissionProxyTest {

  private final Receiver receiver = new Receiver();

  @AfterEach
  void stop() {
    receiver.close();
  }

  @Test
  void passesMailOnByteForByte() throws Exception {
    String mail =
        Proxies.GOOD.replace("\n", "\r\n")
            + "..stuffed on the wire\r\n...twice\r\n"
            + "long line ".repeat(500)
            + "end"
            + "\r\n\t trailing spaces   \r\n\r\n\r\n";
    try (Proxies proxy = Proxies.to(receiver.port());
        Client client = proxy.client()) {
      assertEquals(
          "250 2.0.0 kept as number 1",
          client.send("MAIL FROM:<agent@example.com> BODY=8BITMIME", mail.getBytes(UTF_8)));
      client.expect("221", client.say("QUIT"));
    }
    Receiver.Mail arrived = receiver.mails.get(0);
    assertEquals(mail.replace("\n..", "\n."), new String(arrived.data(), UTF_8));
    assertEquals("agent@example.com", arrived.from());
    assertEquals(List.of("minsu@example.net"), arrived.recipients());
  }

  @Test
  void passesOnBytesThatAreNoText() throws Exception {
    byte[] noise = new byte[200_000];
    new Random(6).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      if (noise[i] == '\r' || noise[i] == '\n' || noise[i] == '.') {
        noise[i] = 0;
      }
    }
    byte[] head = "Content-Type: application/octet-stream\r\n\r\n".getBytes(UTF_8);
    byte[] mail = Arrays.copyOf(head, head.length + noise.length + 2);
    System.arraycopy(noise, 0, mail, head.length, noise.length);
    mail[mail.length - 2] = '\r';
    mail[mail.length - 1] = '\n';
    try (Proxies proxy = Proxies.to(receiver.port());
        Client client = proxy.client()) {
      client.expect("250", client.send("MAIL FROM:<agent@example.com>", mail));
    }
    assertArrayEquals(mail, receiver.mails.get(0).data());
  }

  @Test
  void refusesWhatIsCriticalAndGoesOn() throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port());
        Client client = proxy.client()) {
      assertEquals(
          "554-5.7.1 Not sent. Please mend this and send again:\n"
              + "554 5.7.1 courtesy/rude-language \"jjajeungnaneyo\" (line 2): "
              + Proxies.titleOfRule(Language.ENGLISH),
          client.send(Proxies.RUDE));
      String english = client.send(Proxies.RUDE_ENGLISH);
      assertTrue(english.contains("\"stop being so stupid\" (line 2)"), english);
      assertTrue(english.startsWith("554-5.7.1 "), english);
      assertEquals("250 2.0.0 kept as number 1", client.send(Proxies.GOOD));
      assertFalse(proxy.log().contains("짜증"), proxy.log());
      assertFalse(proxy.log().contains("stupid"), proxy.log());
      assertFalse(proxy.log().contains("minsu"), proxy.log());
      assertTrue(proxy.log().contains("refused: courtesy/rude-language"), proxy.log());
    }
    assertEquals(1, receiver.mails.size());
  }

  @Test
  void quotesKoreanToThoseWhoReadUtf8() throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port());
        Client client = proxy.client()) {
      String reply =
          client.send(
              "MAIL FROM:<agent@example.com> SMTPUTF8",
              Proxies.RUDE.replace("\n", "\r\n").getBytes(UTF_8));
      assertEquals(
          "554 5.7.1 courtesy/rude-language \"짜증나네요\" (line 2): "
              + Proxies.titleOfRule(Language.KOREAN),
          reply.lines().skip(1).findFirst().orElseThrow());
      // The next mail did not ask for it.
      assertTrue(client.send(Proxies.RUDE).contains("jjajeungnaneyo"));
    }
  }

  @Test
  void holdsWhatIsCriticalWhenToldTo(@TempDir Path folder) throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port(), new HoldFolder(folder));
        Client client = proxy.client()) {
      String reply =
          client.send(
              "MAIL FROM:<agent@example.com> BODY=8BITMIME",
              (Proxies.RUDE + "..\n").replace("\n", "\r\n").getBytes(UTF_8));
      assertTrue(reply.startsWith("250-2.0.0 Held as "), reply);
      String id = reply.substring("250-2.0.0 Held as ".length(), reply.indexOf(", not sent:"));
      Path mail = folder.resolve("new").resolve(id + ".eml");
      assertEquals((Proxies.RUDE + ".\n").replace("\n", "\r\n"), Files.readString(mail));
      assertEquals(
          "MAIL FROM:<agent@example.com> BODY=8BITMIME\nRCPT TO:<minsu@example.net>\n",
          Files.readString(folder.resolve("new").resolve(id + ".envelope")));
      assertEquals(
          "rwx------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(mail.getParent())));
      assertEquals("250 2.0.0 kept as number 1", client.send(Proxies.GOOD));
    }
    try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void neverSaysThatItHeldWhatItCouldNot(@TempDir Path folder) throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port(), new HoldFolder(folder));
        Client client = proxy.client()) {
      Files.delete(folder.resolve("tmp"));
      assertEquals("451 4.3.0 The mail could not be held, try again", client.send(Proxies.RUDE));
    }
  }

  @Test
  void takesCommandsInGroups() throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port());
        Client client = new Client(proxy.address())) {
      client.expect("220", client.reply());
      client.lines(
          """
          EHLO client.example
          MAIL FROM:<agent@example.com>
          RCPT TO:<minsu@example.net>
          RCPT TO:<other@refused.example>
          DATA""");
      client.expect("250", client.reply());
      client.expect("250", client.reply());
      client.expect("250", client.reply());
      assertEquals("550 5.1.1 nobody of that name", client.reply());
      client.expect("354", client.reply());
      client.lines(Proxies.GOOD + ".\nMAIL FROM:<agent@example.com>\nQUIT");
      client.expect("250", client.reply());
      client.expect("250", client.reply());
      client.expect("221", client.reply());
      assertEquals("", client.reply());
    }
    assertEquals(List.of("minsu@example.net"), receiver.mails.get(0).recipients());
  }

  @Test
  void takesTenMegabytesAndNoMoreThanItIsTold() throws Exception {
    String line = "0123456789abcdef".repeat(4) + "\r\n";
    String attached =
        Proxies.GOOD
                .replace("\n", "\r\n")
                .replace("text/plain; charset=utf-8", "application/x-large")
            + line.repeat((10 << 20) / line.length());
    byte[] mail = attached.getBytes(UTF_8);
    try (Proxies proxy = Proxies.to(receiver.port(), limits(11 << 20));
        Client client = proxy.client()) {
      client.expect("250", client.send("MAIL FROM:<agent@example.com>", mail));
      assertArrayEquals(mail, receiver.mails.get(0).data());
      assertEquals(
          "552 5.3.4 Mail larger than 11534336 bytes",
          client.send("MAIL FROM:<agent@example.com>", (attached + attached).getBytes(UTF_8)));
      assertEquals(
          "552 5.3.4 Mail larger than 11534336 bytes",
          client.say("MAIL FROM:<agent@example.com> SIZE=20000000"));
      client.expect("250", client.send(Proxies.GOOD));
    }
    assertEquals(2, receiver.mails.size());
  }

  private static Limits limits(int mail) {
    Limits usual = Limits.USUAL;
    return new Limits(mail, usual.room(), usual.sessions(), usual.command(), usual.transfer());
  }

  @Test
  void letsTheMailServerCheckPasswords() throws Exception {
    try (Receiver guarded =
            new Receiver(
                builder ->
                    builder
                        .requireAuth()
                        .authenticationHandlerFactory(
                            new EasyAuthenticationHandlerFactory(
                                (user, password, context) -> {
                                  if (!(user + ":" + password).equals("agent:secret")) {
                                    throw new LoginFailedException();
                                  }
                                })));
        Proxies proxy = Proxies.to(guarded.port());
        Client client = new Client(proxy.address())) {
      client.expect("220", client.reply());
      assertTrue(client.say("EHLO client.example").contains("\n250-AUTH "));
      client.expect("530", client.say("MAIL FROM:<agent@example.com>"));
      client.expect("535", client.say("AUTH PLAIN " + base64("\0agent\0wrong")));
      client.expect("334", client.say("AUTH LOGIN"));
      client.expect("334", client.say(base64("agent")));
      client.expect("235", client.say(base64("secret")));
      client.expect("250", client.send(Proxies.GOOD));
      assertFalse(proxy.log().contains(base64("secret")));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void worksWithARealClient() throws Exception {
    try (Proxies proxy = Proxies.to(receiver.port())) {
      Properties properties = new Properties();
      properties.setProperty("mail.smtp.host", "127.0.0.1");
      properties.setProperty("mail.smtp.port", String.valueOf(proxy.address().getPort()));
      Session session = Session.getInstance(properties);
      Transport.send(message(session, "Hi Minsu,\nyour refund is on its way.\nBest, Jiyoung\n"));
      assertEquals(1, receiver.mails.size());
      SMTPSendFailedException refused =
          assertThrows(
              SMTPSendFailedException.class,
              () -> Transport.send(message(session, "Hi Minsu,\nyou are an idiot.\n")));
      assertEquals(554, refused.getReturnCode());
      assertTrue(refused.getMessage().contains("courtesy/rude-language"), refused.getMessage());
      assertEquals(1, receiver.mails.size());
    }
  }

  private static MimeMessage message(Session session, String text) throws Exception {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("agent@example.com", "Jiyoung Park"));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress("minsu@example.net", "Minsu Kim"));
    message.setSubject("Your refund");
    message.setText(text, "utf-8");
    return message;
  }
}
