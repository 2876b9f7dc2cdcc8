package io.github.onmal.rule;

import io.github.onmal.text.EditDistance;
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
      int distance = EditDistance.between(given, name);
      if (distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return least <= Math.max(2, given.length() / 3) ? Optional.of(nearest) : Optional.empty();
  }
}
