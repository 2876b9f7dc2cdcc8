package io.github.onmal.cli;

/**
 * Where a report is written.
 *
 * @param out the text so far
 * @param width the columns of a line
 * @param colour whether styles are shown
 */
record Page(StringBuilder out, int width, boolean colour) {

  /** Writes a stretch of a text in one style. */
  void write(CharSequence text, int from, int to, Style style) {
    if (colour) {
      style.begin(out);
    }
    out.append(text, from, to);
    if (colour) {
      style.end(out);
    }
  }
}
