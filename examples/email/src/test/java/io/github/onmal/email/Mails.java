package io.github.onmal.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Coach;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;

/** Mails for tests. */
public final class Mails {

  /** Reviews with the installed rules. */
  public static final MailReviewer REVIEWER = new MailReviewer(Coach.withInstalledRules());

  static final Session SESSION = Session.getInstance(new Properties());

  private static final String ENVELOPE =
      """
      From: =?UTF-8?B?67CV7KeA7JiB?= <agent@example.com>
      To: =?UTF-8?B?6rmA66+87IiY?= <minsu@example.net>
      Subject: Re: test
      MIME-Version: 1.0
      """;

  private Mails() {}

  /** A message from its source, whose lines may end with LF. */
  static MimeMessage parsed(String source) throws MessagingException {
    return parsed(source.replace("\n", "\r\n").getBytes(UTF_8));
  }

  static MimeMessage parsed(byte[] source) throws MessagingException {
    return new MimeMessage(SESSION, new ByteArrayInputStream(source));
  }

  /** A message with the headers of an agent's reply to 김민수; {@code rest} begins with headers. */
  static MimeMessage reply(String rest) throws MessagingException {
    return parsed(ENVELOPE + rest);
  }

  static MimeMessage plain(String body) throws MessagingException {
    return reply(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body);
  }

  static MimeMessage html(String body) throws MessagingException {
    return reply(
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body);
  }
}
