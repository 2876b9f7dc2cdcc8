package io.github.onmal.email;

import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.rule.Severity;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail was not sent because of what its review found. The message names rules only, so that it
 * may be logged.
 */
public final class MailBlockedException extends MessagingException {

  private static final long serialVersionUID = 1;

  private final transient Review review;
  private final Severity least;

  MailBlockedException(Review review, Severity least) {
    super(
        "mail not sent: "
            + blocking(review, least).stream()
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(", "))
            + " at or above "
            + least);
    this.review = review;
    this.least = least;
  }

  /** The whole review, with the agent's words. */
  public Review review() {
    return review;
  }

  /** The findings that kept the mail from being sent, by place. */
  public List<Finding> blocking() {
    return blocking(review, least);
  }

  private static List<Finding> blocking(Review review, Severity least) {
    return review.findings().stream()
        .filter(finding -> finding.severity().compareTo(least) >= 0)
        .toList();
  }
}
