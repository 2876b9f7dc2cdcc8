package io.github.onmal;

import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Puts a text where another one is. An edit of an empty span inserts.
 *
 * @param span what is replaced, in UTF-16 code units of the draft
 * @param text what takes its place
 */
public record Edit(Span span, String text) {

  /** Checks that nothing is null. */
  public Edit {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }

  /** Whether both edits cannot be made: they overlap, or touch at the same empty place. */
  public boolean conflictsWith(Edit other) {
    if (span.isEmpty() && other.span.isEmpty()) {
      return span.start() == other.span.start();
    }
    return span.overlaps(other.span)
        || span.isEmpty() && other.span.start() < span.start() && span.start() < other.span.end()
        || other.span.isEmpty()
            && span.start() < other.span.start()
            && other.span.start() < span.end();
  }

  /**
   * An edit that replaces a stretch as a careful writer would: spaces, commas, final marks and
   * capitals fit.
   *
   * @param sentenceStart where the sentence of the stretch begins, or -1
   */
  public static Edit replacing(
      String text, Span target, String replacement, int sentenceStart, Language language) {
    return Edits.replace(text, target, replacement, sentenceStart, language);
  }

  /**
   * The text after some edits.
   *
   * @param edits edits of {@code text} that do not conflict, in any order; of several insertions at
   *     one place the first given comes first
   * @throws IllegalArgumentException if two edits overlap, or one lies outside the text
   */
  public static String apply(String text, List<Edit> edits) {
    List<Edit> ordered = new ArrayList<>(edits);
    ordered.sort(Comparator.comparing(Edit::span));
    StringBuilder result = new StringBuilder(text.length() + 32);
    int at = 0;
    for (Edit edit : ordered) {
      if (edit.span.start() < at) {
        throw new IllegalArgumentException(
            "edit at " + edit.span + " overlaps the one before it, which ends at " + at);
      }
      if (edit.span.end() > text.length()) {
        throw new IllegalArgumentException(
            "edit at " + edit.span + " is outside the text of length " + text.length());
      }
      result.append(text, at, edit.span.start()).append(edit.text);
      at = edit.span.end();
    }
    return result.append(text, at, text.length()).toString();
  }
}
