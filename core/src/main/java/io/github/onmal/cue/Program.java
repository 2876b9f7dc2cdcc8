package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled pattern. */
final class Program {
  final int number;
  final Located source;
  final Pattern pattern;
  final List<String> captures;
  private final Chains chains;

  /** Made when it is first needed; by several threads at once, perhaps, which does no harm. */
  private @Nullable Step first;

  /** Whether the first atom is not known, so that every position has to be tried. */
  boolean beginsAnywhere;

  /** Groups of which an atom each has to occur in the sentence. */
  int[] needs = IntLists.EMPTY;

  /** The one of them that brings the program up; -1 before it is known. */
  int anchor = -1;

  /** Whether the sentence must or must not be a question; null where it does not matter. */
  @Nullable Boolean question;

  Program(int number, Located source, Pattern pattern, List<String> captures, Chains chains) {
    this.number = number;
    this.source = source;
    this.pattern = pattern;
    this.captures = captures;
    this.chains = chains;
  }

  /** The chain that matches it. */
  Step first() {
    Step known = first;
    if (known == null) {
      known = chains.chain(pattern, new Step.Accept(), captures);
      first = known;
    }
    return known;
  }
}
