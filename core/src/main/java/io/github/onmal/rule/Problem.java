package io.github.onmal.rule;

/**
 * A defect of a rule pack.
 *
 * @param path the file, relative to the pack
 * @param line the line, from 1; 0 when the file as a whole is meant
 * @param what what is wrong and what was expected
 */
public record Problem(String path, int line, String what) implements Comparable<Problem> {

  /** As {@code path:line: what}. */
  @Override
  public String toString() {
    return path + (line > 0 ? ":" + line : "") + ": " + what;
  }

  /** Orders by path, then line. */
  @Override
  public int compareTo(Problem other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }
}
