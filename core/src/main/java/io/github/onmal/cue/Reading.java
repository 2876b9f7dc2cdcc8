package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a sentence can be taken for: atoms, the patterns they begin, the groups they
 * belong to.
 */
final class Reading {

  /** Patterns that can begin with one of the atoms. */
  final SparseBits begun;

  /** The groups the atoms belong to. */
  final SparseBits groups;

  final @Nullable Predicate predicate;
  final @Nullable Ending ending;

  /** The atoms as a bit set: a match asks for one and never lists them. */
  private final long[] bits;

  /**
   * Creates a reading.
   *
   * @param atoms the atoms, sorted
   */
  Reading(int[] atoms, PatternIndex index, @Nullable Predicate predicate, @Nullable Ending ending) {
    this.predicate = predicate;
    this.ending = ending;
    bits = new long[atoms.length == 0 ? 0 : SparseBits.wordsFor(atoms[atoms.length - 1] + 1)];
    long[] beginnings = new long[SparseBits.wordsFor(index.patterns())];
    long[] belonging = new long[SparseBits.wordsFor(index.groups())];
    for (int atom : atoms) {
      SparseBits.add(bits, atom);
      for (int pattern : index.begunBy(atom)) {
        SparseBits.add(beginnings, pattern);
      }
      for (int group : index.groupsOf(atom)) {
        SparseBits.add(belonging, group);
      }
    }
    begun = SparseBits.of(beginnings);
    groups = SparseBits.of(belonging);
  }

  /** Whether it is nothing any pattern asks for. */
  boolean isNothing() {
    return bits.length == 0;
  }

  /** Whether an atom is among them. */
  boolean has(int atom) {
    int word = atom >> 6;
    return word < bits.length && (bits[word] & 1L << atom) != 0;
  }
}
