package io.github.onmal.check.slot;

import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.util.Locale;

/** What may be wrong with a slot. */
public enum SlotRule {
  /** Nobody has declared it. */
  UNKNOWN_SLOT(Severity.MAJOR),
  /** It does not close as it opens, or names nothing. */
  MALFORMED_SLOT(Severity.MAJOR),
  /** It is written in another way than the other slots of the reply. */
  MIXED_SLOT_SYNTAX(Severity.MINOR),
  /** The Korean particle after it does not fit every value. */
  SLOT_PARTICLE(Severity.MINOR);

  private final Severity severity;

  SlotRule(Severity severity) {
    this.severity = severity;
  }

  /** The id, such as {@code check/unknown-slot}. */
  public String id() {
    return "check/" + key();
  }

  /** How much it matters, unless the settings say otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it is called. */
  public String title(Language language) {
    return SlotMessages.of(language).text(this, "title");
  }

  /** Why a customer minds. */
  public String reason(Language language) {
    return SlotMessages.of(language).text(this, "reason");
  }

  /** What its messages are found by. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
