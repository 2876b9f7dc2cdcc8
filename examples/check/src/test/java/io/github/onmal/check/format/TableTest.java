package io.github.onmal.check.format;

import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Channel;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @TempDir Path folder;

  private WrittenFile csv(String text) throws Exception {
    return new WrittenFile(folder, "replies.csv", text);
  }

  @Test
  void aRowTellsOfItsReply() throws Exception {
    List<Reply> replies =
        csv("ID,제목,답변,언어,채널,onmal-allow\n"
                + "r1,환불,환불해 드리겠습니다.,한국어,카카오톡,\n"
                + ",Refund,We will refund you.,en-GB,Email,"
                + "\"tone/a: as agreed; in May; tone/b, tone/c: why\"\n"
                + "r3,빈 답변,,ko,,\n")
            .replies();
    assertEquals(2, replies.size());
    Reply.About first = replies.get(0).about();
    assertEquals(new Reply.About("r1", "환불", "ko", Channel.CHAT, List.of()), first);
    Reply.About second = replies.get(1).about();
    assertEquals("Refund", second.key());
    assertEquals("en-GB", second.language());
    assertEquals(Channel.EMAIL, second.channel());
    assertEquals(
        "tone/a as agreed; in May, tone/b why, tone/c why",
        second.allowances().stream()
            .map(one -> one.rule() + " " + one.reason())
            .collect(Collectors.joining(", ")));
    assertEquals("3:42", second.allowances().get(0).place().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "'title,Reply Body', 'Reply Body', ",
    "'title,reply_ko,reply (EN)', 'reply_ko|reply (EN)', ko|en",
    "'제목,답변(한국어),영어 답변', '답변(한국어)|영어 답변', ko|en",
    "'key,ko,en', 'ko|en', ko|en",
    "'message,reply', reply, ",
    "'답변 1,답변 2,문의', '답변 1|답변 2', ",
    "'ko,reply', reply, ",
  })
  void columnsAreFoundByTheirUsualNames(String header, String names, String languages) {
    TableColumns columns = TableColumns.of(List.of(header.split(",")), Layout.USUAL);
    assertEquals(
        names,
        columns.replies().stream()
            .map(TableColumns.ReplyColumn::name)
            .collect(Collectors.joining("|")));
    if (languages != null) {
      assertEquals(
          languages,
          columns.replies().stream()
              .map(TableColumns.ReplyColumn::language)
              .collect(Collectors.joining("|")));
    }
  }

  @Test
  void theLayoutNamesColumns() throws Exception {
    Layout layout =
        new Layout(List.of("국문", "en"), List.of("name"), List.of(), List.of(), Content.PLAIN);
    WrittenFile file =
        new WrittenFile(folder, "a.csv", "name,EN,국문,reply\nhello,Hello.,안녕하세요.,no\n", layout);
    assertEquals(List.of("Hello.", "안녕하세요."), file.texts());
    assertEquals(List.of("hello.EN", "hello.국문"), file.keys());
    assertEquals("en", file.replies().get(0).about().language());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theHeaderTellsTheDelimiter(String delimiter) throws Exception {
    String row = "\"a,b;c\td\"" + delimiter + "\"환불, 됩니다; 네\"\r\n";
    assertEquals(List.of("환불, 됩니다; 네"), csv("title" + delimiter + "reply\r\n" + row).texts());
  }

  @Test
  void spreadsheetsTellTheDelimiterInALine() throws Exception {
    WrittenFile file = csv("sep=|\r\ntitle|reply\r\na,b,c|네, 됩니다\r\n");
    assertEquals(List.of("네, 됩니다"), file.texts());
    assertEquals("3:10-3:11", place(file.replies().get(0), "됩"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void placesAreThoseOfTheFile(String newline) throws Exception {
    String text =
        String.join(
            newline,
            "\uFEFFid,reply",
            "1,😀 \"안녕\" 하세요",
            "",
            "2,\"첫 줄",
            "그는 \"\"네\"\" 라고, 했습니다\"  ",
            "3,끝");
    List<Reply> replies = csv(text).replies();
    assertEquals("😀 \"안녕\" 하세요", replies.get(0).text().text());
    assertEquals("2:6-2:10", place(replies.get(0), "\"안녕\""));
    assertEquals("첫 줄" + newline + "그는 \"네\" 라고, 했습니다", replies.get(1).text().text());
    assertEquals("4:6-5:9", place(replies.get(1), "줄" + newline + "그는 \"네\""));
    assertEquals("6:3-6:4", place(replies.get(2), "끝"));
    assertEquals("2", replies.get(1).about().key());
  }

  @Test
  void aRowWithoutNameHasItsNumber() throws Exception {
    assertEquals(List.of("row 2", "row 4"), csv("reply\n네\n\n아니요\n").keys());
  }

  @Test
  void aFixStaysWithinItsCell() throws Exception {
    String text = "id,reply\r\n1,\"그는 \"\"네\"\" 함\"\r\n2,끝\r\n";
    Reply reply = csv(text).replies().get(0);
    assertEquals(
        "id,reply\r\n1,\"그는 \"\"아,\"\" 함\"\r\n2,끝\r\n", edited(text, reply, "\"네\"", "\"아,\""));
  }

  @Test
  void randomTextsSurvive() throws Exception {
    RandomTexts.check(
        folder,
        "random.csv",
        Layout.USUAL,
        "환\\&'",
        (texts, random) -> {
          StringBuilder file = new StringBuilder("id;reply\r\n");
          for (String text : texts) {
            String quoted = '"' + text.replace("\"", "\"\"") + '"';
            boolean bare = text.chars().noneMatch(c -> "\";\r\n".indexOf(c) >= 0);
            file.append(random.nextInt(99)).append(';');
            file.append(bare && random.nextBoolean() ? text : quoted).append("\r\n");
          }
          return file.toString();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,reply\\n1,one\\n2\\n | 3:1 row 3 has 1 field; expected 2 as in the header",
        "id,reply\\n1,one\\n2,b,c\\n | 3:1 row 3 has 3 fields; expected 2 as in the header",
        "id,reply\\n1,one\\n2,\"b\\nc | 3:3 a quote that is never closed; expected another one at"
            + " the end of the field",
        "id,reply\\n1,one\\n\\n2,\"b\" c\\n | 4:7 text after a closing quote; expected the delimiter"
            + " or the end of the line, or quotes within a field doubled",
      })
  void aBrokenRowIsNamedAndThoseBeforeStayRead(String text, String error) throws Exception {
    List<Reply> before = new ArrayList<>();
    assertEquals(error, csv(text.replace("\\n", "\n")).error(before));
    assertEquals(List.of("one"), before.stream().map(one -> one.text().text()).toList());
  }

  @Test
  void aTableWithoutRepliesIsRefused() throws Exception {
    assertEquals(
        "1:1 no column holds replies; expected a header row with one called `reply`, `body` or"
            + " `답변`, or in the settings its name as `replies` or the file in `exclude`",
        csv("id,price\n1,2\n").error());
    assertEquals(
        "1:1 no column is called `문안`; expected a header row with one, as `replies` in the"
            + " settings says",
        new WrittenFile(folder, "a.csv", "id,reply\n", WrittenFile.replies("문안")).error());
    assertEquals(List.of(), csv("").texts());
  }

  @Test
  void aQuoteThatIsNeverClosedFillsNoMemory() throws Exception {
    String row = "2,아주 긴 답변\n";
    assertEquals(
        "3:3 a quote that is never closed within 1048576 characters; expected another one at the"
            + " end of the field",
        csv("id,reply\n1,a\n2,\"" + row.repeat(600_000)).error());
  }

  @Test
  void aVeryWideTableIsReadLikeAnyOther() throws Exception {
    String wide = ",".repeat(500_000);
    assertEquals(List.of("네"), csv("reply" + wide + "\n네" + wide + "\n").texts());
  }

  @Test
  void koreanSpreadsheetsAreRead() throws Exception {
    byte[] bytes = "번호,답변\r\n1,빠른 답변 드리겠습니다.\r\n".getBytes(Charset.forName("x-windows-949"));
    WrittenFile file = new WrittenFile(folder.resolve("k.csv"), bytes, Layout.USUAL, null);
    assertEquals(List.of("빠른 답변 드리겠습니다."), file.texts());
    assertEquals("2:6-2:8", place(file.replies().get(0), "답변"));
  }

  @Test
  void anUnknownLanguageOrChannelIsNone() throws Exception {
    Reply reply = csv("reply,language,channel\n네,아무 말,팩스\n").replies().get(0);
    assertNull(reply.about().language());
    assertNull(reply.about().channel());
  }

  /** A table of 50 MB that is made as it is read. */
  private static final class Endless extends Reader {
    private static final int ROWS = 500_000;
    private Reader row = new StringReader("id,reply\n");
    private int rows;

    @Override
    public int read(char[] buffer, int offset, int length) throws java.io.IOException {
      int read = row.read(buffer, offset, length);
      if (read < 0 && rows < ROWS) {
        rows++;
        row = new StringReader(rows + ",\"" + "환불 \"\"됩니다\"\", ".repeat(6) + "\"\n");
        read = row.read(buffer, offset, length);
      }
      return read;
    }

    @Override
    public void close() {}
  }

  @Test
  void onlyARowIsInMemory() throws Exception {
    try (RecentText text = new RecentText(new Endless(), Table.LONGEST_ROW)) {
      int[] most = {0};
      int[] replies = {0};
      Table.read(
          text,
          0,
          ',',
          Layout.USUAL,
          reply -> {
            replies[0]++;
            most[0] = Math.max(most[0], text.length());
          });
      assertEquals(Endless.ROWS, replies[0]);
      assertTrue(text.end() > 40_000_000, "characters: " + text.end());
      assertTrue(most[0] < 20_000, "characters in memory: " + most[0]);
    }
  }
}
