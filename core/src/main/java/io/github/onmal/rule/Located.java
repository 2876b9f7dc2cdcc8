package io.github.onmal.rule;

/**
 * A text of a pack and where it stands, so that an error can name the place.
 *
 * @param text the text
 * @param path the file, relative to the pack
 * @param line the line, from 1
 */
public record Located(String text, String path, int line) {

  /** The problem with this text. */
  public Problem problem(String what) {
    return new Problem(path, line, what);
  }
}
