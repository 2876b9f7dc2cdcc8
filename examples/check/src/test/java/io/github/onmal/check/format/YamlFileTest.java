package io.github.onmal.check.format;

import static io.github.onmal.check.format.Told.told;
import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

class YamlFileTest {

  @TempDir Path folder;

  private WrittenFile yaml(String text, String... paths) throws IOException {
    return new WrittenFile(folder, "replies.yaml", text, WrittenFile.replies(paths));
  }

  @Test
  void takesFieldsWithAUsualName() throws Exception {
    WrittenFile file =
        yaml(
            """
            name: Support
            description: What we say to customers.
            macros:
              - 제목: 인사
                본문: 문의 주셔서 감사합니다.
                언어: 한국어
                채널: 채팅
              - id: thanks
                body: |
                  Thank you!
              - message: {en: Hello there., ko: "안녕하세요."}
              - text: ok
              - text: 12 34
            replies:
              refund: 환불이 끝났습니다.
              "a.b": See you.
            """);
    assertEquals(
        List.of(
            "macros[0].본문: 문의 주셔서 감사합니다.",
            "macros[id=thanks].body: Thank you!\n",
            "macros[2].message.en: Hello there.",
            "macros[2].message.ko: 안녕하세요.",
            "macros[4].text: 12 34",
            "replies.refund: 환불이 끝났습니다.",
            "replies.\"a.b\": See you."),
        told(file));
    Reply.About about = file.replies().get(0).about();
    assertEquals("인사 ko CHAT", about.title() + " " + about.language() + " " + about.channel());
    assertEquals("Support", file.replies().get(1).about().title());
  }

  @Test
  void readsTheFilesOfTranslators() throws Exception {
    WrittenFile file =
        yaml(
            """
            ko:
              replies:
                hello: 안녕하세요, %{name}님.
            en-GB:
              replies:
                hello: Hello %{name}
            """,
            "*.replies.**");
    assertEquals(
        List.of("ko.replies.hello: 안녕하세요, %{name}님.", "en-GB.replies.hello: Hello %{name}"),
        told(file));
    assertEquals("ko", file.replies().get(0).about().language());
    assertEquals("en-GB", file.replies().get(1).about().language());
  }

  @Test
  void readsEveryDocument() throws Exception {
    assertEquals(
        List.of("body: One two.", "[1].body: Three four.", "[id=x].body: Five six."),
        told(yaml("body: One two.\n---\nbody: Three four.\n---\nbody: Five six.\nid: x\n")));
    assertEquals(List.of(), told(yaml("# nothing\n")));
    assertEquals(List.of(), told(yaml("")));
  }

  @Test
  void whatIsNoTextIsNoReply() throws Exception {
    assertEquals(
        List.of("[6]: yes", "[7]: 12", "[8]: 3", "[9]: own"),
        told(
            yaml(
                "[~, null, true, 1.5, !!int 3, !!binary aGk=, yes, '12', !!str 3, !x own]",
                "[*]")));
  }

  @Test
  void aTextIsReadOnceWhereItsAnchorIs() throws Exception {
    assertEquals(
        List.of("[0].body: One two.", "[1].body: Three four."),
        told(
            yaml(
                """
                - &first
                  body: &text One two.
                - <<: *first
                  body: Three four.
                - body: *text
                - *first
                """)));
  }

  @Test
  void aliasesDoNotMultiplyAnything() throws Exception {
    StringBuilder bomb = new StringBuilder("a0: &a0 [{body: One two.}]\n");
    for (int i = 1; i < 60; i++) {
      String before = "*a" + (i - 1);
      String eight = String.join(", ", List.of(before, before, before, before, before, before));
      bomb.append("a" + i + ": &a" + i + " [" + eight + "]\n");
    }
    assertEquals(List.of("a0[0].body: One two."), told(yaml(bomb.toString())));
    assertEquals(List.of(), told(yaml("&a [*a, *a]")));
    assertEquals(
        List.of("body: One two."),
        told(yaml("!!javax.script.ScriptEngineManager\nbody: !!java.net.URL One two.\n")));
  }

