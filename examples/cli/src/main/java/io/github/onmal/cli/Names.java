package io.github.onmal.cli;

import io.github.onmal.rule.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of enum constants as users write them: {@code follow-up} for {@code FOLLOW_UP}. */
final class Names {

  private Names() {}

  /** The name of a constant. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of exactly this name, or null. */
  static <E extends Enum<E>> @Nullable E find(E[] constants, String name) {
    for (E constant : constants) {
      if (of(constant).equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /** The names there are, as the end of "expected". */
  static String choices(Enum<?>[] constants) {
    return "one of " + String.join(", ", all(constants));
  }

  /** What the caller probably meant, as the end of a message; empty if nothing is near. */
  static String hint(Enum<?>[] constants, String given) {
    String phrase = Nearest.expected(given, all(constants));
    int choices = phrase.lastIndexOf("? expected one of ");
    return choices < 0 ? "" : "; " + phrase.substring(0, choices + 1);
  }

  /**
   * The constant an option names.
   *
   * @param given what was given, or null for the usual
   * @param more what else may be given, as the end of "expected"; empty for nothing
   */
  static <E extends Enum<E>> E choose(
      String option, @Nullable String given, E[] choices, E usual, String more)
      throws InputException {
    if (given == null) {
      return usual;
    }
    String name = given.toLowerCase(Locale.ROOT).replace('_', '-');
    E found = find(choices, name);
    if (found == null) {
      String hint = hint(choices, name);
      throw new InputException(
          option
              + " is `"
              + given
              + "`"
              + hint
              + (hint.isEmpty() ? "; " : " ")
              + "expected "
              + choices(choices)
              + more);
    }
    return found;
  }

  private static List<String> all(Enum<?>[] constants) {
    List<String> names = new ArrayList<>();
    for (Enum<?> constant : constants) {
      names.add(of(constant));
    }
    return names;
  }
}
