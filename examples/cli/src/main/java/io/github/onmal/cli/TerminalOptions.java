package io.github.onmal.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command says to the terminal it runs in. */
final class TerminalOptions {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (the default: on a terminal, unless NO_COLOR is set), always or never.")
  @Nullable String color;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  boolean help;

  Terminal.Colour colour() throws InputException {
    return Choices.choose("--color", color, Terminal.Colour.values(), Terminal.Colour.AUTO, "");
  }
}
