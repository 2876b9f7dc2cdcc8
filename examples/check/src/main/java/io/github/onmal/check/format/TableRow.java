package io.github.onmal.check.format;

import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;

/** A row of a table as it is written: where its cells stand. */
final class TableRow {

  private static final Escaping QUOTED = text -> text.replace("\"", "\"\"");

  private final RecentText text;
  private final char delimiter;
  private final List<Cell> cells = new ArrayList<>();
  private long at;
  private long wrong = -1;

  /**
   * A cell.
   *
   * @param start where its value begins, after an opening quote
   * @param end where its value ends, before a closing quote
   */
  private record Cell(long start, long end, boolean quoted) {}

  /**
   * Finds the cells of a row.
   *
   * @param text remembers the row, unless it is broken
   * @param start where the row begins
   */
  TableRow(RecentText text, long start, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    at = start;
    boolean more = true;
    while (more) {
      cells.add(cell());
      more = text.charAt(at) == delimiter && wrong < 0;
      at += more ? 1 : 0;
    }
  }

  private Cell cell() {
    if (text.charAt(at) != '"') {
      long start = at;
      while (!endsCell(text.charAt(at))) {
        at++;
      }
      return new Cell(start, at, false);
    }
    long start = ++at;
    while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
      if (text.charAt(at) < 0) {
        wrong = start - 1;
        return new Cell(start, at, true);
      }
      at += text.charAt(at) == '"' ? 2 : 1;
    }
    long end = at++;
    while (!endsCell(text.charAt(at))) {
      if (wrong < 0 && !Character.isWhitespace(text.charAt(at))) {
        wrong = at;
      }
      at++;
    }
    return new Cell(start, end, true);
  }

  private boolean endsCell(int c) {
    return c < 0 || c == delimiter || c == '\n' || c == '\r';
  }

  /** Where it ends, before its line break. */
  long end() {
    return at;
  }

  /** Where the quote that is never closed, or the text after a closing one, stands; or -1. */
  long wrong() {
    return wrong;
  }

  /** Where a cell begins. */
  Position place(int index) {
    return excerpt(index).start();
  }

  /**
   * The text of a cell.
   *
   * @param value its value, with which the walk over it has to agree for it to be fixable
   */
  Reply field(int index, String value, Reply.About about) {
    Excerpt excerpt = excerpt(index);
    boolean quoted = index < cells.size() && cells.get(index).quoted();
    MappedText.Builder mapped = new MappedText.Builder();
    String raw = excerpt.raw();
    int at = 0;
    for (int quote = quoted ? raw.indexOf('"') : -1; quote >= 0; quote = raw.indexOf('"', at)) {
      mapped.verbatim(raw, new Span(at, quote));
      at = Math.min(quote + 2, raw.length());
      mapped.piece("\"", new Span(quote, at));
    }
    mapped.verbatim(raw, new Span(at, raw.length()));
    MappedText read = mapped.build();
    if (!read.text().equals(value)) {
      read = new MappedText.Builder().piece(value, new Span(0, raw.length())).build();
    }
    return new Reply(excerpt, read, quoted ? QUOTED : Escaping.NONE, about);
  }

  private Excerpt excerpt(int index) {
    Cell cell = cells.get(Math.min(index, cells.size() - 1));
    return text.excerpt(cell.start(), cell.end());
  }
}
