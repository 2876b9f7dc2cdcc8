package io.github.onmal.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the three standard streams are connected to.
 *
 * @param input whether standard input is a terminal
 * @param output whether standard output is a terminal
 * @param error whether standard error is a terminal
 * @param colour whether the environment allows colour
 * @param columns the width of the terminal
 */
record Terminal(boolean input, boolean output, boolean error, boolean colour, int columns) {

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** Set by the {@code onmal} script: the letters i, o, e of those streams that are terminals. */
  private static final String PROPERTY = "onmal.terminal";

  private static final int USUAL = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /** No terminal anywhere. */
  static final Terminal NONE = new Terminal(false, false, false, false, USUAL);

  /** The terminal of this process; none where the script has not told, for Java cannot. */
  static Terminal ofProcess() {
    String streams = System.getProperty(PROPERTY, "");
    boolean output = streams.indexOf('o') >= 0;
    String no = System.getenv("NO_COLOR");
    boolean colour = (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    return new Terminal(
        streams.indexOf('i') >= 0,
        output,
        streams.indexOf('e') >= 0,
        colour,
        output ? columns(System.getenv("COLUMNS")) : USUAL);
  }

  /** Whether what goes to standard output is coloured. */
  boolean colours(Colour when) {
    return when == Colour.ALWAYS || when == Colour.AUTO && output && colour;
  }

  private static int columns(@Nullable String given) {
    if (given == null) {
      return USUAL;
    }
    try {
      return Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(given)));
    } catch (NumberFormatException notANumber) {
      return USUAL;
    }
  }
}
