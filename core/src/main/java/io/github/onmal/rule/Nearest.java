package io.github.onmal.rule;

import java.util.Collection;
import java.util.Optional;

/** Finds the name somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The valid names, the nearest to {@code given} named first, as the end of an error message. */
  public static String expected(String given, Collection<String> valid) {
    String hint = of(given, valid).map(name -> "did you mean `" + name + "`? ").orElse("");
    return hint + "expected one of " + String.join(", ", valid.stream().sorted().toList());
  }

  /** The valid name nearest to {@code given}; nothing where none is near. */
  public static Optional<String> of(String given, Collection<String> valid) {
    String nearest = "";
    int least = Integer.MAX_VALUE;
    for (String name : valid) {
      int distance = distance(given, name);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return least <= Math.max(2, given.length() / 3) ? Optional.of(nearest) : Optional.empty();
  }

  /** The Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
