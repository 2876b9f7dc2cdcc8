package io.github.onmal.check;

import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Applicability;
import java.util.List;

/**
 * What a suggestion does to the file.
 *
 * @param title what it does, in words
 * @param applicability how freely it may be applied
 * @param edits what it writes, by place; never empty
 */
public record Fix(String title, Applicability applicability, List<FileEdit> edits) {

  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
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
