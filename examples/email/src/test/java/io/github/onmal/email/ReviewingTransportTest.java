package io.github.onmal.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Coach;
import io.github.onmal.Finding;
import io.github.onmal.rule.Severity;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail composed with Jakarta Mail, to a real server. */
class ReviewingTransportTest {

  private static final String GOOD = "김민수 고객님, 안녕하세요.\n환불은 오늘 처리되었습니다.\n감사합니다.\n";
  private static final String RUDE = "김민수 고객님, 안녕하세요.\n정말 짜증나네요.\n감사합니다.\n";
  private static final String MINOR = "안타깝게도 환불이 불가능합니다.\n";

  private final Receiver receiver = new Receiver();
  private final Session session = Session.getInstance(new Properties());

  @AfterEach
  void stop() {
    receiver.close();
  }

  private MimeMessage message(String text) throws Exception {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("agent@example.com", "박지영", "utf-8"));
    message.setRecipient(
        Message.RecipientType.TO, new InternetAddress("minsu@example.net", "김민수", "utf-8"));
    message.setSubject("문의하신 건", "utf-8");
    message.setText(text, "utf-8");
    return message;
  }

  private void send(MimeMessage message, Severity blocking) throws MessagingException {
    try (Transport transport =
        new ReviewingTransport(session, session.getTransport("smtp"), Mails.REVIEWER, blocking)) {
      transport.connect("127.0.0.1", receiver.port(), null, null);
      assertTrue(transport.isConnected());
      message.saveChanges();
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  @Test
  void sendsAGoodMailAsItIs() throws Exception {
    MimeMessage message = message(GOOD);
    send(message, Severity.CRITICAL);
    ByteArrayOutputStream composed = new ByteArrayOutputStream();
    message.writeTo(composed);
    assertEquals(1, receiver.mails.size());
    // SMTP ends the last line.
    assertEquals(
        composed.toString(UTF_8) + "\r\n", new String(receiver.mails.get(0).data(), UTF_8));
  }

  @Test
  void keepsABadMailBack() throws Exception {
    MailBlockedException blocked =
        assertThrows(MailBlockedException.class, () -> send(message(RUDE), Severity.CRITICAL));
    assertEquals(0, receiver.mails.size());
    assertEquals(RUDE.strip(), blocked.review().text());
    assertEquals("짜증나네요", blocked.blocking().get(0).excerpt());
    assertEquals(
        "mail not sent: courtesy/rude-language at or above CRITICAL", blocked.getMessage());
    assertFalse(blocked.toString().contains("짜증"));
  }

  @Test
  void keepsBackAsMuchAsItIsTold() throws Exception {
    send(message(MINOR), Severity.CRITICAL);
    assertEquals(1, receiver.mails.size());
    MailBlockedException blocked =
        assertThrows(MailBlockedException.class, () -> send(message(MINOR), Severity.MAJOR));
    assertTrue(
        blocked.blocking().stream()
            .map(Finding::severity)
            .allMatch(severity -> severity.compareTo(Severity.MAJOR) >= 0));
    assertEquals(1, receiver.mails.size());
  }

  @Test
  void readsTheHtmlOfAComposedMail() throws Exception {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(GOOD, "utf-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>정말 <b>짜증</b>나네요.</p>", "euc-kr", "html");
    MimeMessage message = message("");
    message.setContent(new MimeMultipart("alternative", plain, html));
    assertThrows(MailBlockedException.class, () -> send(message, Severity.CRITICAL));
    assertEquals(0, receiver.mails.size());
  }

  @Test
  void worksAsTheReadmeShows() throws Exception {
    List<Finding> shown = new ArrayList<>();
    MimeMessage message = message(RUDE);
    sendAsInTheReadme(message, shown::addAll);
    assertEquals("courtesy/rude-language", shown.get(0).rule());
    assertEquals(0, receiver.mails.size());
    String source =
        Files.readString(
            Path.of(
                "src/test/java",
                ReviewingTransportTest.class.getName().replace('.', '/') + ".java"));
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    String code = readme.substring(start, readme.indexOf("```", start));
    assertTrue(withoutSpaces(source).contains(withoutSpaces(code)), code);
  }

  private static String withoutSpaces(String code) {
    return code.replaceAll("\\s+", "");
  }

  private void sendAsInTheReadme(MimeMessage message, Consumer<List<Finding>> screen)
      throws MessagingException {
    String host = "127.0.0.1";
    int port = receiver.port();
    String user = null;
    String password = null;
    MailReviewer reviewer = new MailReviewer(Coach.withInstalledRules()); // once
    try (Transport transport =
        new ReviewingTransport(session, session.getTransport("smtp"), reviewer)) {
      transport.connect(host, port, user, password);
      message.saveChanges();
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MailBlockedException blocked) {
      screen.accept(blocked.blocking()); // and blocked.review() has everything
    }
  }
}
