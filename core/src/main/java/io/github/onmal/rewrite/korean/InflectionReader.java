package io.github.onmal.rewrite.korean;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads inflected predicates back into dictionary form and ending. It knows the predicates of the
 * lexicon; a noun and 하다 is read as 하다, beginning after the noun. Text is precomposed (NFC); spaces
 * inside a predicate are not skipped.
 */
public final class InflectionReader {

  /** No inflected predicate of the lexicon is longer, in syllables. */
  private static final int LONGEST = 20;

  private InflectionReader() {}

  /** A stem and the allomorph read. */
  private record Stem(Predicate predicate, Allomorph allomorph) {}

  /** The stems of the lexicon, built when first needed. */
  private static final class Stems {
    static final JamoTrie TRIE = new JamoTrie();
    static final List<Stem> ALL = new ArrayList<>();
    static final JamoTrie.Payload NUMBERS = new JamoTrie.Payload();
    static final int ROOT;

    static {
      int root = TRIE.root();
      for (Predicate predicate : PredicateLexicon.standard().predicates()) {
        for (Allomorph allomorph : Conjugator.allomorphs(predicate)) {
          NUMBERS.add(TRIE.add(root, allomorph.jamo()), ALL.size());
          ALL.add(new Stem(predicate, allomorph));
        }
      }
      int[] moved = TRIE.freeze();
      NUMBERS.renumber(moved);
      ROOT = moved[root];
    }
  }

  /**
   * The readings of what ends at an offset.
   *
   * @param end offset after the last syllable
   * @return longest stem first; empty when no known predicate ends there
   * @throws IndexOutOfBoundsException if {@code end} is not within the text
   */
  public static List<Inflected> readEndingAt(CharSequence text, int end) {
    int first = end;
    while (first > 0 && end - first < LONGEST && Hangul.isSyllable(text.charAt(first - 1))) {
      first--;
    }
    List<Inflected> readings = new ArrayList<>();
    Walk walk = new Walk(text, first, end, readings);
    for (int start = first; start < end; start++) {
      walk.readTo(start, end);
    }
    return readings;
  }

  /**
   * The readings of what begins at an offset, however long.
   *
   * @param start offset of the first syllable
   * @return the longest first; empty when no known predicate begins there
   * @throws IndexOutOfBoundsException if {@code start} is not within the text
   */
  public static List<Inflected> readAt(CharSequence text, int start) {
    int last = start;
    while (last < text.length() && last - start < LONGEST && Hangul.isSyllable(text.charAt(last))) {
      last++;
    }
    List<Inflected> readings = new ArrayList<>();
    new Walk(text, start, last, readings).readAll(start);
    readings.sort((a, b) -> Integer.compare(b.end(), a.end()));
    return readings;
  }

  /** Walks over the jamo of a stretch of syllables. */
  private static final class Walk {

    private final CharSequence text;
    private final int first;
    private final char[] jamo;

    /** For each place between jamo the offset of the syllable that begins there, or 0. */
    private final int[] offsets;

    /** For each syllable of the stretch the place of its first jamo. */
    private final int[] places;

    private final int[] path;
    private final List<Inflected> readings;
    private int start;

    Walk(CharSequence text, int first, int end, List<Inflected> readings) {
      this.text = text;
      this.first = first;
      this.readings = readings;
      int size = 0;
      for (int offset = first; offset < end; offset++) {
        size += Hangul.hasFinal(text.charAt(offset)) ? 3 : 2;
      }
      jamo = new char[size];
      offsets = new int[size + 1];
      places = new int[end - first + 1];
      path = new int[size + 1];
      int at = 0;
      for (int offset = first; offset < end; offset++) {
        char syllable = text.charAt(offset);
        places[offset - first] = at;
        int parts = Hangul.hasFinal(syllable) ? 3 : 2;
        for (int part = 0; part < parts; part++) {
          jamo[at++] = Hangul.jamo(syllable, part);
        }
        offsets[at] = offset + 1;
      }
      places[end - first] = at;
    }

    void readTo(int from, int end) {
      start = from;
      walkStems(end);
    }

    void readAll(int from) {
      start = from;
      walkStems(0);
    }

    /** Follows every stem, longest first; {@code end} 0 for any. */
    private void walkStems(int end) {
      int from = places[start - first];
      int length = from;
      path[from] = Stems.ROOT;
      for (int node = Stems.ROOT; length < jamo.length; length++) {
        node = Stems.TRIE.next(node, jamo[length]);
        if (node == JamoTrie.NONE) {
          break;
        }
        path[length + 1] = node;
      }
      for (int at = length; at >= from; at--) {
        for (int number : Stems.NUMBERS.at(path[at])) {
          Stem stem = Stems.ALL.get(number);
          if (mayStand(stem.predicate)) {
            walkEndings(stem, at, end);
          }
        }
      }
    }

    /** 이다 stands after a word; elided, after a vowel. */
    private boolean mayStand(Predicate predicate) {
      if (predicate.stemClass() != StemClass.COPULA) {
        return true;
      }
      return start > 0 && !Character.isWhitespace(text.charAt(start - 1));
    }

    private void walkEndings(Stem stem, int from, int end) {
      if (stem.predicate.stemClass() == StemClass.COPULA
          && Conjugator.isElided(stem.allomorph)
          && PronouncedFinal.of(text.subSequence(0, start)) != PronouncedFinal.VOWEL) {
        return;
      }
      EndingTrie endings = EndingTrie.standard();
      int node = endings.root(stem.allomorph.attachment());
      for (int at = from; node != JamoTrie.NONE; at++) {
        int offset = offsets[at];
        if (offset > start && (end == 0 || offset == end)) {
          for (int ending : endings.at(node)) {
            Ending read = endings.ending(ending);
            readings.add(new Inflected(stem.predicate, read, start, offset));
          }
        }
        if (at == jamo.length) {
          return;
        }
        node = endings.next(node, jamo[at]);
      }
    }
  }
}
