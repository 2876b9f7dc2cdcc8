package io.github.onmal.check.format;

import io.github.onmal.check.text.Escaping;
import io.github.onmal.text.Span;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character data of XML as it is written. */
final class XmlText {

  /** Characters between tags. */
  static final Escaping ESCAPING =
      text ->
          text.replace("&", "&amp;")
              .replace("<", "&lt;")
              .replace(">", "&gt;")
              .replace("\r", "&#13;");

  private static final String SECTION = "<![CDATA[";
  private static final String SECTION_END = "]]>";

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#x([0-9A-Fa-f]{1,6})|#(\\d{1,7})|(amp|lt|gt|quot|apos));");

  private XmlText() {}

  /**
   * Reads characters, but no entities other than those every file has.
   *
   * @param pieces takes what each stretch of the file stands for, in order
   */
  static void read(String file, Span place, BiConsumer<String, Span> pieces) {
    read(file, place, true, pieces);
  }

  /** Reads a CDATA section, or a part of one. */
  static void readSection(String file, Span place, BiConsumer<String, Span> pieces) {
    boolean opens = file.startsWith(SECTION, place.start());
    boolean closes = file.startsWith(SECTION_END, place.end() - SECTION_END.length());
    Span inner =
        new Span(
            place.start() + (opens ? SECTION.length() : 0),
            place.end() - (closes ? SECTION_END.length() : 0));
    read(file, inner, false, pieces);
  }

  private static void read(
      String file, Span place, boolean references, BiConsumer<String, Span> pieces) {
    Matcher reference = REFERENCE.matcher(file);
    int run = place.start();
    int at = run;
    while (at < place.end()) {
      char c = file.charAt(at);
      int end = at + 1;
      String read = null;
      if (c == '\r') {
        end += end < place.end() && file.charAt(end) == '\n' ? 1 : 0;
        read = "\n";
      } else if (c == '&' && references && reference.region(at, place.end()).lookingAt()) {
        end = reference.end();
        read = referred(reference);
      }
      if (read != null) {
        verbatim(file, run, at, pieces);
        pieces.accept(read, new Span(at, end));
        run = end;
      }
      at = end;
    }
    verbatim(file, run, at, pieces);
  }

  private static void verbatim(String file, int start, int end, BiConsumer<String, Span> pieces) {
    if (start < end) {
      pieces.accept(file.substring(start, end), new Span(start, end));
    }
  }

  private static String referred(Matcher reference) {
    if (reference.group(3) != null) {
      return switch (reference.group(3)) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1), 16)
            : Integer.parseInt(reference.group(2));
    return Character.isValidCodePoint(code) ? Character.toString(code) : "";
  }
}
