package io.github.onmal.check.report;

import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import java.util.Optional;

/**
 * Says in a line what was found, as {@code rule ⟦excerpt⟧ message}, and in the next what could
 * stand there: the words of a log or of a failed test.
 */
public final class FindingText {

  private static final String REWRITE = "\n    → ";

  private FindingText() {}

  /**
   * A finding.
   *
   * @param text the reply
   */
  public static String of(Finding finding, String text) {
    StringBuilder said = new StringBuilder(finding.rule()).append(' ');
    if (!finding.excerpt().isBlank()) {
      said.append('⟦').append(oneLine(finding.excerpt())).append("⟧ ");
    }
    said.append(oneLine(finding.message()));
    Optional<String> advice = finding.suggestions().stream().findFirst().map(Suggestion::title);
    Passage.rewritten(text, finding)
        .map(Passage::plain)
        .filter(rewritten -> !rewritten.isBlank())
        .or(() -> advice)
        .ifPresent(outcome -> said.append(REWRITE).append(oneLine(outcome)));
    return said.toString();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
