package io.github.onmal.json;

import io.github.onmal.rule.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names of enum constants as users write them: {@code follow-up} for {@code FOLLOW_UP}. */
public final class Names {

  private Names() {}

  /** The name of a constant. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of exactly this name, or null. */
  public static <E extends Enum<E>> @Nullable E find(E[] constants, String name) {
    for (E constant : constants) {
      if (of(constant).equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /** The names there are, as the end of "expected". */
  public static String choices(Enum<?>[] constants) {
    return "one of " + String.join(", ", all(constants));
  }

  /** What the caller probably meant, as the end of a message; empty if nothing is near. */
  public static String hint(Enum<?>[] constants, String given) {
    String phrase = Nearest.expected(given, all(constants));
    int choices = phrase.lastIndexOf("? expected one of ");
    return choices < 0 ? "" : "; " + phrase.substring(0, choices + 1);
  }

  private static List<String> all(Enum<?>[] constants) {
    List<String> names = new ArrayList<>();
    for (Enum<?> constant : constants) {
      names.add(of(constant));
    }
    return names;
  }
}
