package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled pattern. */
final class Program {
  final int number;
  final Located source;
  final Step first;
  final List<String> captures;

  /** Whether the first atom is not known, so that every position has to be tried. */
  boolean beginsAnywhere;

  /** Groups of which an atom each has to occur in the sentence. */
  int[] needs = IntLists.EMPTY;

  /** The one of them that brings the program up; -1 before it is known. */
  int anchor = -1;

  /** Whether the sentence must or must not be a question; null where it does not matter. */
  @Nullable Boolean question;

  Program(int number, Located source, Step first, List<String> captures) {
    this.number = number;
    this.source = source;
    this.first = first;
    this.captures = captures;
  }
}
