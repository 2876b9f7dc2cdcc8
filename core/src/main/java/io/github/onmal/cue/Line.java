package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.text.Sentence;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A sentence laid out in positions, with what stands at each of them. Filled by a vocabulary, then only read. */
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

  /** Atoms at each position, for words that are one position long; sorted; may hold null. */
  int @Nullable [] @Nullable [] words;

  private int[] heads;
  private int[] links = new int[16];
  private int[] atoms = new int[16];
  private int[] lasts = new int[16];
  private @Nullable Predicate[] predicates = new Predicate[16];
  private @Nullable Ending[] endings = new Ending[16];
  private int occurrences;

  /** Patterns whose anchor occurs. */
  final long[] candidates;

  Line(Sentence sentence, int capacity, int patterns) {
    this.sentence = sentence;
    kinds = new byte[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    edges = new boolean[capacity + 1];
    heads = new int[capacity];
    Arrays.fill(heads, -1);
    candidates = new long[(patterns + 63) >> 6];
  }

  void add(byte kind, int start, int end) {
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Notes that an atom occurs; a later note at the same place is tried first. */
  void occur(int at, int atom, int end, @Nullable Predicate predicate, @Nullable Ending ending) {
    for (int i = heads[at]; i >= 0; i = links[i]) {
      if (atoms[i] == atom && lasts[i] == end) {
        return;
      }
    }
    if (occurrences == atoms.length) {
      int more = occurrences * 2;
      links = Arrays.copyOf(links, more);
      atoms = Arrays.copyOf(atoms, more);
      lasts = Arrays.copyOf(lasts, more);
      predicates = Arrays.copyOf(predicates, more);
      endings = Arrays.copyOf(endings, more);
    }
    links[occurrences] = heads[at];
    atoms[occurrences] = atom;
    lasts[occurrences] = end;
    predicates[occurrences] = predicate;
    endings[occurrences] = ending;
    heads[at] = occurrences++;
  }

  /** The first occurrence at a position, or -1. */
  int first(int at) {
    return heads[at];
  }

  int next(int occurrence) {
    return links[occurrence];
  }

  int atom(int occurrence) {
    return atoms[occurrence];
  }

  int end(int occurrence) {
    return lasts[occurrence];
  }

  @Nullable Predicate predicate(int occurrence) {
    return predicates[occurrence];
  }

  @Nullable Ending ending(int occurrence) {
    return endings[occurrence];
  }

  void candidate(int[] patterns) {
    for (int pattern : patterns) {
      candidates[pattern >> 6] |= 1L << pattern;
    }
  }

  boolean isCandidate(int pattern) {
    return (candidates[pattern >> 6] & 1L << pattern) != 0;
  }

  /** Text offset of a position; of the end of the last one when {@code at} is the size. */
  int offset(int at) {
    return at < size ? starts[at] : size == 0 ? 0 : ends[size - 1];
  }
}
