package io.github.onmal.cli;

import io.github.onmal.json.Names;
import io.github.onmal.rule.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads options that name one constant of an enum. */
final class Choices {

  private Choices() {}

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
    E found = Names.find(choices, name);
    if (found == null) {
      String hint = Names.hint(choices, name);
      throw new InputException(
          option
              + " is `"
              + given
              + "`"
              + hint
              + (hint.isEmpty() ? "; " : " ")
              + "expected "
              + Names.choices(choices)
              + more);
    }
    return found;
  }

  /**
   * The least severity that fails, as {@code --fail-on} names it; null for none.
   *
   * @param given what was given, or null for the usual
   */
  static @Nullable Severity failOn(@Nullable String given, @Nullable Severity usual)
      throws InputException {
    if (given == null) {
      return usual;
    }
    return "never".equalsIgnoreCase(given)
        ? null
        : choose("--fail-on", given, Severity.values(), Severity.MAJOR, " or never");
  }
}
