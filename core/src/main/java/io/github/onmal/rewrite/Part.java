package io.github.onmal.rewrite;

/** A part of a template. */
sealed interface Part {

  /** Text. */
  record Text(String text) implements Part {}

  /** A capture; the form says how it is inflected, and is empty where it is not. */
  record Variable(String name, String form) implements Part {}

  /** A blank. */
  record Slot(String name) implements Part {}
}
