package io.github.onmal.cue;

import io.github.onmal.text.SentenceType;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows which of some programs a sentence brings up: each hangs on one of the groups it needs, and
 * is looked at only where that occurs. What one group brings up lies side by side, because
 * following a reference to each program would cost more than comparing them.
 */
final class Anchors {

  private static final int ANY = -1;

  /**
   * For each program, in the order of what they hang on: its number, whether the sentence must be a
   * question, how many more groups it needs, and those.
   */
  private final int[] hanging;

  /** By group, where its programs begin; one longer than there are groups. */
  private final int[] offsets;

  /** The groups something hangs on, as a bit set. */
  private final long[] anchors;

  /**
   * Hangs up programs.
   *
   * @param programs the programs
   * @param groups the number of groups
   */
  Anchors(List<Program> programs, int groups) {
    List<List<Program>> byAnchor = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      byAnchor.add(new ArrayList<>(0));
    }
    for (Program program : programs) {
      if (program.needs.length > 0) {
        byAnchor.get(program.needs[0]).add(program);
      }
    }
    offsets = new int[groups + 1];
    anchors = new long[SparseBits.wordsFor(groups)];
    for (int group = 0; group < groups; group++) {
      int length = 0;
      for (Program program : byAnchor.get(group)) {
        length += program.needs.length + 2;
      }
      offsets[group + 1] = offsets[group] + length;
      if (length > 0) {
        SparseBits.add(anchors, group);
      }
    }
    hanging = new int[offsets[groups]];
    for (int group = 0; group < groups; group++) {
      hang(byAnchor.get(group), offsets[group]);
    }
  }

  private void hang(List<Program> hung, int from) {
    int at = from;
    for (Program program : hung) {
      hanging[at++] = program.number;
      hanging[at++] = program.question == null ? ANY : program.question ? 1 : 0;
      hanging[at++] = program.needs.length - 1;
      for (int i = 1; i < program.needs.length; i++) {
        hanging[at++] = program.needs[i];
      }
    }
  }

  /** Adds the programs that have in a line all they need to a bit set. */
  void addCandidates(Line line, long[] candidates) {
    int question = line.sentence.type() == SentenceType.QUESTION ? 1 : 0;
    for (int word = 0; word < anchors.length; word++) {
      for (long rest = line.groups[word] & anchors[word]; rest != 0; rest &= rest - 1) {
        int group = (word << 6) + Long.numberOfTrailingZeros(rest);
        int at = offsets[group];
        while (at < offsets[group + 1]) {
          int end = at + 3 + hanging[at + 2];
          if ((hanging[at + 1] == ANY || hanging[at + 1] == question)
              && line.hasAll(hanging, at + 3, end)) {
            SparseBits.add(candidates, hanging[at]);
          }
          at = end;
        }
      }
    }
  }
}
