package io.github.onmal.check;

import io.github.onmal.check.text.Position;
import io.github.onmal.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a file rather than with a reply.
 *
 * @param rule the id of the problem, such as {@code check/unreadable-file}
 * @param severity how much it matters; null where the check could not be made, which is exit code 2
 * @param file the file: its path from where the check began, with slashes
 * @param position where, or null for the file as a whole
 * @param message what is wrong, and what was expected
 */
public record FileProblem(
    String rule,
    @Nullable Severity severity,
    String file,
    @Nullable Position position,
    String message) {

  /** As {@code file:line:column: message}. */
  @Override
  public String toString() {
    return file + (position == null ? "" : ":" + position) + ": " + message;
  }
}
