package io.github.onmal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A linguistic table among the resources of a package: UTF-8 lines of cells set apart by {@code |},
 * {@code #} for comments.
 *
 * @param name the resource, for messages
 * @param rows the lines that are neither empty nor comments, in order
 */
public record Table(String name, List<Row> rows) {

  /**
   * One line.
   *
   * @param table the resource it stands in, for messages
   * @param line its number in the file, counted from 1
   * @param cells its cells, trimmed; at least one
   */
  public record Row(String table, int line, List<String> cells) {

    /** A cell, or the empty string where the line is shorter. */
    public String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /** The words of a cell. */
    public List<String> words(int index) {
      return split(cell(index), ' ');
    }

    /** What to throw when a cell cannot be read. */
    public IllegalStateException problem(String found, String expected) {
      return new IllegalStateException(
          table + ":" + line + ": " + found + "; expected " + expected);
    }
  }

  /**
   * Reads a resource.
   *
   * @param home a class of the package the resource lies in
   * @throws IllegalStateException if there is no such resource
   */
  public static Table read(Class<?> home, String name) {
    String text = text(home, name);
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

  private static String text(Class<?> home, String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + ": no such resource; expected it beside " + home.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Parts between separators, trimmed; words, when the separator is a space, are never empty. */
  public static List<String> split(String text, char separator) {
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
