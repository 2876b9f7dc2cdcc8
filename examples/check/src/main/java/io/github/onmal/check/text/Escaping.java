package io.github.onmal.check.text;

/** Writes a text the way the place it goes to needs it, such as with entities or backslashes. */
@FunctionalInterface
public interface Escaping {

  /** The text as it is. */
  Escaping NONE = text -> text;

  /** The text as it has to be written. */
  String escape(String text);

  /** This, and then what the place around it needs. */
  default Escaping within(Escaping outer) {
    return text -> outer.escape(escape(text));
  }
}
