package io.github.onmal.cli;

/** Something the caller gave cannot be used. The message says what, where and what was expected. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
