package io.github.onmal.cue;

import io.github.onmal.text.SentenceType;
import java.util.ArrayList;
import java.util.List;

/**
 * Knows which programs a sentence brings up: each hangs on one of the groups it needs, and is
 * looked at only where that occurs. What one group brings up lies side by side, because following a
 * reference to each program would cost more than comparing them.
 */
final class Anchors {

  private static final int ANY = -1;

  /**
   * By group, for each program: its number, whether the sentence must be a question, how many more
   * groups it needs, and those.
   */
  private final int[][] hanging;

  /** The groups something hangs on, as a bit set. */
  private final long[] anchors;

  private final int programs;

  /**
   * Hangs up programs.
   *
   * @param groups the number of groups
   */
  Anchors(List<Program> programs, int groups) {
    this.programs = programs.size();
    List<List<Program>> byAnchor = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      byAnchor.add(new ArrayList<>(0));
    }
    for (Program program : programs) {
      if (program.anchor >= 0) {
        byAnchor.get(program.anchor).add(program);
      }
    }
    hanging = new int[groups][];
    anchors = new long[SparseBits.wordsFor(groups)];
    for (int group = 0; group < groups; group++) {
      hanging[group] = side(byAnchor.get(group));
      if (hanging[group].length > 0) {
        SparseBits.add(anchors, group);
      }
    }
  }

  private static int[] side(List<Program> programs) {
    int length = 0;
    for (Program program : programs) {
      length += program.needs.length + 2;
    }
    int[] side = new int[length];
    int at = 0;
    for (Program program : programs) {
      side[at++] = program.number;
      side[at++] = program.question == null ? ANY : program.question ? 1 : 0;
      side[at++] = program.needs.length - 1;
      for (int group : program.needs) {
        if (group != program.anchor) {
          side[at++] = group;
        }
      }
    }
    return side;
  }

  /** The programs that have in a line all they need, as a bit set. */
  long[] candidates(Line line) {
    long[] candidates = new long[SparseBits.wordsFor(programs)];
    int question = line.sentence.type() == SentenceType.QUESTION ? 1 : 0;
    for (int word = 0; word < anchors.length; word++) {
      for (long rest = line.groups[word] & anchors[word]; rest != 0; rest &= rest - 1) {
        int[] side = hanging[(word << 6) + Long.numberOfTrailingZeros(rest)];
        int at = 0;
        while (at < side.length) {
          int end = at + 3 + side[at + 2];
          if ((side[at + 1] == ANY || side[at + 1] == question)
              && hasAll(line, side, at + 3, end)) {
            SparseBits.add(candidates, side[at]);
          }
          at = end;
        }
      }
    }
    return candidates;
  }

  private static boolean hasAll(Line line, int[] needed, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!SparseBits.has(line.groups, needed[i])) {
        return false;
      }
    }
    return true;
  }
}
