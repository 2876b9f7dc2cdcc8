package io.github.onmal.check.text;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {

  /** As {@code line:column}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }

  /** Orders by place. */
  @Override
  public int compareTo(Position other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }
}
