package io.github.onmal;

import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.util.List;

/**
 * Something in a draft that will land badly, or is missing.
 *
 * @param rule the id of the rule, such as {@code positive-language/negative-opener}
 * @param severity how much it matters
 * @param span where it is, in UTF-16 code units of the draft; empty where something is missing
 * @param excerpt the text covered
 * @param title the name of the rule for people
 * @param message what is the matter with this text
 * @param reason why a customer minds
 * @param suggestions how it may be mended, best first
 */
public record Finding(
    String rule,
    Severity severity,
    Span span,
    String excerpt,
    String title,
    String message,
    String reason,
    List<Suggestion> suggestions) {

  /** Copies the list. */
  public Finding {
    suggestions = List.copyOf(suggestions);
  }

  /** One line: rule, severity, marked excerpt, message. */
  @Override
  public String toString() {
    return rule + "  " + severity + "  ⟦" + excerpt + "⟧  " + message;
  }
}
