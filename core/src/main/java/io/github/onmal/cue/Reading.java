package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a sentence can be taken for: atoms, the patterns they begin, the groups they
 * belong to. All lies in one array, because matching waits for memory more than for anything else.
 */
final class Reading {

  /**
   * The groups the atoms belong to and the patterns that can begin with one of them, each as {@link
   * SparseBits#pairs}; then the atoms as a bit set: a match asks for one and never lists them.
   */
  private final long[] data;

  private final int begunAt;
  private final int atomsAt;

  final @Nullable Predicate predicate;
  final @Nullable Ending ending;

  /**
   * Creates a reading.
   *
   * @param atoms the atoms, sorted
   */
  Reading(int[] atoms, PatternIndex index, @Nullable Predicate predicate, @Nullable Ending ending) {
    this.predicate = predicate;
    this.ending = ending;
    long[] groups = SparseBits.pairs(all(atoms, index::groupsOf));
    long[] begun = SparseBits.pairs(all(atoms, index::begunBy));
    begunAt = groups.length;
    atomsAt = begunAt + begun.length;
    int words = atoms.length == 0 ? 0 : SparseBits.wordsFor(atoms[atoms.length - 1] + 1);
    data = new long[atomsAt + words];
    System.arraycopy(groups, 0, data, 0, groups.length);
    System.arraycopy(begun, 0, data, begunAt, begun.length);
    for (int atom : atoms) {
      data[atomsAt + (atom >> 6)] |= 1L << atom;
    }
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
    return data.length == atomsAt;
  }

  /** Whether an atom is among them. */
  boolean has(int atom) {
    int word = atomsAt + (atom >> 6);
    return word < data.length && (data[word] & 1L << atom) != 0;
  }

  /** A word of the bit set of its atoms. */
  long atoms(int place) {
    int word = atomsAt + place;
    return word < data.length ? data[word] : 0;
  }

  /** Whether a pattern can begin with one of the atoms. */
  boolean begins(int pattern) {
    return SparseBits.has(data, begunAt, atomsAt, pattern);
  }

  void addGroupsTo(long[] dense) {
    for (int i = 0; i < begunAt; i += 2) {
      dense[(int) data[i]] |= data[i + 1];
    }
  }

  /** The patterns that can begin with one of the atoms: how many words of a bit set hold them. */
  int begunWords() {
    return (atomsAt - begunAt) / 2;
  }

  /** The first pattern of the i-th of these words. */
  int firstBegun(int i) {
    return (int) data[begunAt + i * 2] << 6;
  }

  /** The patterns of the i-th of these words that are in a dense set too, as bits. */
  long begunIn(int i, long[] dense) {
    return data[begunAt + i * 2 + 1] & dense[(int) data[begunAt + i * 2]];
  }
}
