package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.text.Span;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a PO file, one after the other. */
final class PoReader {

  private static final Pattern WORD = Pattern.compile("([a-z_]+)(?:\\[(\\d{1,3})])?");
  private static final Set<String> WORDS =
      Set.of("domain", "msgctxt", "msgid", "msgid_plural", "msgstr");
  private static final Pattern FUZZY = Pattern.compile("[,=](?:.*[\\s,])?fuzzy(?:[\\s,].*)?");
  private static final Pattern BYTE =
      Pattern.compile("\\\\(?:([0-3]?[0-7]{1,2})|x([0-9A-Fa-f]{1,2}))");
  private static final int FIRST_HIGH = 0x80;
  private static final String ESCAPES = "ntrbfva\"\\'?";
  private static final String ESCAPED = "\n\t\r\b\f\u000B\u0007\"\\'?";

  private final String text;
  private final Lines lines;
  private final Charset charset;
  private int at;

  /**
   * An entry that is not obsolete.
   *
   * @param context its {@code msgctxt}, or null
   * @param id its {@code msgid}
   * @param messages its translations
   * @param fuzzy whether it is flagged as in need of a look
   */
  record Entry(
      @Nullable String context,
      String id,
      List<Message> messages,
      boolean fuzzy,
      List<Allowance> allowances) {}

  /**
   * A translation.
   *
   * @param text what it says
   * @param place where it stands, with its quotes
   * @param plural the number of its plural form, or -1
   */
  record Message(MappedText text, Span place, int plural) {}

  /**
   * Creates it.
   *
   * @param charset the encoding of the file, which escaped bytes are in
   */
  PoReader(String text, Lines lines, Charset charset) {
    this.text = text;
    this.lines = lines;
    this.charset = charset;
  }

  /** The next entry, or null at the end. */
  @Nullable Entry next() throws FormatException {
    boolean fuzzy = false;
    List<Allowance> allowances = new ArrayList<>();
    String context = null;
    String id = null;
    List<Message> messages = new ArrayList<>();
    for (int start = skipBlank(); at < text.length(); start = skipBlank()) {
      boolean comment = text.charAt(at) == '#';
      if (!messages.isEmpty() && (comment || !text.startsWith("msgstr", at))) {
        break;
      }
      if (comment) {
        String said = comment();
        if (said.startsWith("~")) {
          fuzzy = false;
          allowances.clear();
          continue;
        }
        fuzzy |= FUZZY.matcher(said).matches();
        Position place = lines.position(start);
        String plain = said.startsWith(".") ? said.substring(1) : said;
        allowances.addAll(Allowances.of(plain, place, true, place.line()));
        continue;
      }
      Matcher word = WORD.matcher(text).region(at, text.length());
      if (!word.lookingAt()) {
        throw wrong("no entry; expected msgctxt, msgid or msgstr", start);
      }
      at = word.end();
      if (!WORDS.contains(word.group(1))) {
        throw wrong("an unknown word; expected msgctxt, msgid or msgstr", start);
      }
      int plural = word.group(2) == null ? -1 : Integer.parseInt(word.group(2));
      Message message = message(plural);
      switch (word.group(1)) {
        case "msgctxt" -> context = message.text().text();
        case "msgid" -> {
          if (id != null) {
            throw wrong("a second msgid; expected msgstr", start);
          }
          id = message.text().text();
        }
        case "msgstr" -> {
          if (id == null) {
            throw wrong("a msgstr without msgid; expected msgid before it", start);
          }
          messages.add(message);
        }
        default -> {}
      }
    }
    if (messages.isEmpty() && (id != null || context != null)) {
      throw wrong("the end of an entry without msgstr; expected one after msgid", at);
    }
    return id == null ? null : new Entry(context, id, messages, fuzzy, allowances);
  }

  private int skipBlank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** A comment without the sign that makes it one. */
  private String comment() {
    int start = at + 1;
    while (!endsLine()) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean endsLine() {
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  /** The strings that follow, as one. */
  private Message message(int plural) throws FormatException {
    int start = skipBlank();
    if (at == text.length() || text.charAt(at) != '"') {
      throw wrong("no text; expected one in quotes", start);
    }
    MappedText.Builder message = new MappedText.Builder();
    int end = at;
    while (at < text.length() && text.charAt(at) == '"') {
      string(message, start);
      end = at;
      skipBlank();
    }
    return new Message(message.build(), new Span(start, end), plural);
  }

  private void string(MappedText.Builder message, int origin) throws FormatException {
    int open = at++;
    while (true) {
      if (endsLine()) {
        throw wrong("a quote that is not closed on its line; expected another one", open);
      }
      int start = at;
      char c = text.charAt(at++);
      if (c == '"') {
        return;
      }
      String read = c == '\\' ? escaped(start) : String.valueOf(c);
      message.piece(read, new Span(start - origin, at - origin));
    }
  }

  /** What an escape stands for; the bytes of characters that are not ASCII are one. */
  private String escaped(int start) throws FormatException {
    Matcher one = BYTE.matcher(text).region(start, text.length());
    if (one.lookingAt()) {
      return bytes(one, start);
    }
    int known = endsLine() ? -1 : ESCAPES.indexOf(text.charAt(at));
    if (known < 0) {
      throw wrong("an unknown escape; expected one of C, such as \\n or \\\"", start);
    }
    at++;
    return ESCAPED.substring(known, known + 1);
  }

  private String bytes(Matcher one, int start) throws FormatException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = value(one);
    bytes.write(read);
    at = one.end();
    while (read >= FIRST_HIGH && one.region(at, text.length()).lookingAt()) {
      read = value(one);
      if (read >= FIRST_HIGH) {
        bytes.write(read);
        at = one.end();
      }
    }
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException notThese) {
      throw wrong("escaped bytes that are not " + charset.name(), start);
    }
  }

  private static int value(Matcher one) {
    boolean octal = one.group(2) == null;
    return Integer.parseInt(octal ? one.group(1) : one.group(2), octal ? 8 : 16);
  }

  private FormatException wrong(String what, int place) {
    return new FormatException(what, lines.position(place));
  }
}
