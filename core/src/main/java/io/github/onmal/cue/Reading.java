package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import java.util.Arrays;
import java.util.function.IntFunction;
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
    for (int atom : atoms) {
      SparseBits.add(bits, atom);
    }
    begun = SparseBits.of(all(atoms, index::begunBy));
    groups = SparseBits.of(all(atoms, index::groupsOf));
  }

  /** What is listed for any of the atoms, sorted. */
  private static int[] all(int[] atoms, IntFunction<int[]> listed) {
    if (atoms.length == 1) {
      return listed.apply(atoms[0]);
    }
    int size = 0;
    for (int atom : atoms) {
      size += listed.apply(atom).length;
    }
    int[] all = new int[size];
    int at = 0;
    for (int atom : atoms) {
      int[] some = listed.apply(atom);
      System.arraycopy(some, 0, all, at, some.length);
      at += some.length;
    }
    Arrays.sort(all);
    return all;
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
