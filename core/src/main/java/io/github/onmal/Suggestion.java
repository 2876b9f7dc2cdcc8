package io.github.onmal;

import io.github.onmal.rule.Applicability;
import io.github.onmal.text.Span;
import java.util.List;

/**
 * A way to mend a finding.
 *
 * @param title what it does, in words for the agent
 * @param applicability how freely it may be applied
 * @param edits what it changes in the draft, by place; empty for advice
 * @param blanks what the agent has to fill in, by place
 */
public record Suggestion(
    String title, Applicability applicability, List<Edit> edits, List<Blank> blanks) {

  /** Copies the lists. */
  public Suggestion {
    edits = List.copyOf(edits);
    blanks = List.copyOf(blanks);
  }

  /**
   * A blank.
   *
   * @param name what belongs into it
   * @param span where it is, braces included, in UTF-16 code units of the draft after this
   *     suggestion alone has been applied
   */
  public record Blank(String name, Span span) {}

  /** The draft after this suggestion. */
  public String applyTo(String draft) {
    return Edit.apply(draft, edits);
  }
}
