package io.github.onmal.email;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a mail as the reader sees it.
 *
 * @param text what it says, without quotation signs, spaces at its end or a line end
 * @param depth how deeply it is quoted; 0 is the author's own
 * @param signature whether it stands in the container of a signature
 */
record Line(String text, int depth, boolean signature) {

  /** A line of plain text, whose quotation signs say how deeply it is quoted. */
  static Line of(String text, int depth, boolean signature) {
    int signs = 0;
    int at = 0;
    while (at < text.length() && text.charAt(at) == '>') {
      signs++;
      at++;
      if (at + 1 < text.length() && text.charAt(at) == ' ' && text.charAt(at + 1) == '>') {
        at++;
      }
    }
    if (signs > 0 && at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return new Line(text.substring(at).stripTrailing(), depth + signs, signature);
  }

  /** The lines of a plain text. */
  static List<Line> ofPlain(String text) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\r\n|\r|\n", -1)) {
      lines.add(of(line, 0, false));
    }
    return lines;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** This line seen by the author one level up or down. */
  Line deeper(int levels) {
    return new Line(text, depth + levels, signature);
  }
}
