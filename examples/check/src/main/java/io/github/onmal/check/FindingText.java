package io.github.onmal.check;

import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import java.util.List;

/**
 * Says in a line what was found, as {@code SEVERITY rule ⟦excerpt⟧ message}, and in the next what
 * could stand there.
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
    StringBuilder said = new StringBuilder();
    said.append(finding.severity()).append(' ').append(finding.rule()).append(' ');
    if (!finding.excerpt().isBlank()) {
      said.append('⟦').append(oneLine(finding.excerpt())).append("⟧ ");
    }
    said.append(oneLine(finding.message()));
    finding.suggestions().stream()
        .findFirst()
        .ifPresent(best -> said.append(REWRITE).append(oneLine(outcome(best, text))));
    return said.toString();
  }

  /** The lines a suggestion changes, as they would be; its title where nothing is left of them. */
  private static String outcome(Suggestion suggestion, String text) {
    List<Edit> edits = suggestion.edits();
    if (edits.isEmpty()) {
      return suggestion.title();
    }
    int first = edits.get(0).span().start();
    int last = edits.get(edits.size() - 1).span().end();
    int start = text.lastIndexOf('\n', first - 1) + 1;
    int end = text.indexOf('\n', last);
    int rest = end < 0 ? 0 : text.length() - end;
    String after = suggestion.applyTo(text);
    String lines = after.substring(start, after.length() - rest);
    return lines.isBlank() ? suggestion.title() : lines;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
