package io.github.onmal.analysis;

import io.github.onmal.text.Region;
import io.github.onmal.text.Region.Kind;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what is no prose of the agent, in one pass from left to right. */
final class RegionFinder {

  private static final int LONGEST_QUOTE = 400;
  private static final int LONGEST_QUOTE_IN_SINGLE_MARKS = 120;
  private static final int LONGEST_SLOT = 60;
  private static final int LONGEST_TAG = 400;
  private static final int LONGEST_CODE = 4_000;
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "body",
          "br",
          "center",
          "code",
          "div",
          "em",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "hr",
          "html",
          "i",
          "img",
          "li",
          "link",
          "meta",
          "ol",
          "p",
          "pre",
          "script",
          "small",
          "span",
          "strong",
          "style",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "title",
          "tr",
          "u",
          "ul");

  private final String text;
  private final List<Region> regions = new ArrayList<>();
  private int covered;

  private RegionFinder(String text) {
    this.text = text;
  }

  /** The regions in order; they do not overlap. */
  static List<Region> find(String text) {
    RegionFinder finder = new RegionFinder(text);
    finder.run();
    return List.copyOf(finder.regions);
  }

  private void run() {
    int at = 0;
    boolean lineStart = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = lineStart ? quotedLine(at) : -1;
      if (end < 0) {
        end = c < 0x80 || c >= '\u2010' && c < '\u3200' ? region(c, at) : -1;
      }
      lineStart = c == '\n' || lineStart && c == ' ';
      at = Math.max(at + 1, end);
      if (end > 0 && text.charAt(end - 1) == '\n') {
        lineStart = true;
      }
    }
  }

  private int region(char c, int at) {
    return switch (c) {
      case '{' -> braces(at);
      case '$', '#' -> at + 1 < text.length() && text.charAt(at + 1) == '{' ? braces(at) : -1;
      case '%' -> percent(at);
      case '[' -> text.startsWith("[[", at) ? until("]]", at, LONGEST_SLOT, Kind.SLOT) : -1;
      case '<' -> angle(at);
      case '`' -> code(at);
      case '"' -> quote(at, '"');
      case '\u201C' -> quote(at, '\u201D');
      case '\'' -> singleQuote(at, '\'');
      case '\u2018' -> singleQuote(at, '\u2019');
      case '\u300C' -> quote(at, '\u300D');
      case '\u300E' -> quote(at, '\u300F');
      case '@' -> mail(at);
      case 'h', 'H', 'w', 'W' -> address(at);
      case '○', '◯', '〇', '●', '_', 'O', 'X', 'x', 'ㅇ' -> filler(c, at);
      case '*' -> maskedNumber(at);
      default -> -1;
    };
  }

  private int add(Kind kind, int start, int end) {
    if (start < covered) {
      return -1;
    }
    regions.add(new Region(kind, new Span(start, end)));
    covered = end;
    return end;
  }

  private int quotedLine(int at) {
    boolean separator = text.startsWith("-----", at);
    if (text.charAt(at) != '>' && !separator) {
      return -1;
    }
    int lineEnd = text.indexOf('\n', at);
    int end = lineEnd < 0 ? text.length() : lineEnd;
    if (separator) {
      String line = text.substring(at, end).trim();
      boolean titled = line.length() > 12 && line.endsWith("---") && hasLetter(line);
      return titled ? add(Kind.QUOTE, at, text.length()) : -1;
    }
    return add(Kind.QUOTE, at, end);
  }

  private static boolean hasLetter(String line) {
    return line.chars().anyMatch(Character::isLetter);
  }

  private int braces(int at) {
    int open = text.charAt(at) == '{' ? at : at + 1;
    if (text.startsWith("{{", open)) {
      return until("}}", at, LONGEST_SLOT, Kind.SLOT);
    }
    if (text.startsWith("{%", open)) {
      return until("%}", at, LONGEST_SLOT, Kind.SLOT);
    }
    int end = find("}", open, LONGEST_SLOT);
    if (end < 0 || end == open + 1) {
      return -1;
    }
    for (int i = open + 1; i < end; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_.- #".indexOf(c) < 0) {
        return -1;
      }
    }
    return add(Kind.SLOT, at, end + 1);
  }

  private int percent(int at) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return -1;
    }
    if (text.startsWith("%{", at)) {
      return until("}", at, LONGEST_SLOT, Kind.SLOT);
    }
    int end = at + 1;
    while (end < text.length() && end - at < 30 && isIdentifier(text.charAt(end))) {
      end++;
    }
    boolean closed = end > at + 2 && end < text.length() && text.charAt(end) == '%';
    if (closed) {
      return add(Kind.SLOT, at, end + 1);
    }
    boolean format = end == at + 2 && "sd".indexOf(text.charAt(at + 1)) >= 0;
    boolean numbered = text.startsWith("$s", end) || text.startsWith("$d", end);
    return format ? add(Kind.SLOT, at, end) : numbered ? add(Kind.SLOT, at, end + 2) : -1;
  }

  private static boolean isIdentifier(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int until(String closer, int at, int longest, Kind kind) {
    int end = find(closer, at + 1, longest);
    boolean fits = end > 0 && text.substring(at, end).indexOf('\n') < 0;
    return fits ? add(kind, at, end + closer.length()) : -1;
  }

  /** Where a closer stands within the next so many characters, or -1. */
  private int find(String closer, int from, int longest) {
    int last = Math.min(text.length() - closer.length(), from + longest);
    for (int i = from; i <= last; i++) {
      if (text.startsWith(closer, i)) {
        return i;
      }
    }
    return -1;
  }

  private int angle(int at) {
    if (text.startsWith("<<", at)) {
      return until(">>", at, LONGEST_SLOT, Kind.SLOT);
    }
    if (text.startsWith("<!--", at)) {
      return until("-->", at, LONGEST_TAG, Kind.MARKUP);
    }
    int name = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int end = name;
    while (end < text.length() && end - name < 12 && isAsciiLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String written = text.substring(name, end);
    if (!TAGS.contains(written.toLowerCase(Locale.ROOT))) {
      return -1;
    }
    boolean slot =
        written.length() > 2
            && written.equals(written.toUpperCase(Locale.ROOT))
            && text.startsWith(">", end)
            && text.indexOf("</" + written, end) < 0;
    if (slot) {
      return add(Kind.SLOT, at, end + 1);
    }
    int close = find(">", end, LONGEST_TAG);
    return close < 0 ? -1 : add(Kind.MARKUP, at, close + 1);
  }

  private int code(int at) {
    String fence = text.startsWith("```", at) ? "```" : "`";
    int end = find(fence, at + fence.length(), LONGEST_CODE);
    if (end < 0 || fence.length() == 1 && text.substring(at, end).indexOf('\n') >= 0) {
      return -1;
    }
    return add(Kind.CODE, at, end + fence.length());
  }

  /** A quotation of more than one word, or in Korean of any length. */
  private int quote(int at, char closer) {
    int limit = Math.min(text.length(), at + LONGEST_QUOTE);
    boolean words = false;
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == closer) {
        return words && i > at + 1 ? add(Kind.QUOTE, at, i + 1) : -1;
      }
      if (c == '\n') {
        return -1;
      }
      words |= c == ' ' || c >= '가' && c <= '힣';
    }
    return -1;
  }

  /**
   * A quotation in single marks, which also serve as apostrophes: it opens before a word and closes
   * behind one, where no Latin letter goes on.
   */
  private int singleQuote(int at, char closer) {
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST_QUOTE_IN_SINGLE_MARKS);
    boolean words = false;
    for (int i = at + 1; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      boolean closes =
          c == closer
              && text.charAt(i - 1) != ' '
              && (i + 1 == text.length() || !isAsciiLetterOrDigit(text.charAt(i + 1)));
      if (closes) {
        return words ? add(Kind.QUOTE, at, i + 1) : -1;
      }
      if (i == at + 1 && !Character.isLetter(c)) {
        return -1;
      }
      words |= c == ' ' || c >= '가' && c <= '힣';
    }
    return -1;
  }

  private int mail(int at) {
    int start = at;
    while (start > covered && isAddressPart(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    boolean dot = false;
    while (end < text.length() && isAddressPart(text.charAt(end))) {
      dot |= text.charAt(end) == '.';
      end++;
    }
    while (end > at && text.charAt(end - 1) == '.') {
      end--;
    }
    return start < at && dot && end > at + 3 ? add(Kind.ADDRESS, start, end) : -1;
  }

  private static boolean isAddressPart(char c) {
    return isAsciiLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
  }

  private int address(int at) {
    boolean begins =
        text.regionMatches(true, at, "http://", 0, 7)
            || text.regionMatches(true, at, "https://", 0, 8)
            || text.regionMatches(true, at, "www.", 0, 4);
    if (!begins || at > 0 && isAsciiLetterOrDigit(text.charAt(at - 1))) {
      return -1;
    }
    int end = at;
    while (end < text.length() && isUrlPart(text.charAt(end))) {
      end++;
    }
    while (end > at && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - at > 5 ? add(Kind.ADDRESS, at, end) : -1;
  }

  private static boolean isUrlPart(char c) {
    return c > ' ' && c < 0x7F && "<>\"`{}|\\^".indexOf(c) < 0;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private int filler(char c, int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    int length = end - at;
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean hangulAfter = after >= '가' && after <= '힣';
    boolean latin = c == 'O' || c == 'X' || c == 'x';
    if (latin) {
      if (isAsciiLetterOrDigit(before) || isAsciiLetterOrDigit(after)) {
        return end;
      }
      char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      if (length >= 3 && (after == '-' || after == ' ') && Character.isDigit(second)) {
        return add(Kind.MASKED_NUMBER, at, end);
      }
      boolean dated = length == 2 && (paired(c, end) || before == '/' || before == ':');
      return length >= 3 || length == 2 && hangulAfter || dated ? add(Kind.FILLER, at, end) : end;
    }
    if (c == 'ㅇ') {
      return length >= 2 && hangulAfter ? add(Kind.FILLER, at, end) : end;
    }
    return length >= 2 ? add(Kind.FILLER, at, end) : end;
  }

  /** Whether a date or time of signs goes on, as in XX/XX or XX:XX. */
  private boolean paired(char sign, int end) {
    return end + 1 < text.length()
        && (text.charAt(end) == '/' || text.charAt(end) == ':')
        && text.charAt(end + 1) == sign;
  }

  private int maskedNumber(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '*') {
      end++;
    }
    if (end - at < 3) {
      return -1;
    }
    int start = at;
    while (start > covered && isNumberPart(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && (isNumberPart(text.charAt(end)) || text.charAt(end) == '*')) {
      end++;
    }
    return add(Kind.MASKED_NUMBER, start, end);
  }

  private static boolean isNumberPart(char c) {
    return Character.isDigit(c) || c == '-';
  }
}
