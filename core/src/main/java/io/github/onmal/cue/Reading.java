package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a stretch of a sentence can be taken for: atoms, the patterns they begin, the groups they
 * belong to.
 */
final class Reading {

  /** Patterns that can begin with one of the atoms, sorted. */
  final int[] begun;

  /**
   * The groups the atoms belong to, as the words of a bit set that are not empty, and where they
   * are.
   */
  final long[] groups;

  final int[] groupPlaces;

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
    bits = new long[atoms.length == 0 ? 0 : (atoms[atoms.length - 1] >> 6) + 1];
    long[] all = new long[(index.groups() + 63) >> 6];
    int[] beginnings = IntLists.EMPTY;
    for (int atom : atoms) {
      bits[atom >> 6] |= 1L << atom;
      beginnings = IntLists.union(beginnings, index.begunBy(atom));
      for (int group : index.groupsOf(atom)) {
        all[group >> 6] |= 1L << group;
      }
    }
    begun = beginnings;
    int used = 0;
    for (long word : all) {
      used += word == 0 ? 0 : 1;
    }
    groups = new long[used];
    groupPlaces = new int[used];
    int at = 0;
    for (int place = 0; place < all.length; place++) {
      if (all[place] != 0) {
        groups[at] = all[place];
        groupPlaces[at++] = place;
      }
    }
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

  /** Whether one of the atoms belongs to a group. */
  boolean isOf(int group) {
    int place = group >> 6;
    for (int i = 0; i < groupPlaces.length && groupPlaces[i] <= place; i++) {
      if (groupPlaces[i] == place) {
        return (groups[i] & 1L << group) != 0;
      }
    }
    return false;
  }
}
