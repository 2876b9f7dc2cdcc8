package io.github.onmal.check.format;

import io.github.onmal.check.format.TableColumns.ReplyColumn;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.check.text.Reply.About;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tables as text, with a header row. Quotes stand around a value with a delimiter, a line break or
 * quotes in it, which are doubled. Of a file of any length only one row is in memory.
 *
 * <p>A column {@code onmal-allow} holds what is let pass in its row, as {@code RULE: reason},
 * several separated by semicolons.
 */
final class Table implements Format {

  static final int LONGEST_ROW = 1 << 20;

  private static final int LONGEST_HEADER = 1 << 16;
  private static final String USUAL_DELIMITERS = ",;\t";
  private static final char TAB = '\t';

  /** What spreadsheets write and read as a line before the header. */
  private static final Pattern DELIMITER_LINE =
      Pattern.compile("(?i)sep=([^\\w\\s\"]|\t)(\r\n|\r|\n)");

  /** Not a semicolon of a reason. */
  private static final Pattern NEXT_ALLOWANCE = Pattern.compile(";(?=\\s*[\\w-]+/)");

  private final boolean tabs;

  /**
   * Creates one.
   *
   * @param tabs whether tabs are the delimiters; otherwise the header row tells
   */
  Table(boolean tabs) {
    this.tabs = tabs;
  }

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    Reader in = file.open();
    try (RecentText text = new RecentText(in, LONGEST_ROW)) {
      in.mark(LONGEST_HEADER);
      String head = head(in);
      in.reset();
      Matcher told = DELIMITER_LINE.matcher(head);
      int skipped = told.lookingAt() ? told.end() : 0;
      for (int i = 0; i < skipped; i++) {
        text.read();
      }
      char delimiter = skipped > 0 ? head.charAt(told.start(1)) : tabs ? TAB : delimiter(head);
      read(text, skipped, delimiter, layout, replies);
    }
  }

  private static String head(Reader in) throws IOException {
    char[] head = new char[LONGEST_HEADER - 1];
    int length = 0;
    for (int read = 0; read >= 0 && length < head.length; length += Math.max(read, 0)) {
      read = in.read(head, length, head.length - length);
    }
    return new String(head, 0, length);
  }

  /** The usual delimiter that the first row has most of outside of quotes. */
  private static char delimiter(String head) {
    int[] counts = new int[USUAL_DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < head.length(); i++) {
      char c = head.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && USUAL_DELIMITERS.indexOf(c) >= 0) {
        counts[USUAL_DELIMITERS.indexOf(c)]++;
      }
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return USUAL_DELIMITERS.charAt(most);
  }

  /** Reads a table from its header row on, which begins at {@code start}. */
  static void read(
      RecentText text, long start, char delimiter, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    CSVParser parser =
        CSVParser.builder().setReader(text).setFormat(format).setCharacterOffset(start).get();
    Iterator<CSVRecord> rows = parser.iterator();
    Header header = null;
    long at = start;
    for (CSVRecord row = next(rows, text, at, delimiter);
        row != null;
        row = next(rows, text, at, delimiter)) {
      at = row.getCharacterPosition();
      text.forgetBefore(at);
      TableRow written = new TableRow(text, at, delimiter);
      at = written.end();
      boolean blank = row.size() == 1 && row.get(0).isBlank();
      if (blank) {
        continue;
      }
      if (header == null) {
        header = Header.of(row, written, layout);
      } else {
        header.read(row, written, replies);
      }
    }
  }

  /** The next row, or null at the end. */
  private static @Nullable CSVRecord next(
      Iterator<CSVRecord> rows, RecentText text, long at, char delimiter)
      throws IOException, FormatException {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (UncheckedIOException failed) {
      IOException cause = failed.getCause();
      boolean tooLong = cause instanceof RecentText.TooLongException;
      if (!tooLong && !(cause instanceof CSVException)) {
        throw cause;
      }
      throw broken(text, afterBreak(text, at), delimiter, tooLong);
    }
  }

  private static long afterBreak(RecentText text, long at) {
    if (text.charAt(at) == '\r') {
      return at + (text.charAt(at + 1) == '\n' ? 2 : 1);
    }
    return text.charAt(at) == '\n' ? at + 1 : at;
  }

  private static FormatException broken(
      RecentText text, long start, char delimiter, boolean tooLong) {
    TableRow row = new TableRow(text, start, delimiter);
    if (row.wrong() < 0) {
      return new FormatException(
          tooLong
              ? "a row of more than " + LONGEST_ROW + " characters; expected a shorter one"
              : "no row of a table; expected fields with the delimiter between them",
          text.excerpt(start, start).start());
    }
    Position place = text.excerpt(row.wrong(), row.wrong()).start();
    return new FormatException(
        text.charAt(row.wrong()) == '"'
            ? "a quote that is never closed"
                + (tooLong ? " within " + LONGEST_ROW + " characters" : "")
                + "; expected another one at the end of the field"
            : "text after a closing quote; expected the delimiter or the end of the line, or"
                + " quotes within a field doubled",
        place);
  }

  /**
   * The header row.
   *
   * @param width the number of fields each row has
   */
  private record Header(int width, TableColumns columns, Layout layout) {

    static Header of(CSVRecord row, TableRow written, Layout layout) throws FormatException {
      TableColumns columns = TableColumns.of(row.toList(), layout);
      if (columns.replies().isEmpty()) {
        throw new FormatException(
            layout.replies().isEmpty()
                ? "no column holds replies; expected a header row with one called `reply`,"
                    + " `body` or `답변`, or in the settings its name as `replies` or the file in"
                    + " `exclude`"
                : "no column is called `"
                    + String.join("` or `", layout.replies())
                    + "`; expected a header row with one, as `replies` in the settings says",
            written.place(0));
      }
      return new Header(row.size(), columns, layout);
    }

    void read(CSVRecord row, TableRow written, Consumer<Reply> replies) throws FormatException {
      if (row.size() != width) {
        throw new FormatException(
            "row "
                + row.getRecordNumber()
                + " has "
                + row.size()
                + (row.size() == 1 ? " field" : " fields")
                + "; expected "
                + width
                + " as in the header",
            written.place(0));
      }
      List<Allowance> allowances = null;
      for (ReplyColumn column : columns.replies()) {
        String value = row.get(column.index());
        if (value.isBlank()) {
          continue;
        }
        allowances = allowances == null ? allowances(row, written) : allowances;
        About about = about(row, column, allowances);
        layout.content().read(written.field(column.index(), value, about), replies);
      }
    }

    private About about(CSVRecord row, ReplyColumn column, List<Allowance> allowances) {
      String title = value(row, columns.title());
      String key = value(row, columns.key());
      String name = key != null ? key : title != null ? title : "row " + row.getRecordNumber();
      String language = value(row, columns.language());
      String channel = value(row, columns.channel());
      return new About(
          columns.replies().size() == 1 ? name : name + "." + column.name().strip(),
          title,
          column.language() != null
              ? column.language()
              : language == null ? null : FieldWords.language(language),
          channel == null ? null : FieldWords.channel(channel),
          allowances);
    }

    private static @Nullable String value(CSVRecord row, int index) {
      return index < 0 || row.get(index).isBlank() ? null : row.get(index).strip();
    }

    private List<Allowance> allowances(CSVRecord row, TableRow written) {
      String value = value(row, columns.allowances());
      if (value == null) {
        return List.of();
      }
      Position place = written.place(columns.allowances());
      List<Allowance> allowances = new ArrayList<>();
      for (String one : NEXT_ALLOWANCE.split(value)) {
        allowances.addAll(Allowances.of("onmal allow " + one, place, true, place.line()));
      }
      return allowances;
    }
  }
}
