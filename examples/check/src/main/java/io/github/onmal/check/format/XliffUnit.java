package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Reply;
import io.github.onmal.check.text.Reply.About;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit of an XLIFF file while it is read. */
final class XliffUnit {

  private final String name;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private final Map<String, String> data = new HashMap<>();
  private Text text = new Text(0, null);

  /** A source and its target. */
  private static final class Segment {
    private final boolean ignorable;
    private @Nullable Text source;
    private @Nullable Text target;

    Segment(boolean ignorable) {
      this.ignorable = ignorable;
    }

    /** What the customer reads of it, or null. */
    @Nullable Text read(boolean targets) {
      return !targets || ignorable && target == null ? source : target;
    }
  }

  /** A text as it is written. */
  private static final class Text {
    private final List<Piece> pieces = new ArrayList<>();
    private final @Nullable String language;
    private final int start;
    private int end;
    private boolean escaped;
    private boolean unescaped;

    Text(int start, @Nullable String language) {
      this.start = start;
      this.language = language;
      end = start;
    }

    boolean isBlank() {
      return pieces.stream().allMatch(piece -> piece.text.isBlank());
    }
  }

  /** What a stretch of the file stands for. A text can have very many of them. */
  private record Piece(String text, int start, int end) {
    Piece(String text, Span place) {
      this(text, place.start(), place.end());
    }
  }

  XliffUnit(String name) {
    this.name = name;
  }

  /** What the file calls it. */
  String name() {
    return name;
  }

  /** Adds what is let pass. */
  void allow(List<Allowance> more) {
    allowances.addAll(more);
  }

  /** Begins a segment. */
  void segment(boolean ignorable) {
    segments.add(new Segment(ignorable));
  }

  /** Begins a text of the last segment. */
  void text(boolean isTarget, int start, @Nullable String language) {
    text = new Text(start, language);
    Segment last = segments.get(segments.size() - 1);
    if (isTarget) {
      last.target = text;
    } else {
      last.source = text;
    }
  }

  /** Ends a text. */
  void endText(int end) {
    text.end = end;
  }

  /** Remembers the original code of a placeholder. */
  void data(String id, String code) {
    data.put(id, code);
  }

  /** The original code of a placeholder, or null. */
  @Nullable String data(@Nullable String id) {
    return id == null ? null : data.get(id);
  }

  /** Adds what a code of the file stands for. */
  void add(String read, Span place) {
    text.pieces.add(new Piece(read, place));
  }

  /**
   * Adds characters.
   *
   * @param value what they are
   * @param file the whole file
   * @param place where they are written
   * @param section whether that is in a CDATA section
   */
  void add(String value, String file, Span place, boolean section) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder read = new StringBuilder();
    if (section) {
      XmlText.readSection(file, place, (one, at) -> pieces.add(new Piece(one, at)));
    } else {
      XmlText.read(file, place, (one, at) -> pieces.add(new Piece(one, at)));
    }
    pieces.forEach(piece -> read.append(piece.text));
    if (value.contentEquals(read)) {
      text.pieces.addAll(pieces);
    } else {
      text.pieces.add(new Piece(value, place));
    }
    text.escaped |= !section;
    text.unescaped |= section;
  }

  /**
   * The reply it holds, or null if it holds none.
   *
   * @param source the language of its source, or null
   * @param target the language of its target, or null
   */
  @Nullable Reply reply(Lines lines, @Nullable String source, @Nullable String target) {
    boolean targets =
        segments.stream()
            .anyMatch(one -> !one.ignorable && one.target != null && !one.target.isBlank());
    List<Text> texts =
        segments.stream().map(one -> one.read(targets)).filter(Objects::nonNull).toList();
    if (texts.isEmpty()) {
      return null;
    }
    Text first = texts.get(0);
    Span place = new Span(first.start, texts.get(texts.size() - 1).end);
    MappedText.Builder mapped = new MappedText.Builder();
    for (Text one : texts) {
      for (Piece piece : one.pieces) {
        mapped.piece(piece.text, new Span(piece.start - place.start(), piece.end - place.start()));
      }
    }
    boolean inSections =
        texts.stream().anyMatch(one -> one.unescaped) && texts.stream().noneMatch(t -> t.escaped);
    String language = first.language != null ? first.language : targets ? target : source;
    String title = name.isEmpty() ? null : name;
    return new Reply(
        lines.part(place),
        mapped.build(),
        inSections ? Escaping.NONE : XmlText.ESCAPING,
        new About(name, title, language, null, allowances));
  }
}
