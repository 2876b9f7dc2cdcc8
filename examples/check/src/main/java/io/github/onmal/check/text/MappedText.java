package io.github.onmal.check.text;

import io.github.onmal.text.Span;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text, and where each character of it stands in the source it was read from. Immutable. Offsets
 * are UTF-16 code units, ends exclusive.
 *
 * <p>It consists of pieces in the order of both. A piece as long as its source is taken over
 * character by character; any other stands for its source as a whole, such as {@code &} for {@code
 * &amp;}. What lies between the sources of two pieces was left out, such as mark-up; a piece whose
 * source is empty was put in, such as a line end between two paragraphs.
 */
public final class MappedText {

  private final String text;
  private final int[] starts;
  private final int[] sourceStarts;
  private final int[] sourceEnds;

  private MappedText(Builder builder) {
    text = builder.text.toString();
    starts = Arrays.copyOf(builder.starts, builder.size);
    sourceStarts = Arrays.copyOf(builder.sourceStarts, builder.size);
    sourceEnds = Arrays.copyOf(builder.sourceEnds, builder.size);
  }

  /** A source read as it is. */
  public static MappedText verbatim(String source) {
    return new Builder().verbatim(source, new Span(0, source.length())).build();
  }

  /** What is read. */
  public String text() {
    return text;
  }

  /** The smallest stretch of the source that holds a stretch of the text. */
  public Span source(Span span) {
    if (span.isEmpty()) {
      return Span.at(sourceOf(span.start()));
    }
    return new Span(sourceStart(span.start()), sourceEnd(span.end() - 1));
  }

  /**
   * The stretch of the source that can be written anew for a stretch of the text: nothing was left
   * out of it, and it begins and ends where pieces do. Otherwise nothing.
   */
  public Optional<Span> writable(Span span) {
    if (span.isEmpty()) {
      int piece = piece(span.start());
      boolean inside =
          piece >= 0
              && !isVerbatim(piece)
              && starts[piece] < span.start()
              && span.start() < end(piece);
      return inside ? Optional.empty() : Optional.of(source(span));
    }
    int first = piece(span.start());
    int last = piece(span.end() - 1);
    boolean whole =
        (isVerbatim(first) || starts[first] == span.start())
            && (isVerbatim(last) || end(last) == span.end());
    for (int i = first; i < last && whole; i++) {
      whole = sourceEnds[i] == sourceStarts[i + 1];
    }
    return whole ? Optional.of(source(span)) : Optional.empty();
  }

  /**
   * This text, read from the source of the text it was read from.
   *
   * @param outer its {@link #text} is the source of this
   */
  public MappedText through(MappedText outer) {
    Builder joined = new Builder();
    for (int i = 0; i < starts.length; i++) {
      Span source = new Span(sourceStarts[i], sourceEnds[i]);
      if (!isVerbatim(i) || source.isEmpty()) {
        joined.join(text.substring(starts[i], end(i)), outer.source(source));
        continue;
      }
      for (int at = source.start(); at < source.end(); ) {
        int piece = outer.piece(at);
        int end = Math.min(source.end(), outer.end(piece));
        String part =
            text.substring(starts[i] + at - source.start(), starts[i] + end - source.start());
        joined.join(part, outer.source(new Span(at, end)));
        at = end;
      }
    }
    return joined.build();
  }

  private int sourceOf(int at) {
    int before = at > 0 ? piece(at - 1) : -1;
    if (before >= 0 && sourceStarts[before] < sourceEnds[before]) {
      return sourceEnd(at - 1);
    }
    if (at < text.length()) {
      return sourceStart(at);
    }
    return before < 0 ? 0 : sourceEnds[before];
  }

  private int sourceStart(int at) {
    int piece = piece(at);
    return isVerbatim(piece) ? sourceStarts[piece] + at - starts[piece] : sourceStarts[piece];
  }

  private int sourceEnd(int at) {
    int piece = piece(at);
    return isVerbatim(piece) ? sourceStarts[piece] + at - starts[piece] + 1 : sourceEnds[piece];
  }

  private boolean isVerbatim(int piece) {
    return end(piece) - starts[piece] == sourceEnds[piece] - sourceStarts[piece];
  }

  private int end(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : text.length();
  }

  /** The piece that holds a character; the last one for the end of the text, -1 for none. */
  private int piece(int at) {
    int found = Arrays.binarySearch(starts, at);
    return found >= 0 ? found : -found - 2;
  }

  /** Builds a text from left to right. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[8];
    private int[] sourceStarts = new int[8];
    private int[] sourceEnds = new int[8];
    private int size;

    /** Takes over a stretch of the source as it is. */
    public Builder verbatim(String source, Span span) {
      return piece(source.substring(span.start(), span.end()), span);
    }

    /**
     * Adds what a stretch of the source stands for.
     *
     * @param source not before that of the piece before it; empty for text that is put in
     * @throws IllegalArgumentException if it is
     */
    public Builder piece(String added, Span source) {
      if (size > 0 && source.start() < sourceEnds[size - 1]) {
        throw new IllegalArgumentException(
            "a piece from " + source + " after one that ends at " + sourceEnds[size - 1]);
      }
      if (added.isEmpty()) {
        return this;
      }
      int last = size - 1;
      boolean verbatim = added.length() == source.length();
      if (verbatim
          && last >= 0
          && sourceEnds[last] == source.start()
          && text.length() - starts[last] == sourceEnds[last] - sourceStarts[last]) {
        sourceEnds[last] = source.end();
      } else {
        if (size == starts.length) {
          starts = Arrays.copyOf(starts, 2 * size);
          sourceStarts = Arrays.copyOf(sourceStarts, 2 * size);
          sourceEnds = Arrays.copyOf(sourceEnds, 2 * size);
        }
        starts[size] = text.length();
        sourceStarts[size] = source.start();
        sourceEnds[size++] = source.end();
      }
      text.append(added);
      return this;
    }

    /** Adds a piece, or makes it one with the last where both stand for the same source. */
    private void join(String added, Span source) {
      if (size == 0 || source.start() >= sourceEnds[size - 1]) {
        piece(added, source);
      } else {
        text.append(added);
        sourceEnds[size - 1] = Math.max(sourceEnds[size - 1], source.end());
      }
    }

    /** What has been built so far. */
    public CharSequence text() {
      return text;
    }

    /** The text. */
    public MappedText build() {
      return new MappedText(this);
    }
  }
}
