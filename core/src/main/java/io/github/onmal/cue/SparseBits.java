package io.github.onmal.cue;

/** A set of numbers: the words of a bit set that are not empty, and where they are. Immutable. */
final class SparseBits {

  private final int[] places;
  private final long[] words;

  private SparseBits(int[] places, long[] words) {
    this.places = places;
    this.words = words;
  }

  /** The number of words a bit set of so many numbers has. */
  static int wordsFor(int numbers) {
    return (numbers + 63) >> 6;
  }

  static void add(long[] dense, int number) {
    dense[number >> 6] |= 1L << number;
  }

  static boolean has(long[] dense, int number) {
    return (dense[number >> 6] & 1L << number) != 0;
  }

  /**
   * The set of these numbers.
   *
   * @param sorted sorted, repeated or not
   */
  static SparseBits of(int[] sorted) {
    int used = 0;
    for (int i = 0; i < sorted.length; i++) {
      used += i == 0 || sorted[i] >> 6 != sorted[i - 1] >> 6 ? 1 : 0;
    }
    int[] places = new int[used];
    long[] words = new long[used];
    int at = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >> 6 != sorted[i - 1] >> 6) {
        places[++at] = sorted[i] >> 6;
      }
      words[at] |= 1L << sorted[i];
    }
    return new SparseBits(places, words);
  }

  boolean has(int number) {
    int place = number >> 6;
    for (int i = 0; i < places.length && places[i] <= place; i++) {
      if (places[i] == place) {
        return (words[i] & 1L << number) != 0;
      }
    }
    return false;
  }

  void addTo(long[] dense) {
    for (int i = 0; i < places.length; i++) {
      dense[places[i]] |= words[i];
    }
  }

  /** The number of words that are not empty. */
  int words() {
    return places.length;
  }

  /** The first number of the i-th word that is not empty. */
  int first(int i) {
    return places[i] << 6;
  }

  /** The numbers of the i-th word that are in a dense set too, as bits. */
  long common(int i, long[] dense) {
    return words[i] & dense[places[i]];
  }
}
