package io.github.onmal.cue;

import io.github.onmal.text.Sentence;
import io.github.onmal.text.SentenceType;
import java.util.Arrays;

/**
 * A sentence laid out in positions, with what stands at each of them. Filled by a vocabulary, then
 * only read.
 */
final class Line {

  /** A word or letter: a gap pays for it. */
  static final byte WORD = 0;

  /** A comma, bracket, quotation mark or dash: a crossing gap passes it for nothing. */
  static final byte SOFT = 1;

  /** A sign no gap passes. */
  static final byte HARD = 2;

  final Sentence sentence;
  int size;
  byte[] kinds;
  int[] starts;
  int[] ends;

  /** Whether an element may begin or end before a position; one longer than the line. */
  boolean[] edges;

  /** Positions from here on hold only punctuation, emoji and emoticons. */
  int tail;

  /** Where a pattern that begins with a sentence start may begin. */
  boolean[] openings = {};

  /** One more than the last reading noted at a position; 0 for none. */
  private final int[] heads;

  /** One more than the one before at its position. */
  private int[] links = new int[32];

  private int[] lasts = new int[32];
  private Reading[] readings = new Reading[32];
  private int occurrences;

  /** The groups of which an atom occurs, as a bit set. */
  final long[] groups;

  Line(Sentence sentence, int capacity, int groupCount) {
    this.sentence = sentence;
    kinds = new byte[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    edges = new boolean[capacity + 1];
    heads = new int[capacity];
    groups = new long[SparseBits.wordsFor(groupCount)];
  }

  void add(byte kind, int start, int end) {
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Notes a reading; a later one at the same place is tried first. */
  void occur(int at, int end, Reading reading) {
    for (int i = first(at); i >= 0; i = next(i)) {
      if (readings[i] == reading && lasts[i] == end) {
        return;
      }
    }
    if (occurrences == links.length) {
      int more = occurrences * 2;
      links = Arrays.copyOf(links, more);
      lasts = Arrays.copyOf(lasts, more);
      readings = Arrays.copyOf(readings, more);
    }
    links[occurrences] = heads[at];
    lasts[occurrences] = end;
    readings[occurrences] = reading;
    heads[at] = ++occurrences;
    reading.addGroupsTo(groups);
  }

  /** The first occurrence at a position, or -1. */
  int first(int at) {
    return heads[at] - 1;
  }

  int next(int occurrence) {
    return links[occurrence] - 1;
  }

  int end(int occurrence) {
    return lasts[occurrence];
  }

  Reading reading(int occurrence) {
    return readings[occurrence];
  }

  /** Whether all groups listed in a part of an array occur. */
  boolean hasAll(int[] wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!SparseBits.has(groups, wanted[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a program can match somewhere; cheap. */
  boolean mayMatch(Program program) {
    return hasAll(program.needs, 0, program.needs.length)
        && (program.question == null
            || program.question == (sentence.type() == SentenceType.QUESTION));
  }

  /** Text offset of a position; of the end of the last one when {@code at} is the size. */
  int offset(int at) {
    return at < size ? starts[at] : size == 0 ? 0 : ends[size - 1];
  }
}
