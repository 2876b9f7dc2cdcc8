package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final int LONGEST_TEXT = 32 << 20;

  /**
   * Finds the encoding of a file: that of its byte order mark, UTF-8 if all of it is, or else CP949
   * if all of it is.
   *
   * @param given the encoding it has to be in, or null to find it
   * @throws FormatException if it is in no such encoding, or no text
   */
  public static SourceFile of(Path path, String name, @Nullable Charset given)
      throws IOException, FormatException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(8192);
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return checked(new SourceFile(path, name, UTF_8, 3, null));
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return checked(new SourceFile(path, name, UTF_16LE, 2, null));
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return checked(new SourceFile(path, name, UTF_16BE, 2, null));
    }
    if (given != null) {
      return checked(new SourceFile(path, name, given, 0, null));
    }
    for (byte one : head) {
      if (one == 0) {
        throw new FormatException("a binary file; expected text", null);
      }
    }
    long bad = new SourceFile(path, name, UTF_8, 0, null).firstUndecodable();
    if (bad < 0) {
      return new SourceFile(path, name, UTF_8, 0, null);
    }
    SourceFile korean = new SourceFile(path, name, KOREAN, 0, null);
    if (korean.firstUndecodable() < 0) {
      return korean;
    }
    throw new FormatException(
        "neither UTF-8 (byte "
            + bad
            + ") nor CP949; expected text in one of them, or `encoding`"
            + " in the settings",
        null);
  }

  private static SourceFile checked(SourceFile file) throws IOException, FormatException {
    long bad = file.firstUndecodable();
    if (bad >= 0) {
      throw new FormatException("not " + file.charset.name() + " at byte " + bad, null);
    }
    return file;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= i || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The offset of the first byte that is not of the encoding, or -1. */
  private long firstUndecodable() throws IOException {
    CharsetDecoder decoder = strict();
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    long before = 0;
    try (InputStream in = openBytes()) {
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
        chars.clear();
        if (decoder.decode(bytes, chars, end).isError()) {
          return bom + before + bytes.position();
        }
        before += bytes.position();
        bytes.compact();
      }
    }
    return -1;
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
    return new BufferedReader(new InputStreamReader(openBytes(), strict()), 1 << 16);
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
