package io.github.onmal.check.format;

import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaPropertiesTest {

  private static final Layout ALL = WrittenFile.replies("*");

  @TempDir Path folder;

  private WrittenFile properties(String text, Layout layout) throws Exception {
    return new WrittenFile(folder, "replies.properties", text, layout);
  }

  @Test
  void keysOfTheLayoutOrProseAreReplies() throws Exception {
    String text =
        "reply.hello=네\nreply.bye = Bye\nother.text=Thank you.\nformat=yyyy-MM-dd HH:mm\n"
            + "url: https://a.b/c\nlabel=취소\nlater=다시 연락드리겠습니다\nsearch.paths = a/b c/d e/f g/h\n";
    assertEquals(
        List.of("reply.hello", "reply.bye"),
        properties(text, WrittenFile.replies("reply.*")).keys());
    assertEquals(List.of("other.text", "later"), properties(text, Layout.USUAL).keys());
  }

  @Test
  void valuesAreThoseOfJava() throws Exception {
    String text =
        "! note\n  a.b\\ c\\=d  =  \\ 첫 줄\\n둘째 \\\n     # 셋째 \\u00e9\\uD83D\\uDE00 \\q\\:\n"
            + "empty\nk\tv w\nk2:=x\\\\\nlast=네\\";
    List<Reply> replies = properties(text, ALL).replies();
    assertEquals(
        List.of(" 첫 줄\n둘째 # 셋째 é😀 q:", "v w", "=x\\", "네"),
        replies.stream().map(one -> one.text().text()).toList());
    assertEquals("a.b c=d", replies.get(0).about().key());
    assertEquals("2:17-2:21", place(replies.get(0), " 첫 "));
    assertEquals("2:25-3:17", place(replies.get(0), "째 # 셋째 é"));
    assertEquals("3:17-3:29", place(replies.get(0), "😀"));
  }

  @Test
  void theLastValueOfAKeyCounts() throws Exception {
    List<Reply> replies = properties("k=one\nk=two\n", ALL).replies();
    assertEquals(1, replies.size());
    assertEquals("2:3-2:6", place(replies.get(0), "two"));
  }

  @ParameterizedTest
  @CsvSource({
    "replies_ko.properties, ko",
    "replies_en_GB.properties, en-GB",
    "canned_web.properties, ",
    "how_to_reply.properties, ",
    "for_xx.properties, ",
    "replies.properties, "
  })
  void theFileNameTellsTheLanguage(String name, String language) throws Exception {
    Reply reply = new WrittenFile(folder, name, "k=네\n", ALL).replies().get(0);
    assertEquals(language, reply.about().language());
  }

  @Test
  void commentsLetRulesPass() throws Exception {
    String text = "# onmal allow tone/a: agreed\n\n! onmal allow-line tone/b: so\nk=one\nl=two\n";
    List<Reply> replies = properties(text, ALL).replies();
    assertEquals(
        List.of(
            new Allowance("tone/a", "agreed", 0, new Position(1, 1)),
            new Allowance("tone/b", "so", 4, new Position(3, 1))),
        replies.get(0).about().allowances());
    assertEquals(List.of(), replies.get(1).about().allowances());
  }

  @Test
  void fixesAreWrittenAsTheFileIs() throws Exception {
    String text = "a=\\uB124 yes\nb = no\n";
    Reply reply = properties(text, ALL).replies().get(0);
    assertEquals("a=\\uC544\\n\\\\ yes\nb = no\n", edited(text, reply, "네", "아\n\\"));
    String korean = "a=네 \\u00e9\n";
    assertEquals(
        "a=아 \\u00e9\n", edited(korean, properties(korean, ALL).replies().get(0), "네", "아"));
  }

  @Test
  void aBrokenEscapeIsRefused() throws Exception {
    assertEquals(
        "2:4 no \\uXXXX escape; expected four hexadecimal digits",
        properties("a=네\nb=c\\u12x4\n", ALL).error());
    assertEquals(List.of(), properties("", ALL).texts());
  }

  @Test
  void randomTextsSurvive() throws Exception {
    RandomTexts.check(
        folder,
        "random.properties",
        ALL,
        "환\"\\&<\n\t",
        (texts, random) -> {
          StringBuilder file = new StringBuilder("# 머리말\r\n");
          for (int i = 0; i < texts.size(); i++) {
            file.append("k").append(i).append(" =: ".charAt(random.nextInt(4)));
            for (char c : texts.get(i).toCharArray()) {
              String escape =
                  switch (c) {
                    case '\\' -> "\\\\";
                    case '\n' -> "\\n";
                    case '\t' -> "\\t";
                    default -> String.valueOf(c);
                  };
              boolean hex = random.nextInt(9) == 0 && !Character.isSurrogate(c);
              boolean broken = random.nextInt(30) == 0 && !Character.isLowSurrogate(c) && c > ' ';
              file.append(broken ? "\\\r\n   " : "");
              file.append(hex ? String.format("\\u%04x", (int) c) : escape);
            }
            file.append("\r\n");
          }
          return file.toString();
        });
  }
}
