package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

  private static final Charset CP949 = Charset.forName("x-windows-949");
  private static final String REPLY = "안녕하세요, 고객님.\r\n불편을 드려 죄송합니다.";

  @TempDir Path folder;

  private SourceFile file(byte[] bytes, @Nullable Charset given) throws Exception {
    Path path = folder.resolve("a.txt");
    Files.write(path, bytes);
    return SourceFile.of(path, "a.txt", given);
  }

  private String error(byte[] bytes, @Nullable Charset given) {
    FormatException wrong = assertThrows(FormatException.class, () -> file(bytes, given));
    return wrong.position() + " " + wrong.what();
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of(REPLY, UTF_8),
        Arguments.of("\uFEFF" + REPLY, UTF_8),
        Arguments.of("\uFEFF" + REPLY, UTF_16LE),
        Arguments.of("\uFEFF" + REPLY, UTF_16BE),
        Arguments.of("\uFEFF" + REPLY, Charset.forName("UTF-32LE")),
        Arguments.of(REPLY, CP949),
        Arguments.of("※ 「환불」 ①번 大韓民國 고객님께 안내드립니다.", CP949),
        Arguments.of("번호,답변\n1,네\n2,똠방각하 펲시콜라", CP949),
        Arguments.of("Plain words.", UTF_8),
        Arguments.of("", UTF_8));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void encodingsAreRecognised(String text, Charset charset) throws Exception {
    SourceFile file = file(text.getBytes(charset), null);
    assertEquals(charset, file.charset());
    assertEquals(text.replace("\uFEFF", ""), file.text());
  }

  static final String NEITHER = "; expected text in one of them, or `encoding` in the settings";

  @ParameterizedTest
  @ValueSource(strings = {"ATENÇÃO, CONFIRMAÇÃO", "Änderung der Größe", "ÄÖÜ", "»Übergröße«"})
  void accentedLettersAreNoKorean(String text) {
    String told = error(text.getBytes(ISO_8859_1), null);
    assertEquals(NEITHER, told.substring(told.indexOf(';')));
  }

  @Test
  void theFirstWrongByteIsNamed() {
    byte[] korean = "첫 줄\r\n둘째 줄".getBytes(CP949);
    assertEquals(
        "2:4 neither UTF-8 (byte 3) nor CP949 (byte 12)" + NEITHER,
        error(Arrays.copyOf(korean, korean.length - 1), null));
    byte[] unicode = "x\n한 줄".getBytes(UTF_8);
    assertEquals(
        "2:3 neither UTF-8 (byte 6) nor CP949 (byte 2)" + NEITHER,
        error(Arrays.copyOf(unicode, unicode.length - 1), null));
    assertEquals(
        "1:3 not UTF-8 at byte 2; expected all of it to be, or another `encoding` in the settings",
        error("caf\u00e9".substring(1).getBytes(ISO_8859_1), UTF_8));
    byte[] wide = "\uFEFF네네".getBytes(UTF_16LE);
    assertEquals(
        "1:2 not UTF-16LE at byte 4; expected all of it to be, or another `encoding` in the settings",
        error(Arrays.copyOf(wide, wide.length - 1), null));
  }

  @Test
  void theWrongByteIsFoundFarFromTheBeginning() {
    String lines = "한 줄입니다.\r\n".repeat(20_000);
    byte[] bytes = (lines + "끝x").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    String told = error(bytes, null);
    assertEquals("20001:2 neither UTF-8 (byte " + (bytes.length - 1) + ")", told.split(" nor")[0]);
  }

  @Test
  void binaryFilesAreRefusedUnlessTheEncodingIsGiven() throws Exception {
    assertEquals(
        "null a binary file, or UTF-16 without a byte order mark; expected text with one, or"
            + " `encoding` in the settings",
        error("환불 됩니다".getBytes(UTF_16LE), null));
    assertEquals("null a binary file; expected text", error(new byte[] {'P', 'K', 0, 0, 1}, null));
    assertEquals("환불 됩니다", file("환불 됩니다".getBytes(UTF_16LE), UTF_16LE).text());
  }

  @Test
  void whatTheFileDeclaresCounts() throws Exception {
    for (String declaration :
        List.of(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
            "<meta charset=iso-8859-1>",
            "\"Content-Type: text/plain; charset=ISO-8859-1\\n\"")) {
      String text = declaration + "\nÄnderung der Größe";
      assertEquals(text, file(text.getBytes(ISO_8859_1), null).text());
      assertEquals(text, file(text.getBytes(UTF_8), null).text());
    }
    String korean = "<meta charset=\"euc-kr\">똠방각하";
    assertEquals(korean, file(korean.getBytes(CP949), null).text());
  }

  @Test
  void anotherTextStandsInForItsOwn() throws Exception {
    SourceFile file = file(("\uFEFF" + REPLY).getBytes(UTF_16LE), null).with("네");
    assertEquals("네", file.text());
    assertEquals("네", new BufferedReader(file.open()).readLine());
    assertArrayEquals("\uFEFF네".getBytes(UTF_16LE), file.bytes("네"));
  }

  @Test
  void aFileThatIsGoneIsNoText() {
    assertThrows(
        NoSuchFileException.class,
        () -> SourceFile.of(folder.resolve("gone.txt"), "gone.txt", null));
  }
}
