package io.github.onmal.check.report;

import io.github.onmal.rule.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Severities, and what the formats of others call them. */
final class Severities {

  static final List<Severity> WORST_FIRST =
      List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO);

  private Severities() {}

  /**
   * The level of a severity; {@code error} for what could not be checked.
   *
   * @param hint what the format calls a hint
   */
  static String level(@Nullable Severity severity, String hint) {
    if (severity == null) {
      return "error";
    }
    return switch (severity) {
      case CRITICAL, MAJOR -> "error";
      case MINOR -> "warning";
      case INFO -> hint;
    };
  }
}
