package io.github.onmal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/** Reads UTF-8 strictly, whatever the locale says. */
public final class Utf8 {

  private static final int BOM_LENGTH = 3;

  private Utf8() {}

  /**
   * Decodes bytes, without their byte order mark.
   *
   * @param name what the bytes are, for the error
   * @throws NotUtf8Exception if they are not UTF-8, with the offset of the first bad byte
   */
  public static String decode(byte[] bytes, String name) throws NotUtf8Exception {
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
      throw new NotUtf8Exception(
          name
              + " is not UTF-8 at byte offset "
              + offset
              + " (0x"
              + Integer.toHexString(bytes[offset] & 0xFF)
              + "); expected text in UTF-8");
    }
    return out.flip().toString();
  }

  private static boolean startsWithBom(byte[] bytes) {
    return bytes.length >= BOM_LENGTH
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
