package io.github.onmal.check.format;

import static io.github.onmal.check.format.Told.told;
import static io.github.onmal.check.format.WrittenFile.edited;
import static io.github.onmal.check.format.WrittenFile.place;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Reply;
import io.github.onmal.json.JsonText;
import io.github.onmal.text.Channel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {

  @TempDir Path folder;

  private WrittenFile json(String text, String... paths) throws IOException {
    return new WrittenFile(folder, "replies.json", text, WrittenFile.replies(paths));
  }

  private WrittenFile lines(String text, String... paths) throws IOException {
    return new WrittenFile(folder, "replies.jsonl", text, WrittenFile.replies(paths));
  }

  @Test
  void takesFieldsWithAUsualName() throws Exception {
    WrittenFile file =
        json(
            """
            {"version": 3, "description": "What we say to customers.", "macros": [
              {"body": "문의 주셔서 감사합니다.", "id": 12, "title": "인사", "language": "ko"},
              {"replyText": "Thank you!", "name": "Thanks", "tags": ["a b"], "channel": "이메일"},
              {"content": {"en": "Hello there.", "ko": "안녕하세요."}, "type": "text"},
              {"text": "submit"}
            ]}
            """);
    assertEquals(
        List.of(
            "macros[id=12].body: 문의 주셔서 감사합니다.",
            "macros[1].replyText: Thank you!",
            "macros[2].content.en: Hello there.",
            "macros[2].content.ko: 안녕하세요."),
        told(file));
    List<Reply> replies = file.replies();
    assertEquals("인사", replies.get(0).about().title());
    assertEquals("ko", replies.get(0).about().language());
    assertEquals(Channel.EMAIL, replies.get(1).about().channel());
    assertEquals("en", replies.get(2).about().language());
  }

  @Test
  void takesRepliesThatAreHeldByName() throws Exception {
    WrittenFile named =
        json(
            """
            {"ko": {"replies": {"hello": "안녕하세요.", "refund": {"done": "환불이 끝났습니다."}}}}
            """,
            "*.replies.**");
    assertEquals(
        List.of("ko.replies.hello: 안녕하세요.", "ko.replies.refund.done: 환불이 끝났습니다."), told(named));
    assertEquals("ko", named.replies().get(1).about().language());
    assertEquals(
        List.of("replies.hello: 안녕하세요, 고객님.", "templates[0]: See you soon."),
        told(
            json(
                """
                {"replies": {"hello": "안녕하세요, 고객님.", "title": "What we say."},
                 "templates": ["See you soon."]}
                """)));
  }

  @Test
  void aFieldSaysTheTitleLanguageAndChannelOfAllAroundIt() throws Exception {
    Layout layout =
        new Layout(
            List.of("groups[*].items[*].words"),
            List.of("meta.label"),
            List.of("groups[*].speaks"),
            List.of("medium"),
            Content.PLAIN);
    String file =
        """
        {"groups": [{"items": [{"words": "Hi", "meta": {"label": "Greeting"}}],
          "speaks": "English", "medium": "SMS"}]}
        """;
    Reply.About about =
        new WrittenFile(folder, "groups.json", file, layout).replies().get(0).about();
    assertEquals("Greeting", about.title());
    assertEquals("en", about.language());
    assertEquals(Channel.SMS, about.channel());
  }

  @Test
  void anObjectSaysWhatMayPassInIt() throws Exception {
    WrittenFile file =
        json(
            """
            {"macros": [
              {"body": "One two.", "onmal-allow": {"tone/cold": "quoted", "a/b": ""}},
              {"onmal-allow": "tone/cold: legal asked for it", "parts": [{"text": "Three four."}]},
              {"text": "Five six.", "onmal-allow": ["x/y: why", "what is this"]},
              {"text": "Seven eight."}
            ]}
            """);
    assertEquals(
        List.of(
            "tone/cold (quoted) at 2:53, a/b () at 2:70",
            "tone/cold (legal asked for it) at 3:19",
            "x/y (why) at 4:41, what is this () at 4:53",
            ""),
        file.replies().stream().map(Told::allowances).toList());
  }

  @Test
  void placesAreExactThroughEscapes() throws Exception {
    String file = "[\n  {\"body\": \"a \\\"b\\\" \\uD83D\\uDE00 \\ud55c글\\n끝 word\"}\n]";
    Reply reply = json(file).replies().get(0);
    assertEquals("a \"b\" 😀 한글\n끝 word", reply.text().text());
    assertEquals("2:15-2:20", place(reply, "\"b\""));
    assertEquals("2:21-2:33", place(reply, "😀"));
    assertEquals("2:45-2:49", place(reply, "word"));
    assertEquals(
        file.replace("word", "a \\\"new\\\"\\nword\\\\"),
        edited(file, reply, "word", "a \"new\"\nword\\"));
  }

  @Test
  void anyTextIsReadAndWrittenAsItIs() throws Exception {
    RandomTexts.check(
        folder,
        "random.json",
        WrittenFile.replies("[*]"),
        "\"\\\n환",
        (texts, random) -> {
          String file =
              JsonText.of(
                  random.nextBoolean(),
                  json -> {
                    json.writeStartArray();
                    for (String text : texts) {
                      json.writeString(text);
                    }
                    json.writeEndArray();
                  });
          return random.nextBoolean() ? file.replace("é", "\\u00e9").replace("/", "\\/") : file;
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": \"One two.\", } | 1:22 not JSON: Unexpected character ('}' (code 125)):"
            + " was expecting double-quote to start field name",
        "{\"text\": Secret words} | 1:10 not JSON: Unrecognized token: was expecting",
        "{\"text\": \"One two.\"} Secret | 1:22 not JSON: Unrecognized token:",
        "{\"text\": \"One two.\"} {} | 1:22 not JSON: more follows after the value;"
            + " expected the end of the file",
        "{\"text\": \"One two.\", \"text\": \"b c\"} | 1:22 not JSON: a key stands twice in an"
            + " object; expected each once",
        "{\"n\": NaN} | 1:10 not JSON: Non-standard token",
        "{\"text\": \"One | 1:14 not JSON: Unexpected end-of-input: was expecting closing quote",
        "{\"text\": \"One \\q Secret\"} | 1:16 not JSON: Unrecognized character escape 'q'",
        "[1, 2 | 1:6 not JSON: Unexpected end-of-input: expected close marker for Array"
            + " (start marker at 1:1)",
        "'' | not JSON: the file is empty; expected a value",
      })
  void saysWhatIsWrongAndWhere(String file, String what) throws Exception {
    String error = json(file).error();
    assertTrue(error.startsWith(what), error);
    assertFalse(error.contains("Secret"), error);
  }

  @Test
  void whatStandsBeforeAnErrorIsRead() throws Exception {
    List<Reply> before = new ArrayList<>();
    json("[{\"text\": \"One two.\"}, {\"text\": \"Three").error(before);
    assertEquals(List.of("[0].text: One two."), told(before));
  }

  @Test
  void nestingHasAnEnd() throws Exception {
    String error = json("[".repeat(200_000)).error();
    assertTrue(error.contains("nesting depth"), error);
  }

  @Test
  void aPathThatIsNoneIsNamed() throws Exception {
    assertEquals(
        "`macros[x]` is no path to a field: expected `[*]` or a number such as `[2]` at"
            + " character 7",
        json("{}", "macros[x]").error());
  }

  @Test
  void everyLineIsAValue() throws Exception {
    assertEquals(
        List.of("[0].body: One two.", "[id=7].body: Three four."),
        told(lines("{\"body\": \"One two.\"}\n{\"body\": \"Three four.\", \"id\": \"7\"}\n")));
    assertEquals(List.of("[0].words: a"), told(lines("{\"words\": \"a\"}\n", "words")));
    assertEquals(List.of(), told(lines("\n")));
  }

  @Test
  void aLongFileStreams() throws Exception {
    Path path = folder.resolve("long.json");
    int items = 60_000;
    String words = "words ".repeat(100);
    try (BufferedWriter out = Files.newBufferedWriter(path)) {
      out.write("{\"title\": \"All\", \"macros\": [\n");
      for (int i = 0; i < items; i++) {
        out.write("{\"body\": \"" + words + i + "\", \"name\": \"n" + i + "\"},\n");
      }
      out.write("{}]}");
    }
    int[] count = new int[1];
    FileType.JSON
        .format()
        .read(
            SourceFile.of(path, "long.json", null),
            Layout.USUAL,
            reply -> {
              assertEquals("n" + count[0], reply.about().title());
              assertEquals(count[0] + 2, reply.excerpt().start().line());
              count[0]++;
            });
    assertEquals(items, count[0]);
  }
}
