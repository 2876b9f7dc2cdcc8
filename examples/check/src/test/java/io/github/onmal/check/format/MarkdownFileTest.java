package io.github.onmal.check.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFileTest {

  @TempDir Path folder;

  private List<Reply> read(String name, String text) throws Exception {
    Path path = Files.writeString(folder.resolve(name), text);
    FileType type = FileType.ofName(name);
    List<Reply> replies = new ArrayList<>();
    type.format().read(SourceFile.of(path, name, null), type.layout(), replies::add);
    return replies;
  }

  private static String written(Reply reply) {
    return reply.about().key() + ": " + reply.text().text();
  }

  @Test
  void headingsWithTextAreReplies() throws Exception {
    String file =
        """
        처음 인사

        # 환불

        ## *안내*

        환불됩니다.
        - 하나

        ### 더

        더 있습니다.

        ## 링크

        - [환불](#환불)

        # 배송
        배송됩니다.
        ---
        이어집니다.

        # 배송
        다시.
        """;
    List<Reply> replies = read("a.md", file);
    assertEquals(
        List.of(
            "a.md: 처음 인사",
            "환불 / 안내: 환불됩니다.\n- 하나",
            "환불 / 안내 / 더: 더 있습니다.",
            "배송: 배송됩니다.\n\n이어집니다.",
            "배송 #2: 다시."),
        replies.stream().map(MarkdownFileTest::written).toList());
    assertEquals("안내", replies.get(1).about().title());
    assertEquals("7:1", Texts.position(replies.get(1), "환불").toString());
    assertEquals("8:3", Texts.position(replies.get(1), "하나").toString());
    assertEquals("12:1", Texts.position(replies.get(2), "더").toString());
    for (Reply reply : replies) {
      int offset = Math.toIntExact(reply.excerpt().offset());
      assertEquals(
          reply.excerpt().raw(), file.substring(offset, offset + reply.excerpt().raw().length()));
    }
    assertEquals(
        file.replace("더 있습니다", "\\*더\\*"),
        Texts.edited(file, replies.get(2), "더 있습니다", "*더*").orElseThrow());
  }

  @Test
  void aFileWithoutHeadingsIsOneReply() throws Exception {
    assertEquals(
        List.of("a.markdown: 하나\n\n둘"),
        read("a.markdown", "하나\n\n***\n\n둘\n").stream().map(MarkdownFileTest::written).toList());
    assertEquals(List.of(), read("b.md", ""));
    assertEquals(List.of(), read("c.md", "# 제목\n```\n코드\n```\n"));
  }

  @Test
  void frontMatterHoldsForAllReplies() throws Exception {
    String file = "---\ntitle: 인사\nlang: ko\nchannel: email\ntags: [a]\n---\n하나\n# 제목\n둘\n";
    List<Reply> replies = read("a.md", file);
    assertEquals("인사", replies.get(0).about().title());
    assertEquals("제목", replies.get(1).about().title());
    for (Reply reply : replies) {
      assertEquals("ko", reply.about().language());
      assertEquals(Channel.EMAIL, reply.about().channel());
    }
    assertEquals("7:1", Texts.position(replies.get(0), "하나").toString());
    assertEquals("둘", read("b.md", "---\n\n둘\n\n---\n").get(0).text().text());
  }

  @Test
  void brokenFrontMatterIsNamedWithItsLine() {
    FormatException wrong =
        assertThrows(FormatException.class, () -> read("a.md", "---\ntitle: a\nb: [c\n---\n하나\n"));
    assertEquals(4, wrong.position() == null ? 0 : wrong.position().line(), wrong.what());
  }

  @Test
  void commentsLetRulesPass() throws Exception {
    String file =
        """
        <!-- onmal allow a: first -->
        # 하나
        <!-- onmal allow-line b: next -->
        글 <!-- onmal allow-line c: here -->

        글 <!-- onmal allow d -->

        <!-- onmal allow e: next -->
        # 빈

        # 둘
        글

        <!-- onmal allow f: last -->
        """;
    List<Reply> replies = read("a.md", file);
    assertEquals(
        List.of("a 0 first 1:1", "b 4 next 3:1", "c 4 here 4:3", "d 0  6:3"),
        HtmlTextTest.allowances(replies.get(0)));
    assertEquals(List.of("e 0 next 8:1", "f 0 last 14:1"), HtmlTextTest.allowances(replies.get(1)));
  }

  @Test
  void plainTextHasCommentsOfItsOwn() throws Exception {
    String file = "# onmal allow a: why\r\n# 제목\r\n하나\r\n# onmal allow-line b: next\r\n둘\r\n";
    Reply reply = read("a.txt", file).get(0);
    assertEquals("# 제목\r\n하나\r\n둘\r\n", reply.text().text());
    assertEquals(List.of("a 0 why 1:1", "b 5 next 4:1"), HtmlTextTest.allowances(reply));
    assertEquals("5:1", Texts.position(reply, "둘").toString());
    assertEquals(
        "Hi {{name}}\nA\nB x y z",
        Texts.shown(
            Content.PLAIN,
            "Hi {{name}}\n{% if a %}\nA\n{% endif %}\nB {{#if b}}x{{else}}y{{/if}} {{! c }}z"));
  }

  @Test
  void manyHeadingsAreReadInTime() {
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(30),
        () -> assertEquals(50_000, read("a.md", "# a\nb\n".repeat(50_000)).size()));
  }
}