  @Test
  void placesAreExactInEveryStyle() throws Exception {
    String file =
        """
        # 😀 before
        plain: 😀 one word
          and more

          end
        single: 'it''s 😀 a word
          and ''more'''
        double: !!str "a \\"b\\" \\uD83D\\uDE00 \\x41 \\
          on \\t word

          end"
        literal: &lit |2-
            deep 😀
          word

          end

        folded: >
          one
          word

          - end
            deeper

          last
        """;
    List<Reply> replies = yaml(file, "plain", "single", "double", "literal", "folded").replies();
    assertEquals(
        List.of(
            "😀 one word and more\nend",
            "it's 😀 a word and 'more'",
            "a \"b\" 😀 A on \t word\nend",
            "  deep 😀\nword\n\nend",
            "one word\n- end\n  deeper\n\nlast\n"),
        replies.stream().map(reply -> reply.text().text()).toList());
    assertEquals("2:15-2:19", place(replies.get(0), "word"));
    assertEquals("5:3-5:6", place(replies.get(0), "end"));
    assertEquals("6:21-6:25", place(replies.get(1), "word"));
    assertEquals("7:7-7:13", place(replies.get(1), "'more"));
    assertEquals("9:9-9:13", place(replies.get(2), "word"));
    assertEquals("14:3-14:7", place(replies.get(3), "word"));
    assertEquals("16:3-16:6", place(replies.get(3), "end"));
    assertEquals("20:3-20:7", place(replies.get(4), "word"));
    assertEquals("23:5-23:11", place(replies.get(4), "deeper"));
    assertEquals("25:3-25:7", place(replies.get(4), "last"));
    for (Reply reply : replies) {
      String word = reply.text().text().contains("word") ? "word" : "";
      String changed = edited(file, reply, word, "낱말");
      int at = replies.indexOf(reply);
      List<Reply> after = yaml(changed, "plain", "single", "double", "literal", "folded").replies();
      for (int i = 0; i < after.size(); i++) {
        String before = replies.get(i).text().text();
        assertEquals(i == at ? before.replace("word", "낱말") : before, after.get(i).text().text());
      }
    }
  }

