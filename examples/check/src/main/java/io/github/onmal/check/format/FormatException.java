package io.github.onmal.check.format;

import io.github.onmal.check.text.Position;
import org.jspecify.annotations.Nullable;

/** Thrown for a file that is not what it should be. Its message quotes no reply. */
public final class FormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Position position;

  /**
   * Creates one.
   *
   * @param what what is wrong, and what was expected
   * @param position where, or null for the file as a whole
   */
  public FormatException(String what, @Nullable Position position) {
    super(what);
    this.position = position;
  }

  /** What is wrong, and what was expected. */
  public String what() {
    return String.valueOf(getMessage());
  }

  /** Where, or null for the file as a whole. */
  public @Nullable Position position() {
    return position;
  }
}
