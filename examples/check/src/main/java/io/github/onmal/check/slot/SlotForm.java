package io.github.onmal.check.slot;

/** How a slot is written. */
public enum SlotForm {
  /** <code>{{name}}</code> or <code>{{{name}}}</code>. */
  DOUBLE_BRACES,
  /** <code>{name}</code>. */
  BRACES,
  /** <code>%{name}</code>, {@code %(name)s}, {@code %s}, {@code %1$s} or {@code %NAME%}. */
  PERCENT,
  /** <code>${name}</code>. */
  DOLLAR,
  /** <code>#{name}</code>. */
  HASH,
  /** {@code [name]} or {@code [[name]]}. */
  SQUARE,
  /** {@code <name>} or {@code <<name>>}. */
  ANGLE,
  /** As the settings write it, such as {@code ○○○}. */
  LITERAL,
  /** A tag that only says what is shown, such as <code>{% if vip %}</code>. */
  TAG,
  /** Meant as a slot, but it does not close as it opens. */
  BROKEN;

  /** Whether a program fills it, rather than the person who takes the template. */
  boolean isProgrammed() {
    return compareTo(SQUARE) < 0;
  }

  /**
   * Whether slots of both forms may stand in one reply: the sign before <code>${amount}</code> is
   * prose where <code>{name}</code> is how slots are written.
   */
  boolean mayMeet(SlotForm other) {
    return this == other
        || this == LITERAL
        || this == BRACES && other.hasSign()
        || other == BRACES && hasSign();
  }

  private boolean hasSign() {
    return this == DOLLAR || this == HASH || this == PERCENT;
  }

  /** Whether it is a slot that can be filled. */
  boolean isSlot() {
    return compareTo(TAG) < 0;
  }
}
