package io.github.onmal.rewrite.korean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A linguistic table among the resources of this package: UTF-8 lines of cells set apart by {@code
 * |}, {@code #} for comments.
 */
record Table(String name, List<Row> rows) {

  /**
   * One line.
   *
   * @param line its number in the file, counted from 1
   * @param cells its cells, trimmed, never empty
   */
  record Row(String table, int line, List<String> cells) {

    /** A cell, or the empty string where the line is shorter. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The words of a cell. */
    List<String> words(int index) {
      return split(cell(index), ' ');
    }

    /** What to throw when a cell cannot be read. */
    IllegalStateException problem(String found, String expected) {
      return new IllegalStateException(
          table + ":" + line + ": " + found + "; expected " + expected);
    }
  }

  /** Reads a resource. */
  static Table read(String name) {
    String text = text(name);
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      line++;
      String content = text.substring(start, end).trim();
      if (!content.isEmpty() && content.charAt(0) != '#') {
        List<String> cells = split(content, '|');
        rows.add(new Row(name, line, cells));
      }
      start = end + 1;
    }
    return new Table(name, List.copyOf(rows));
  }

  private static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + ": no such resource; expected it beside the classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Parts between separators, trimmed; words, when the separator is a space, are never empty. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(separator, start);
      end = end < 0 ? text.length() : end;
      String part = text.substring(start, end).trim();
      if (separator != ' ' || !part.isEmpty()) {
        parts.add(part);
      }
      start = end + 1;
    }
    return parts;
  }
}
