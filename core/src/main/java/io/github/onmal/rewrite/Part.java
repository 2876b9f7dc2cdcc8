package io.github.onmal.rewrite;

/** A part of a template. */
sealed interface Part {

  /** Text, as written and as said in 해요체; the same where the level does not matter. */
  record Text(String text, String haeyo) implements Part {}

  /** A capture; the form says how it is inflected, and is empty where it is not. */
  record Variable(String name, String form) implements Part {}

  /** A blank. */
  record Slot(String name) implements Part {}
}
