package io.github.onmal.cli;

import io.github.onmal.rule.Severity;

/** How a stretch of the report looks where colour is on. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  /** Text a rewrite puts in. */
  ADDED("32"),
  /** Something the agent has to fill in. */
  BLANK("1;35"),
  GOOD("1;32"),
  CRITICAL("1;31"),
  MAJOR("1;33"),
  MINOR("1;36"),
  INFO("1;34");

  private static final Style[] ALL = values();

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The style of a severity. */
  static Style of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case MAJOR -> MAJOR;
      case MINOR -> MINOR;
      case INFO -> INFO;
    };
  }

  /** A character that stands for this style. */
  @SuppressWarnings("EnumOrdinal") // kept in memory only
  char key() {
    return (char) ordinal();
  }

  /** The style a character stands for. */
  static Style ofKey(char key) {
    return ALL[key];
  }

  /** Writes what the terminal needs to change to this style. */
  void begin(StringBuilder out) {
    if (this != PLAIN) {
      out.append("\u001b[").append(code).append('m');
    }
  }

  /** Writes what the terminal needs to change back. */
  void end(StringBuilder out) {
    if (this != PLAIN) {
      out.append("\u001b[0m");
    }
  }
}
