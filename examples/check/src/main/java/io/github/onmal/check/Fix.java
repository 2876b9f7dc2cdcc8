package io.github.onmal.check;

import io.github.onmal.Suggestion;
import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Applicability;
import java.util.List;

/**
 * What a suggestion does to the file.
 *
 * @param suggestion the suggestion; its offsets are those of the reply's text
 * @param edits what it writes, in the order of the suggestion's edits; never empty
 */
public record Fix(Suggestion suggestion, List<FileEdit> edits) {

  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** What it does, in words. */
  public String title() {
    return suggestion.title();
  }

  /** How freely it may be applied. */
  public Applicability applicability() {
    return suggestion.applicability();
  }

  /**
   * Writes something else into a stretch of a file.
   *
   * @param offset where it begins, in UTF-16 code units of the decoded file without its byte order
   *     mark
   * @param length its length, in the same units
   * @param start its beginning
   * @param end its end, exclusive
   * @param text what is written, escaped as the file needs it
   */
  public record FileEdit(long offset, int length, Position start, Position end, String text) {}
}
