package io.github.onmal.json;

/**
 * Thrown for bytes that are not UTF-8. The message names them and the offset of the first bad one.
 */
public final class NotUtf8Exception extends Exception {

  private static final long serialVersionUID = 1L;

  NotUtf8Exception(String message) {
    super(message);
  }
}
