package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/** UTF-8 whatever the locale says: strict when reading, always well formed when writing. */
final class Utf8 {

  private static final int BOM_LENGTH = 3;

  private Utf8() {}

  /** Reads a stream to its end, without its byte order mark. */
  static String readAll(InputStream in, String name, int longest)
      throws IOException, InputException {
    byte[] bytes = in.readNBytes(longest + 1);
    if (bytes.length > longest) {
      throw new InputException(name + " has more than " + longest + " bytes; expected one draft");
    }
    return decode(bytes, name);
  }

  /**
   * Decodes bytes, without their byte order mark.
   *
   * @param name what the bytes are, for the error
   * @throws InputException if they are not UTF-8, with the offset of the first bad byte
   */
  static String decode(byte[] bytes, String name) throws InputException {
    int start = startsWithBom(bytes) ? BOM_LENGTH : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    var result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw new InputException(
          name
              + " is not UTF-8 at byte offset "
              + offset
              + " (0x"
              + Integer.toHexString(bytes[offset] & 0xFF)
              + "); expected text in UTF-8");
    }
    return out.flip().toString();
  }

  /** Whether bytes begin with a byte order mark. */
  static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Encodes JSON. A lone surrogate, which UTF-8 cannot carry, is written as an escape. */
  static byte[] encodeJson(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (Character.isSurrogate(c) && !pair) {
        if (escaped == null) {
          escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
        }
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        if (escaped != null) {
          escaped.append(c);
        }
        if (pair) {
          i++;
          if (escaped != null) {
            escaped.append(json.charAt(i));
          }
        }
      }
    }
    return (escaped == null ? json : escaped.toString()).getBytes(UTF_8);
  }
}
