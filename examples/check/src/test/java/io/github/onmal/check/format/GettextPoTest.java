package io.github.onmal.check.format;

import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GettextPoTest {

  private static final Layout ALL = WrittenFile.replies("*");
  private static final String HEADER =
      "# Replies\nmsgid \"\"\nmsgstr \"\"\n\"Language: ko_KR\\n\"\n"
          + "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

  @TempDir Path folder;

  private WrittenFile po(String text) throws Exception {
    return new WrittenFile(folder, "ko.po", text, ALL);
  }

  @Test
  void translationsInUseAreReplies() throws Exception {
    String text =
        HEADER
            + "#. onmal allow tone/a: agreed\n#: src/a.c:3\n#, c-format\n"
            + "msgctxt \"macro.refund\"\nmsgid \"Hi %s\"\nmsgstr \"\"\n"
            + "\"%s 고객님,\\n\"\n\"그는 \\\"네\\\"라고 했습니다.\"\n\n"
            + "#, fuzzy, c-format\nmsgid \"a\"\nmsgstr \"흐림\"\n\n"
            + "#, fuzzy\n#~ msgid \"old\"\n#~ msgstr \"낡음\"\n\n"
            + "#| msgid \"before\"\n# onmal allow-line tone/b: so\nmsgid \"b.c\"\nmsgstr \"네\"\n\n"
            + "msgid \"One day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"하루\"\nmsgstr[1] \"%d일\"\n"
            + "msgid \"none\"\nmsgstr \"\"\n";
    List<Reply> replies = po(text).replies();
    assertEquals(
        List.of("%s 고객님,\n그는 \"네\"라고 했습니다.", "네", "하루", "%d일"),
        replies.stream().map(one -> one.text().text()).toList());
    assertEquals(List.of("macro.refund", "b.c", "One day[0]", "One day[1]"), po(text).keys());
    Reply first = replies.get(0);
    assertEquals("macro.refund", first.about().title());
    assertNull(replies.get(2).about().title());
    assertEquals("ko-KR", first.about().language());
    assertEquals("13:5-14:10", place(first, "고객님,\n그는 \"네\""));
    assertEquals(
        List.of(new Allowance("tone/a", "agreed", 0, new Position(7, 1))),
        first.about().allowances());
    assertEquals(
        List.of(new Allowance("tone/b", "so", 27, new Position(25, 1)).rule()),
        replies.get(1).about().allowances().stream().map(Allowance::rule).toList());
  }

  @Test
  void onlyProseIsAReplyWhereTheLayoutIsSilent() throws Exception {
    String text = "msgid \"ok\"\nmsgstr \"확인\"\n\nmsgid \"hello\"\nmsgstr \"안녕하세요\"\n";
    assertEquals(List.of("hello"), new WrittenFile(folder, "a.po", text, Layout.USUAL).keys());
  }

  @Test
  void escapesAreThoseOfC() throws Exception {
    String text = "msgid \"a\"\nmsgstr \"\\t\\101\\x42\\352\\260\\200끝\\\\\"\n";
    Reply reply = po(text).replies().get(0);
    assertEquals("\tAB가끝\\", reply.text().text());
    assertEquals("2:31-2:32", place(reply, "끝"));
    assertEquals(
        "msgid \"a\"\nmsgstr \"\\t\\101\\x42\\352\\260\\200\\\"\\n\\\\\\\\\"\n",
        edited(text, reply, "끝", "\"\n\\"));
  }

  @Test
  void theHeaderTellsTheEncoding() throws Exception {
    String text =
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n\n"
            + "msgid \"a\"\nmsgstr \"Größe für Sie, naïve\"\n";
    WrittenFile file =
        new WrittenFile(
            folder.resolve("de.po"), text.getBytes(Charset.forName("ISO-8859-1")), ALL, null);
    assertEquals(List.of("Größe für Sie, naïve"), file.texts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "msgid \"a\"\\nmsgstr \"b | 2:8 a quote that is not closed on its line; expected another one",
        "msgid \"a\"\\n\\nmsgid \"b\" | 3:1 a second msgid; expected msgstr",
        "msgid \"a\"\\n | 2:1 the end of an entry without msgstr; expected one after msgid",
        "msgstr \"a\" | 1:1 a msgstr without msgid; expected msgid before it",
        "msgid a | 1:7 no text; expected one in quotes",
        "key: value | 1:1 an unknown word; expected msgctxt, msgid or msgstr",
        "<html> | 1:1 no entry; expected msgctxt, msgid or msgstr",
        "msgid \"a\\q\" | 1:9 an unknown escape; expected one of C, such as \\n or \\\"",
        "msgid \"\\377\" | 1:8 escaped bytes that are not UTF-8",
      })
  void brokenFilesAreRefused(String text, String error) throws Exception {
    assertEquals(
        error.replace("\\n or", "\\\\n or").replace("\\\\n", "\\n"),
        po(text.replace("\\n", "\n")).error());
  }

  @Test
  void randomTextsSurvive() throws Exception {
    RandomTexts.check(
        folder,
        "random.po",
        ALL,
        "환\"\\&<\n\t",
        (texts, random) -> {
          StringBuilder file = new StringBuilder(HEADER);
          for (int i = 0; i < texts.size(); i++) {
            file.append("msgid \"k").append(i).append("\"\r\nmsgstr \"");
            for (char c : texts.get(i).toCharArray()) {
              String escape =
                  switch (c) {
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n\"\r\n\"";
                    case '\t' -> "\\t";
                    case '"' -> "\\\"";
                    default ->
                        c < 0x80 && random.nextInt(9) == 0
                            ? String.format("\\%03o", (int) c)
                            : String.valueOf(c);
                  };
              file.append(escape);
            }
            file.append("\"\r\n\r\n");
          }
          return file.toString();
        });
  }
}
