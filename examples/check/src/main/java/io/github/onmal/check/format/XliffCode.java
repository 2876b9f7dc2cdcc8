package io.github.onmal.check.format;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is read of a code that stands alone in a text, such as {@code <ph/>}. */
final class XliffCode {

  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>]*>");
  private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br[\\s/]*>");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final int HEXADECIMAL = 16;

  private XliffCode() {}

  /**
   * What is read of it: a line break, nothing for other mark-up, or else a placeholder.
   *
   * @param tag the name of its element
   * @param id its id, or null
   * @param says what the file says stands there, the most exact first
   */
  static String text(String tag, @Nullable String id, Iterable<@Nullable String> says) {
    for (String code : says) {
      if (code == null || code.isBlank()) {
        continue;
      }
      String plain = code.strip();
      if (LINE_BREAK.matcher(plain).matches()) {
        return "\n";
      }
      if (TAG.matcher(plain).matches()) {
        return "";
      }
      return NAME.matcher(plain).matches() ? "{" + plain + "}" : plain;
    }
    String name = id == null ? tag : NAME.matcher(id).matches() ? id : tag + id;
    return "{" + name + "}";
  }

  /** The character of a {@code cp} element, or nothing if there is none. */
  static String character(@Nullable String hex) {
    try {
      return hex == null ? "" : Character.toString(Integer.parseInt(hex, HEXADECIMAL));
    } catch (IllegalArgumentException none) {
      return "";
    }
  }
}
