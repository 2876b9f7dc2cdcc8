package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of text and its encoding.
 *
 * @param path where it is
 * @param name what it is called in messages: its path from where the check began, with slashes
 * @param charset its encoding
 * @param bom the length of its byte order mark, in bytes
 * @param replaced the text it is to have, instead of the one at the path; null for that one
 */
public record SourceFile(
    Path path, String name, Charset charset, int bom, @Nullable String replaced) {

  /** CP949, which holds EUC-KR: what Korean spreadsheets and older systems write. */
  private static final Charset KOREAN = Charset.forName("x-windows-949");

  private static final Charset EUC_KR = Charset.forName("EUC-KR");

  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z][\\w.:-]*)");

  private static final int FIRST_SYLLABLE = '가';

  /** Of every so many bytes of Korean in UTF-16, one at least is zero: that of a space. */
  private static final int WIDE_SHARE = 20;

  private static final int ENOUGH = 1 << 16;
  private static final int HEAD = 8192;
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_TEXT = 32 << 20;

  /**
   * Finds the encoding of a file: that of its byte order mark, UTF-8 if all of it is, what the file
   * itself declares as XML, HTML and PO files do, or else CP949 if all of it is and reads as
   * Korean.
   *
   * @param given the encoding it has to be in where it has no byte order mark, or null to find it
   * @throws FormatException if it is in no such encoding, or no text
   */
  public static SourceFile of(Path path, String name, @Nullable Charset given)
      throws IOException, FormatException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    for (Mark mark : Mark.values()) {
      if (mark.begins(head)) {
        return checked(new SourceFile(path, name, mark.charset, mark.bytes.length, null));
      }
    }
    if (given != null) {
      return checked(new SourceFile(path, name, given, 0, null));
    }
    int even = zeros(head, 0);
    int odd = zeros(head, 1);
    if (even + odd > 0) {
      boolean wide = even == 0 || odd == 0;
      throw new FormatException(
          wide && (even + odd) * WIDE_SHARE >= head.length
              ? "a binary file, or UTF-16 without a byte order mark; expected text with one, or"
                  + " `encoding` in the settings"
              : "a binary file; expected text",
          null);
    }
    SourceFile unicode = new SourceFile(path, name, UTF_8, 0, null);
    Undecodable notUnicode = unicode.undecodable();
    if (notUnicode == null) {
      return unicode;
    }
    Charset declared = declared(head);
    if (declared != null && !declared.equals(UTF_8)) {
      return checked(new SourceFile(path, name, declared, 0, null));
    }
    SourceFile korean = new SourceFile(path, name, KOREAN, 0, null);
    Undecodable notKorean = korean.undecodable();
    if (notKorean == null && korean.readsAsKorean()) {
      return korean;
    }
    // The place where the better guess ends.
    Undecodable last =
        notKorean != null && notKorean.offset > notUnicode.offset ? notKorean : notUnicode;
    throw new FormatException(
        "neither UTF-8 (byte "
            + notUnicode.offset
            + ") nor "
            + (notKorean == null ? "Korean in CP949" : "CP949 (byte " + notKorean.offset + ")")
            + "; expected text in one of them, or `encoding` in the settings",
        last.position);
  }

  /** How many of every second byte are zero. */
  private static int zeros(byte[] head, int first) {
    int zeros = 0;
    for (int i = first; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  /** The encodings a file can begin with the mark of, the longer mark first. */
  private enum Mark {
    UTF_32_LITTLE("UTF-32LE", 0xFF, 0xFE, 0, 0),
    UTF_32_BIG("UTF-32BE", 0, 0, 0xFE, 0xFF),
    UTF_8_MARK("UTF-8", 0xEF, 0xBB, 0xBF),
    UTF_16_LITTLE("UTF-16LE", 0xFF, 0xFE),
    UTF_16_BIG("UTF-16BE", 0xFE, 0xFF);

    private final Charset charset;
    private final int[] bytes;

    Mark(String charset, int... bytes) {
      this.charset = Charset.forName(charset);
      this.bytes = bytes;
    }

    boolean begins(byte[] head) {
      for (int i = 0; i < bytes.length; i++) {
        if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** What a file that is not UTF-8 says it is, or null; EUC-KR is written for CP949 as well. */
  private static @Nullable Charset declared(byte[] head) {
    Matcher matcher = DECLARATION.matcher(new String(head, ISO_8859_1));
    try {
      Charset declared = matcher.find() ? Charset.forName(matcher.group(1)) : null;
      return EUC_KR.equals(declared) ? KOREAN : declared;
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static SourceFile checked(SourceFile file) throws IOException, FormatException {
    Undecodable bad = file.undecodable();
    if (bad != null) {
      throw new FormatException(
          "not "
              + file.charset.name()
              + " at byte "
              + bad.offset
              + "; expected all of it to be, or another `encoding` in the settings",
          bad.position);
    }
    return file;
  }

  /**
   * Whether Korean stands in it rather than accented letters that happen to be bytes of CP949: most
   * of what is not ASCII are syllables in everyday use beside one another. Looks at no more than
   * its beginning.
   */
  private boolean readsAsKorean() throws IOException {
    CharsetEncoder everyday = EUC_KR.newEncoder();
    int seen = 0;
    int beside = 0;
    int run = 0;
    try (Reader in = open()) {
      for (int c = in.read(); c >= 0 && seen < ENOUGH; c = in.read()) {
        boolean letter = c >= 0x80 && Character.isLetter(c);
        boolean syllable = letter && c >= FIRST_SYLLABLE && everyday.canEncode((char) c);
        run = syllable ? run + 1 : 0;
        seen += letter ? 1 : 0;
        beside += run == 2 ? 2 : run > 2 ? 1 : 0;
      }
    }
    return 2 * beside > seen;
  }

  /**
   * A byte that is not of the encoding.
   *
   * @param offset in bytes, from 0
   */
  private record Undecodable(long offset, Position position) {}

  /** The first byte that is not of the encoding, or null. */
  private @Nullable Undecodable undecodable() throws IOException {
    CharsetDecoder decoder = strict();
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    Position position = new Position(1, 1);
    boolean afterReturn = false;
    long before = bom;
    try (InputStream in = openBytes()) {
      for (boolean end = false; !end; ) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
        chars.clear();
        boolean bad = decoder.decode(bytes, chars, end).isError();
        before += bytes.position();
        String decoded = chars.flip().toString();
        // A line break cut in half counts once.
        int start = afterReturn && decoded.startsWith("\n") ? 1 : 0;
        position =
            new Excerpt(decoded.substring(start), 0, position).position(decoded.length() - start);
        afterReturn = decoded.isEmpty() ? afterReturn : decoded.endsWith("\r");
        if (bad) {
          return new Undecodable(before, position);
        }
        bytes.compact();
      }
    }
    return null;
  }

  /** This file, as if it held another text. */
  public SourceFile with(String text) {
    return new SourceFile(path, name, charset, bom, text);
  }

  /**
   * The bytes it would have with another text, byte order mark included.
   *
   * @throws java.nio.charset.CharacterCodingException if its encoding has no way to write it
   */
  public byte[] bytes(String text) throws IOException {
    ByteBuffer encoded =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[bom + encoded.remaining()];
    try (InputStream in = Files.newInputStream(path)) {
      in.readNBytes(bytes, 0, bom);
    }
    encoded.get(bytes, bom, encoded.remaining());
    return bytes;
  }

  private CharsetDecoder strict() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Its bytes, without the byte order mark. */
  private InputStream openBytes() throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(bom);
    return in;
  }

  /** Its text, without the byte order mark. */
  public Reader open() throws IOException {
    if (replaced != null) {
      return new StringReader(replaced);
    }
    return new BufferedReader(new InputStreamReader(openBytes(), strict()), BUFFER);
  }

  /**
   * Its whole text, without the byte order mark.
   *
   * @throws FormatException if it is too long for a format that has to see all of it at once
   */
  public String text() throws IOException, FormatException {
    if (replaced != null) {
      return replaced;
    }
    long bytes = Files.size(path);
    if (bytes > LONGEST_TEXT) {
      throw new FormatException(
          "the file has " + bytes + " bytes; expected at most " + LONGEST_TEXT + " in this format",
          null);
    }
    StringBuilder text = new StringBuilder((int) bytes);
    char[] buffer = new char[1 << 14];
    try (Reader in = open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.append(buffer, 0, read);
      }
    }
    return text.toString();
  }
}
