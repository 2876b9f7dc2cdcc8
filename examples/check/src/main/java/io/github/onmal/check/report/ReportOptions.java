package io.github.onmal.check.report;

import io.github.onmal.rule.Rule;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a report has to know that a check does not tell.
 *
 * @param version the version of the program
 * @param rules the rules there are, by id; asked for at the end of a check, by the formats that
 *     explain rules
 * @param failOn the least severity that fails a check; null for none
 * @param language the language of labels; null for that of the words they stand beside, or of most
 *     replies
 * @param colour whether text has the colours of a terminal
 */
public record ReportOptions(
    String version,
    Supplier<Map<String, Rule>> rules,
    @Nullable Severity failOn,
    @Nullable Language language,
    boolean colour) {

  /**
   * The usual ones: no colour, MAJOR fails, the language of the replies.
   *
   * @param version the version of the program
   * @param rules the rules there are, by id
   */
  public static ReportOptions usual(String version, Supplier<Map<String, Rule>> rules) {
    return new ReportOptions(version, rules, Severity.MAJOR, null, false);
  }

  /** The same with another severity that fails; null for none. */
  public ReportOptions failOn(@Nullable Severity least) {
    return new ReportOptions(version, rules, least, language, colour);
  }

  /** The same with labels in one language; null for that of the replies. */
  public ReportOptions language(@Nullable Language labels) {
    return new ReportOptions(version, rules, failOn, labels, colour);
  }

  /** The same with or without the colours of a terminal. */
  public ReportOptions colour(boolean coloured) {
    return new ReportOptions(version, rules, failOn, language, coloured);
  }

  /** Whether a finding of this severity fails the check. */
  boolean fails(Severity severity) {
    return failOn != null && severity.compareTo(failOn) >= 0;
  }
}
