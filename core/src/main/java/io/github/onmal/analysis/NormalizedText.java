package io.github.onmal.analysis;

import io.github.onmal.text.Region;
import io.github.onmal.text.Span;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in the form the rules are written for, and the way back to the text it was made of:
 * composed (NFC), LF line ends, ASCII for full-width letters and signs, straight apostrophes, plain
 * spaces, no marks without width.
 */
public final class NormalizedText {

  private final String text;
  private final int @Nullable [] origins;
  private final int originalLength;

  private NormalizedText(String text, int @Nullable [] origins, int originalLength) {
    this.text = text;
    this.origins = origins;
    this.originalLength = originalLength;
  }

  /** Normalizes any string; lone surrogates stay as they are. */
  public static NormalizedText of(String original) {
    if (isNormal(original)) {
      return new NormalizedText(original, null, original.length());
    }
    StringBuilder text = new StringBuilder(original.length());
    int[] origins = new int[original.length() + 1];
    int at = 0;
    while (at < original.length()) {
      int end = clusterEnd(original, at);
      if (end - at == 1 || original.charAt(at) == '\r') {
        char mapped = map(original.charAt(at));
        if (mapped != 0) {
          origins = put(origins, text.length(), at);
          text.append(mapped);
        }
      } else {
        String composed = Normalizer.normalize(original.substring(at, end), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
          origins = put(origins, text.length(), composed.length() == end - at ? at + i : at);
          text.append(composed.charAt(i));
        }
      }
      at = end;
    }
    origins = put(origins, text.length(), original.length());
    return new NormalizedText(
        text.toString(), Arrays.copyOf(origins, text.length() + 1), original.length());
  }

  /** The normalized text. */
  public String text() {
    return text;
  }

  /** The place in the original text, in UTF-16 code units, of a place in the normalized one. */
  public Span original(Span span) {
    if (origins == null) {
      return span;
    }
    int start = origins[span.start()];
    int end =
        span.isEmpty() ? start : span.end() == text.length() ? originalLength : origins[span.end()];
    return new Span(start, Math.max(start, end));
  }

  private static int[] put(int[] origins, int at, int origin) {
    int[] room = at < origins.length ? origins : Arrays.copyOf(origins, at * 2 + 1);
    room[at] = origin;
    return room;
  }

  private static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xAC00 || c > 0xD7A3 || c == '\r') {
        if (map(c) != c || joins(c)) {
          return false;
        }
      }
    }
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  /** The end of what composes with the character at {@code start}, or of a CR LF pair. */
  private static int clusterEnd(String text, int start) {
    int end = start + 1;
    if (text.charAt(start) == '\r') {
      return end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
    }
    while (end < text.length() && end - start < 64 && joins(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean joins(char c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return c >= '\u1160' && c <= '\u11FF'
        || type == Character.NON_SPACING_MARK && c != '\uFE0F'
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK && c != '\u20E3';
  }

  /** What stands for a character, or 0 where nothing does. */
  private static char map(char c) {
    if (c < 0x80) {
      return c == '\r' ? '\n' : c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (Region.Kind.isMask(c)) {
      return '\uFFFD';
    }
    switch (c) {
      case '\u2018', '\u2019', '\u02BC' -> {
        return '\'';
      }
      case '\u2010', '\u2011', '\u2013', '\u2014' -> {
        return '-';
      }
      case '\u2028', '\u2029', '\u0085' -> {
        return '\n';
      }
      case '\u200B', '\u200C', '\u200E', '\u200F', '\uFEFF', '\u00AD', '\u2060' -> {
        return 0;
      }
      case '\u301C', '\u223C' -> {
        return '~';
      }
      default -> {
        if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
          return 0;
        }
        return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
      }
    }
  }
}
