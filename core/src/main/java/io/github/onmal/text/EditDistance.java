package io.github.onmal.text;

/** How far one string is from another, in slips of the hand. */
public final class EditDistance {

  private EditDistance() {}

  /**
   * The least number of code units to change, add or leave out, or of neighbours to swap, that
   * makes {@code b} of {@code a}: the distance of Damerau and Levenshtein, no stretch edited twice.
   */
  public static int between(String a, String b) {
    int[][] least = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          least[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int missing = Math.min(least[i - 1][j], least[i][j - 1]) + 1;
        least[i][j] = Math.min(missing, least[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[a.length()][b.length()];
  }
}
