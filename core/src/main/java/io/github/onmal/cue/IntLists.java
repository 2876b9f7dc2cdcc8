package io.github.onmal.cue;

import java.util.Arrays;

/** Small sorted sets of numbers. */
final class IntLists {

  static final int[] EMPTY = {};

  private IntLists() {}

  static int[] with(int[] sorted, int number) {
    int at = Arrays.binarySearch(sorted, number);
    if (at >= 0) {
      return sorted;
    }
    int[] longer = new int[sorted.length + 1];
    int before = -at - 1;
    System.arraycopy(sorted, 0, longer, 0, before);
    longer[before] = number;
    System.arraycopy(sorted, before, longer, before + 1, sorted.length - before);
    return longer;
  }

  /** The set of some numbers. */
  static int[] sorted(int[] numbers) {
    return Arrays.stream(numbers).sorted().distinct().toArray();
  }

  static int[] union(int[] a, int[] b) {
    if (a.length == 0) {
      return b;
    }
    int[] all = a;
    for (int number : b) {
      all = with(all, number);
    }
    return all;
  }
}
