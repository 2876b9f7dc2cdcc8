package io.github.onmal.check.format;

import java.util.Arrays;
import java.util.List;

/**
 * Puts other characters in the place of signs that begin nothing in Markdown, but make a parser
 * search the rest of the text for an end each time.
 */
final class Hardened {

  /** So many of the same sign may wait for an end before none is thought to come. */
  private static final int MOST_OPEN = 8;

  private static final int LONGEST_FENCE = 100;
  private static final int MOST_LINES = 1_000;
  private static final int MOST_CELLS = 1_000_000;

  private static final List<String> OPENERS = List.of("<!--", "<?", "<![CDATA[", "<");
  private static final List<String> CLOSERS = List.of("-->", "?>", "]]>", ">");

  private Hardened() {}

  /**
   * The same text, as long as it was.
   *
   * @param mask stands for such a sign
   */
  static String of(String markdown, char mask) {
    StringBuilder hardened = new StringBuilder(markdown);
    int[] open = new int[OPENERS.size()];
    Arrays.fill(open, MOST_OPEN);
    for (int at = markdown.length() - 1; at >= 0; at--) {
      for (int i = 0; i < open.length; i++) {
        open[i] = markdown.startsWith(CLOSERS.get(i), at) ? 0 : open[i];
      }
      if (markdown.charAt(at) == '<' && !isEscaped(markdown, at)) {
        int opener = 0;
        while (!markdown.startsWith(OPENERS.get(opener), at)) {
          opener++;
        }
        if (++open[opener] > MOST_OPEN && !beginsBlock(markdown, at)) {
          hardened.setCharAt(at, mask);
        }
      }
    }
    longFences(hardened, mask);
    longParagraphs(hardened);
    return hardened.toString();
  }

  private static void longFences(StringBuilder markdown, char mask) {
    for (int at = 0; at < markdown.length(); at++) {
      int start = at;
      while (at < markdown.length() && markdown.charAt(at) == '`') {
        at++;
      }
      for (int i = start; at - start > LONGEST_FENCE && i < at; i++) {
        markdown.setCharAt(i, mask);
      }
    }
  }

  /** Joins lines of words of which no paragraph has so many: they are copied for each line. */
  private static void longParagraphs(StringBuilder markdown) {
    int lines = 0;
    for (int at = 0; at + 1 < markdown.length(); at++) {
      char c = markdown.charAt(at);
      if (c == '\n' || c == '\r') {
        lines = isWord(markdown.charAt(at + 1)) ? lines + 1 : c == '\r' ? lines : 0;
        if (lines > MOST_LINES) {
          markdown.setCharAt(at, ' ');
        }
      }
    }
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.PRIVATE_USE;
  }

  private static boolean isEscaped(String markdown, int at) {
    int start = at;
    while (start > 0 && markdown.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
  }

  /** Whether HTML begins here that need not end. */
  private static boolean beginsBlock(String markdown, int at) {
    int start = at;
    while (start > 0 && at - start < 3 && markdown.charAt(start - 1) == ' ') {
      start--;
    }
    boolean lineBegins =
        start == 0 || markdown.charAt(start - 1) == '\n' || markdown.charAt(start - 1) == '\r';
    return lineBegins && (markdown.startsWith("<!", at) || markdown.startsWith("<?", at));
  }

  /** Whether the tables are not so wide and long that filling them up would take all memory. */
  static boolean hasModestTables(String markdown) {
    long rows = 0;
    long columns = 0;
    long widest = 0;
    for (int i = 0; i < markdown.length(); i++) {
      char c = markdown.charAt(i);
      columns += c == '|' ? 1 : 0;
      widest = Math.max(widest, columns);
      if (c == '\n' || c == '\r') {
        rows++;
        columns = 0;
      }
    }
    return widest * rows <= MOST_CELLS;
  }
}
