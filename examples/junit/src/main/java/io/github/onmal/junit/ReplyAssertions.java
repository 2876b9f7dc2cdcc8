package io.github.onmal.junit;

import static java.util.stream.Collectors.joining;

import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.check.Coaches;
import io.github.onmal.check.report.FindingText;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.Severity;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** Asserts that a reply may be sent. */
public final class ReplyAssertions {

  private ReplyAssertions() {}

  /**
   * Asserts that nothing in a reply has to be fixed before it is sent: no finding of severity
   * {@link Severity#MAJOR} or above.
   *
   * @throws AssertionFailedError naming every such finding, and what could stand in its place
   */
  public static void assertReady(String reply) {
    assertReady(Draft.of(reply));
  }

  /**
   * Asserts that nothing in a reply has to be fixed before it is sent in its conversation.
   *
   * @throws AssertionFailedError naming every finding of severity {@link Severity#MAJOR} or above
   */
  public static void assertReady(Draft reply) {
    assertNothingAtOrAbove(Severity.MAJOR, reply);
  }

  /**
   * Asserts that a reply has no finding of a severity or above.
   *
   * @throws AssertionFailedError naming every such finding
   */
  public static void assertNothingAtOrAbove(Severity severity, Draft reply) {
    Review review = Coaches.of(BrandVoice.NEUTRAL).review(reply);
    List<Finding> found =
        review.findings().stream().filter(one -> one.severity().compareTo(severity) >= 0).toList();
    if (!found.isEmpty()) {
      throw new AssertionFailedError(
          found.stream()
              .map(one -> one.severity() + " " + FindingText.of(one, reply.text()))
              .collect(joining("\n", "The reply is not ready to be sent:\n", "")));
    }
  }
}
