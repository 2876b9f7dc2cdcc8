package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments that let rules pass: {@code onmal allow RULE: reason} for the reply that follows
 * or holds the comment, {@code onmal allow-line RULE: reason} for the line of the comment if
 * something else stands on it, otherwise for the next. Several rules are separated by commas.
 */
public final class Allowances {

  private static final Pattern COMMENT =
      Pattern.compile(
          "\\A\\s*onmal[\\s-]+allow(-line)?\\s+([\\w/-]+(?:\\s*,\\s*[\\w/-]+)*)\\s*(?:[:—]\\s*(.*))?\\z",
          Pattern.DOTALL);

  private Allowances() {}

  /**
   * The allowances of a comment; none if it is about something else.
   *
   * @param comment its text, without the signs that make it one
   * @param place where it begins
   * @param alone whether nothing else stands on its lines
   * @param lastLine the line on which it ends
   */
  public static List<Allowance> of(String comment, Position place, boolean alone, int lastLine) {
    Matcher matcher = COMMENT.matcher(comment);
    if (!matcher.matches()) {
      return List.of();
    }
    int line = matcher.group(1) == null ? 0 : alone ? lastLine + 1 : place.line();
    String reason = matcher.group(3) == null ? "" : matcher.group(3).strip();
    List<Allowance> allowances = new ArrayList<>();
    for (String rule : matcher.group(2).split(",", -1)) {
      allowances.add(new Allowance(rule.strip(), reason, line, place));
    }
    return allowances;
  }
}
