package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.check.text.Reply.About;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Java {@code .properties}. {@link Properties} says what a key's value is; a walk over the file
 * only where it stands. Of a key given twice the last value counts, as it does for programs. The
 * language is that of the file's name, such as {@code replies_ko.properties}.
 */
final class JavaProperties implements Format {

  private static final Pattern NAMED = Pattern.compile("_([a-z]{2})(?:_([A-Z]{2}))?\\.[^./]+\\z");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int ESCAPE_LENGTH = 6;

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    String text = file.text();
    Lines lines = new Lines(Excerpt.whole(text));
    List<Entry> entries = new Walk(text, lines).entries();
    Properties values = new Properties();
    // Line ends of one character each, as one of two may be cut in half at the end of its buffer.
    values.load(new StringReader(text.replace("\r\n", "\n")));
    Map<String, Entry> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.key(), entry));
    boolean escaped = text.contains("\\u") && text.chars().allMatch(c -> c < 0x80);
    Escaping escaping = value -> escape(value, escaped);
    MessageFilter filter = MessageFilter.of(layout);
    String language = language(file.name());
    for (Entry entry : entries) {
      String value = values.getProperty(entry.key());
      if (value == null
          || entry != last.get(entry.key())
          || !filter.accepts(value, List.of(entry.key()))) {
        continue;
      }
      MappedText mapped =
          entry.value().text().equals(value)
              ? entry.value()
              : new MappedText.Builder().piece(value, new Span(0, entry.place().length())).build();
      About about = new About(entry.key(), entry.key(), language, null, entry.allowances());
      layout.content().read(new Reply(lines.part(entry.place()), mapped, escaping, about), replies);
    }
  }

  private static @Nullable String language(String name) {
    Matcher named = NAMED.matcher(name);
    if (!named.find() || !LANGUAGES.contains(named.group(1))) {
      return null;
    }
    return named.group(2) == null ? named.group(1) : named.group(1) + "-" + named.group(2);
  }

  private static String escape(String value, boolean ascii) {
    StringBuilder escaped = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\f' -> escaped.append("\\f");
        default -> {
          if (ascii && c >= 0x80) {
            escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    return escaped.toString();
  }

  /**
   * A key and its value.
   *
   * @param place where the value stands
   */
  private record Entry(String key, MappedText value, Span place, List<Allowance> allowances) {}

  /** Goes over the file, one character of a key or value at a time. */
  private static final class Walk {
    private final String text;
    private final Lines lines;
    private final List<Entry> entries = new ArrayList<>();
    private List<Allowance> allowances = new ArrayList<>();
    private int at;

    /** The character read last, where it is written, and whether with a backslash. */
    private char read;

    private int from;
    private boolean escaped;

    Walk(String text, Lines lines) {
      this.text = text;
      this.lines = lines;
    }

    List<Entry> entries() throws FormatException {
      while (true) {
        skip(" \t\f\r\n");
        if (at == text.length()) {
          return entries;
        }
        if (text.charAt(at) == '#' || text.charAt(at) == '!') {
          comment();
        } else {
          entry();
        }
      }
    }

    private void skip(String characters) {
      while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private void comment() {
      int start = at;
      while (!endsLine(at)) {
        at++;
      }
      Position place = lines.position(start);
      allowances.addAll(Allowances.of(text.substring(start + 1, at), place, true, place.line()));
    }

    private void entry() throws FormatException {
      StringBuilder key = new StringBuilder();
      boolean more = next();
      while (more && (escaped || "=: \t\f".indexOf(read) < 0)) {
        key.append(read);
        more = next();
      }
      boolean separated = false;
      while (more && !escaped && (isBlank(read) || !separated && (read == '=' || read == ':'))) {
        separated |= !isBlank(read);
        more = next();
      }
      int start = more ? from : at;
      int end = start;
      MappedText.Builder value = new MappedText.Builder();
      while (more) {
        value.piece(String.valueOf(read), new Span(from - start, at - start));
        end = at;
        more = next();
      }
      Span place = new Span(start, end);
      entries.add(new Entry(key.toString(), value.build(), place, allowances));
      allowances = new ArrayList<>();
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\f';
    }

    private boolean endsLine(int place) {
      return place == text.length() || text.charAt(place) == '\n' || text.charAt(place) == '\r';
    }

    /** Reads a character; false at the end of the line that has no backslash before it. */
    private boolean next() throws FormatException {
      while (!endsLine(at) && text.charAt(at) == '\\' && endsLine(at + 1)) {
        at++;
        if (text.startsWith("\r\n", at)) {
          at++;
        }
        at = Math.min(at + 1, text.length());
        skip(" \t\f");
      }
      if (endsLine(at)) {
        return false;
      }
      from = at;
      escaped = text.charAt(at) == '\\';
      at += escaped ? 1 : 0;
      read = text.charAt(at++);
      if (escaped) {
        read = unescaped();
      }
      return true;
    }

    private char unescaped() throws FormatException {
      return switch (read) {
        case 't' -> '\t';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 'f' -> '\f';
        case 'u' -> {
          int end = from + ESCAPE_LENGTH;
          String digits = text.substring(at, Math.min(end, text.length()));
          if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw new FormatException(
                "no \\uXXXX escape; expected four hexadecimal digits", lines.position(from));
          }
          at = end;
          yield (char) Integer.parseInt(digits, 16);
        }
        default -> read;
      };
    }
  }
}
