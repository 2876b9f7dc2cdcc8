package io.github.onmal.email.proxy;

import io.github.onmal.Coach;
import io.github.onmal.DraftTooLongException;
import io.github.onmal.Review;
import io.github.onmal.email.MailReviewer;
import io.github.onmal.rule.Severity;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Decides which mails may pass, and keeps those that are to be held. */
final class Gate {

  private static final Session MAIL = Session.getInstance(properties());

  private final Coach coach;
  private final MailReviewer reviewer;
  private final Severity blocking;
  private final @Nullable HoldFolder hold;
  private final Consumer<String> log;

  /**
   * A gate.
   *
   * @param log gets a line for each mail that may not pass, without a word of it
   */
  Gate(Coach coach, Settings settings, Consumer<String> log) {
    this.coach = coach;
    reviewer = new MailReviewer(coach);
    blocking = settings.blocking();
    hold = settings.hold();
    this.log = log;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }

  /**
   * The reply to a mail that may not pass, or null to one that may.
   *
   * @param content the mail, without the dots of transport
   * @param envelope the MAIL and RCPT commands it came with
   * @param utf8 whether the client reads UTF-8
   */
  @Nullable Reply judge(byte[] content, List<String> envelope, boolean utf8) {
    try {
      Review review =
          reviewer.review(new MimeMessage(MAIL, new SharedByteArrayInputStream(content)));
      Verdict verdict = Verdict.of(review, blocking, coach.rules());
      if (verdict.isPassed()) {
        return null;
      }
      if (hold == null) {
        log.accept("refused: " + verdict.ruleIds());
        return verdict.refusal(utf8);
      }
      String id = hold.keep(String.join("\n", envelope) + "\n", content);
      log.accept("held as " + id + ": " + verdict.ruleIds());
      return verdict.held(id, utf8);
    } catch (DraftTooLongException tooLong) {
      log.accept("refused: text too long to review");
      return Reply.of("552 5.3.4 The text is too long to be reviewed; attach it as a file");
    } catch (MessagingException unreadable) {
      log.accept("refused: cannot be read");
      return Reply.of("554 5.6.0 The text of the mail cannot be read");
    } catch (IOException full) {
      log.accept("not held: " + full.getClass().getSimpleName());
      return Reply.of("451 4.3.0 The mail could not be held, try again");
    } catch (RuntimeException | StackOverflowError failed) {
      log.accept("not reviewed: " + failed.getClass().getSimpleName());
      return Reply.of("451 4.3.0 The mail could not be reviewed, try again");
    }
  }
}
