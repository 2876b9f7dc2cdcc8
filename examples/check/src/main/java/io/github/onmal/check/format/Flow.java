package io.github.onmal.check.format;

import io.github.onmal.check.text.MappedText;
import io.github.onmal.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Builds what is read of a text with mark-up from left to right: white space is held back until it
 * is known what follows, so that lines neither begin nor end with it.
 */
final class Flow {

  private static final int MOST_LINE_ENDS = 2;

  private final MappedText.Builder text = new MappedText.Builder();
  private int end;
  private int lines;
  private int broken;
  private @Nullable Span white;
  private int blankTo;
  private @Nullable String prefix;
  private @Nullable Span prefixSource;

  /** Adds what a stretch of the source stands for. */
  void add(String added, Span source) {
    separate(source.start());
    text.piece(added, source);
    end = source.end();
    blankTo = end;
  }

  /** What a piece of template code leaves of itself in {@code from}. */
  void code(TemplateCode.Stretch code, String from) {
    switch (code.kind()) {
      case SLOT -> add(code.span().of(from), code.span());
      case BRANCH -> white(code.span());
      case CONTROL -> {}
    }
  }

  /** White space that is shown as a single space, or not at all where a line begins or ends. */
  void white(Span source) {
    white = white == null ? source : white;
    blank(source);
  }

  /** A line ends, by a sign of its own such as {@code <br>}. */
  void lineEnd(Span source) {
    broken++;
    blank(source);
  }

  /** What follows stands so many lines further down: 1 for a new line, 2 after an empty one. */
  void apart(int least) {
    lines = Math.max(lines, least);
  }

  /**
   * The next line begins with something the mark-up stands for, such as the bullet of a list.
   *
   * @param source where it is written, or null where nothing is
   */
  void prefix(String written, @Nullable Span source) {
    prefix = written;
    prefixSource = source;
  }

  /** No line follows that would begin with the {@link #prefix}. */
  void withoutPrefix() {
    prefix = null;
  }

  /** Whether nothing has been added. */
  boolean isEmpty() {
    return text.text().isEmpty();
  }

  /** Whether what is added next begins a line. */
  boolean isAtLineStart() {
    return isEmpty() || lines > 0 || broken > 0;
  }

  /** Where what was added last ends in the source. */
  int end() {
    return end;
  }

  /** Where the white space behind it ends, as far as it is known. */
  int blankTo() {
    return blankTo;
  }

  /** The text. */
  MappedText build() {
    return text.build();
  }

  private void blank(Span source) {
    if (source.start() == blankTo) {
      blankTo = source.end();
    }
  }

  private void separate(int start) {
    int ends = Math.min(Math.max(lines, broken), MOST_LINE_ENDS);
    int next = prefix == null || prefixSource == null ? start : prefixSource.start();
    boolean nothingElse = blankTo == next;
    if (!isEmpty() && ends > 0) {
      text.piece("\n".repeat(ends), nothingElse ? new Span(end, next) : Span.at(end));
    } else if (!isEmpty() && white != null) {
      text.piece(" ", nothingElse ? new Span(end, next) : white);
    }
    if (prefix != null) {
      text.piece(prefix, prefixSource == null ? Span.at(start) : prefixSource);
    }
    lines = 0;
    broken = 0;
    white = null;
    prefix = null;
  }
}
