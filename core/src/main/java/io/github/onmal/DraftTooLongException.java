package io.github.onmal;

/** Thrown when a draft, or another text of its conversation, is longer than a coach accepts. */
public final class DraftTooLongException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  DraftTooLongException(String what, int length, int limit) {
    super(
        what
            + " has "
            + length
            + " UTF-16 code units; this coach accepts at most "
            + limit
            + " (Coach.Builder.longestText)");
  }
}
