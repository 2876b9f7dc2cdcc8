package io.github.onmal.cue;

/**
 * A set of numbers: the words of a bit set that are not empty, and where they are. Place and word
 * lie side by side, because matching waits for memory more than for anything else. Immutable.
 */
final class SparseBits {

  /** By turns a place and the word there. */
  private final long[] pairs;

  private SparseBits(long[] pairs) {
    this.pairs = pairs;
  }

  /** The number of words a bit set of so many numbers has. */
  static int wordsFor(int numbers) {
    return (numbers + 63) >> 6;
  }

  static void add(long[] dense, int number) {
    dense[number >> 6] |= 1L << number;
  }

  /** The numbers in a part of a dense set, counted from the beginning of that part; sorted. */
  static int[] numbers(long[] dense, int from, int to) {
    int size = 0;
    for (int i = from; i < to; i++) {
      size += Long.bitCount(dense[i]);
    }
    int[] numbers = new int[size];
    int at = 0;
    for (int i = from; i < to; i++) {
      for (long rest = dense[i]; rest != 0; rest &= rest - 1) {
        numbers[at++] = (i - from << 6) + Long.numberOfTrailingZeros(rest);
      }
    }
    return numbers;
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
    return new SparseBits(pairs(sorted));
  }

  /** By turns a place and the word there, by place. */
  static long[] pairs(int[] sorted) {
    int used = 0;
    for (int i = 0; i < sorted.length; i++) {
      used += i == 0 || sorted[i] >> 6 != sorted[i - 1] >> 6 ? 1 : 0;
    }
    long[] pairs = new long[used * 2];
    int at = -2;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] >> 6 != sorted[i - 1] >> 6) {
        at += 2;
        pairs[at] = sorted[i] >> 6;
      }
      pairs[at + 1] |= 1L << sorted[i];
    }
    return pairs;
  }

  /** Whether a number is in a set that is part of an array of pairs. */
  static boolean has(long[] pairs, int from, int to, int number) {
    int place = number >> 6;
    int low = from / 2;
    int high = to / 2 - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      long there = pairs[middle * 2];
      if (there == place) {
        return (pairs[middle * 2 + 1] & 1L << number) != 0;
      }
      if (there < place) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** The number of words that are not empty. */
  int words() {
    return pairs.length / 2;
  }

  /** Where in a bit set the i-th word that is not empty stands. */
  int place(int i) {
    return (int) pairs[i * 2];
  }

  /** The i-th word that is not empty. */
  long word(int i) {
    return pairs[i * 2 + 1];
  }

  /** The first number of the i-th word that is not empty. */
  int first(int i) {
    return (int) pairs[i * 2] << 6;
  }

  /** The numbers of the i-th word that are in a dense set too, as bits. */
  long common(int i, long[] dense) {
    return pairs[i * 2 + 1] & dense[(int) pairs[i * 2]];
  }

  /** All of them, in order. */
  int[] numbers() {
    int[] numbers = IntLists.EMPTY;
    for (int i = 0; i < words(); i++) {
      for (long rest = word(i); rest != 0; rest &= rest - 1) {
        numbers = IntLists.with(numbers, first(i) + Long.numberOfTrailingZeros(rest));
      }
    }
    return numbers;
  }

  /** The numbers that are in a dense set too, in order. */
  int[] numbersIn(long[] dense) {
    int size = 0;
    for (int i = 0; i < words(); i++) {
      size += Long.bitCount(common(i, dense));
    }
    int[] numbers = new int[size];
    int at = 0;
    for (int i = 0; i < words(); i++) {
      for (long rest = common(i, dense); rest != 0; rest &= rest - 1) {
        numbers[at++] = first(i) + Long.numberOfTrailingZeros(rest);
      }
    }
    return numbers;
  }
}
