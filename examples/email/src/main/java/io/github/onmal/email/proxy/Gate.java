package io.github.onmal.email.proxy;

import io.github.onmal.Coach;
import io.github.onmal.Review;
import io.github.onmal.email.MailReviewer;
import io.github.onmal.rule.Severity;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.util.Properties;

/** Judges mails from their bytes. */
final class Gate {

  private static final Session MAIL = Session.getInstance(properties());

  private final Coach coach;
  private final MailReviewer reviewer;

  Gate(Coach coach) {
    this.coach = coach;
    reviewer = new MailReviewer(coach);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  /**
   * Judges a mail.
   *
   * @throws MessagingException if it cannot be read
   * @throws io.github.onmal.DraftTooLongException if its text is longer than the coach accepts
   */
  Verdict judge(byte[] content, Severity blocking) throws MessagingException {
    Review review = reviewer.review(new MimeMessage(MAIL, new SharedByteArrayInputStream(content)));
    return Verdict.of(review, blocking, coach.rules());
  }
}