  @Test
  void newLinesAreWrittenAsTheBlockNeedsThem() throws Exception {
    String file = "body: |\r\n    One two.\r\n    Three.\r\nnext: x\r\n";
    String changed = edited(file, yaml(file).replies().get(0), "two.\nThree", "a\n\nb\nThree");
    assertEquals(
        "body: |\r\n    One a\r\n\r\n    b\r\n    Three.\r\nnext: x\r\n",
        changed.replaceAll("(?<!\r)\n", "\r\n"));
    assertEquals(List.of("body: One a\n\nb\nThree.\n"), told(yaml(changed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", "|+", ">", ">-", ">+", "|2", ">1-"})
  void blocksAreFollowedWhateverTheirHeader(String header) throws Exception {
    String body = "  one\n\n     two \n   three\n  four\n  five\n\n\n  six\n\n \n";
    for (String lines : List.of(body, "\n" + body, body.strip().indent(6), "  one")) {
      String file = "- " + header + " # note\n" + lines.indent(2).stripTrailing() + "\n\n- end";
      List<Reply> replies;
      try {
        replies = yaml(file, "[0]").replies();
      } catch (FormatException notYaml) {
        continue;
      }
      Reply reply = replies.get(0);
      assertEquals(
          place(reply, "one").split("-", -1)[0], place(reply, "on").split("-", -1)[0], file);
      assertTrue(reply.text().writable(spanOf(reply, "one")).isPresent(), file);
    }
  }

  private static Span spanOf(Reply reply, String words) {
    int at = reply.text().text().indexOf(words);
    return new Span(at, at + words.length());
  }

  @Test
  void anyTextIsReadAndWrittenAsItIs() throws Exception {
    for (ScalarStyle style : ScalarStyle.values()) {
      if (style == ScalarStyle.JSON_SCALAR_STYLE) {
        continue;
      }
      RandomTexts.check(
          folder,
          "random.yaml",
          WrittenFile.replies("[*]"),
          style == ScalarStyle.LITERAL ? "환\n환" : "환",
          (texts, random) -> {
            String file = written(texts, style, random);
            // The writer of the library breaks some texts that have colons at line ends.
            boolean right = isRead(file, texts);
            return right ? file : written(texts, ScalarStyle.DOUBLE_QUOTED, random);
          });
    }
  }

  private static boolean isRead(String file, List<String> texts) {
    LoadSettings settings = LoadSettings.builder().setBufferSize(file.length()).build();
    try {
      return texts.equals(new Load(settings).loadFromString(file));
    } catch (YamlEngineException broken) {
      return false;
    }
  }

  private static String written(List<String> texts, ScalarStyle style, Random random) {
    List<Event> events = new ArrayList<>();
    events.add(new StreamStartEvent());
    events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
    events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
    for (String text : texts) {
      events.add(
          new ScalarEvent(
              Optional.empty(), Optional.empty(), new ImplicitTuple(true, true), text, style));
    }
    events.add(new SequenceEndEvent());
    events.add(new DocumentEndEvent(false));
    events.add(new StreamEndEvent());
    DumpSettings settings =
        DumpSettings.builder()
            .setWidth(20 + random.nextInt(60))
            .setIndent(2 + random.nextInt(3))
            .setUseUnicodeEncoding(random.nextBoolean())
            .build();
    return new Present(settings).emitToString(events.iterator());
  }

  @Test
  void commentsSayWhatMayPass() throws Exception {
    WrittenFile file =
        yaml(
            """
            # onmal allow a/first: at the top
            - title: x
              body: One two.
            # onmal allow a/item: all of it
            - # onmal allow-line a/line: the next
              text: Three four. # onmal allow a/end: beside
              # onmal allow a/late: inside
              title: y
            - text: | # onmal allow a/block: beside the header
                Five six.
            - # about nothing
              # onmal allow a/own: above the field
              title: z
              text: Seven eight.
              onmal-allow:
                - "a/key: by key"
            - text: Nine ten.
            # onmal allow-line a/two, a/three: both lines
            # and more
            - text: Eleven twelve. # onmal allow-line a/beside: here
            """);
    assertEquals(
        List.of(
            "a/first (at the top) at 1:1",
            "a/end (beside) at 6:21, a/item (all of it) at 4:1,"
                + " a/line (the next) at 5:3 for line 6, a/late (inside) at 7:3",
            "a/block (beside the header) at 9:11",
            "a/own (above the field) at 12:3, a/key (by key) at 16:7",
            "",
            "a/beside (here) at 20:24 for line 20, a/two (both lines) at 18:1 for line 20,"
                + " a/three (both lines) at 18:1 for line 20"),
        file.replies().stream().map(Told::allowances).toList());
  }

  @Test
  void aCommentAfterABlockIsAboutWhatFollows() throws Exception {
    WrittenFile file =
        yaml(
            """
            - text: |
                One two.
            # onmal allow a/second: the next item
            - text: >
                Three four.
              # onmal allow a/third: within the item
              body: Five six.
            """);
    assertEquals(
        List.of(
            "",
            "a/second (the next item) at 3:1",
            "a/third (within the item) at 6:3, a/second (the next item) at 3:1"),
        file.replies().stream().map(Told::allowances).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: [1, 2 | 1:9 not YAML: expected ',' or ']', but got <stream end>",
        "a: \"Secret | 1:11 not YAML: found unexpected end of stream",
        "a: Secret: b | 1:10 not YAML: mapping values are not allowed here",
        "a: @Secret | 1:4 not YAML: found character '@' that cannot start any token.",
        "'body: One two.;body: Secret' | 2:1 not YAML: a key stands twice in a mapping;"
            + " expected each once",
        "a: \"\\q Secret\" | 1:6 not YAML: found unknown escape character q",
        "😀: \u0007b | 1:5 not YAML: the character U+0007 may not stand in it;"
            + " expected printable ones",
      })
  void saysWhatIsWrongAndWhere(String file, String what) throws Exception {
    String error = yaml(file.replace(';', '\n')).error();
    assertTrue(error.startsWith(what), error);
    assertFalse(error.contains("Secret"), error);
  }

  @Test
  void whatStandsBeforeAnErrorIsRead() throws Exception {
    List<Reply> before = new ArrayList<>();
    yaml("- body: One two.\n- body: [").error(before);
    assertEquals(List.of("[0].body: One two."), told(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void nestingHasAnEnd(String level) throws Exception {
    String error = yaml(level.repeat(3_000)).error();
    assertTrue(error.contains("nested too deep") || error.startsWith("1:"), error);
  }
}
