package io.github.onmal.check.format;

import static io.github.onmal.check.format.Told.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpDeskTest {

  private static final String ZENDESK =
      """
      {"macros": [
        {"actions": [
           {"field": "status", "value": "solved"},
           {"field": "current_tags", "value": "refund late"},
           {"value": "문의 주셔서 감사합니다.", "field": "comment_value"},
           {"field": "comment_value", "value": ["channel:all", "Thank you for writing."]},
           {"field": "comment_value_html", "value": "<p>Hi &amp; <b>welcome</b>.</p>"},
           {"field": "subject", "value": "About your order"}],
         "description": "Says thank you.", "id": 25, "title": "감사"},
        {"id": 26, "title": "Tags", "actions": [{"field": "set_tags", "value": "a b."}]}],
       "count": 2}
      """;

  @TempDir Path folder;

  private List<Reply> read(FileType type, String name, String file) throws Exception {
    Path path = folder.resolve(name);
    Files.writeString(path, file);
    List<Reply> replies = new ArrayList<>();
    type.format().read(SourceFile.of(path, name, null), type.layout(), replies::add);
    return replies;
  }

  @Test
  void zendeskSendsSomeActionsOnly() throws Exception {
    List<Reply> replies = read(FileType.ZENDESK, "macros.json", ZENDESK);
    assertEquals(
        List.of(
            "macros[id=25].actions[2].value: 문의 주셔서 감사합니다.",
            "macros[id=25].actions[3].value[1]: Thank you for writing.",
            "macros[id=25].actions[4].value: Hi & welcome.",
            "macros[id=25].actions[5].value: About your order"),
        told(replies));
    assertEquals("감사", replies.get(0).about().title());
    assertEquals("7:63-7:70", WrittenFile.place(replies.get(2), "welcome"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZENDESK | {\"items\": [{\"id\": 3, \"name\": \"Bye\", \"variants\": [{\"id\": 4,"
            + " \"locale_id\": 125, \"content\": \"See {{ticket.title}}\"}]}]}"
            + " | items[id=3].variants[id=4].content: See {{ticket.title}} | Bye",
        "FRESHDESK | [{\"id\": 1, \"title\": \"Hi\", \"folder_id\": 2, \"content\": \"One two\","
            + " \"content_html\": \"<div dir='ltr'>One <b>two</b></div>\"}]"
            + " | [id=1].content_html: One two | Hi",
        "FRESHDESK | [{\"id\": 1, \"title\": \"Hi\", \"folder_id\": 2, \"content\": \"One two\","
            + " \"content_html\": null}] | [id=1].content: One two | Hi",
        "CHATWOOT | [{\"id\": 9, \"short_code\": \"hi\", \"content\": \"Hello {{contact.name}}\"}]"
            + " | [id=9].content: Hello {{contact.name}} | hi",
        "INTERCOM | {\"type\": \"list\", \"data\": [{\"type\": \"macro\", \"id\": \"5\", \"name\": \"Hi\","
            + " \"body\": \"<p>Hi <attribute key='user.name'/></p>\", \"body_text\": \"Hi {{user.name}}\","
            + " \"visible_to\": \"everyone\"}]} | data[id=5].body_text: Hi {{user.name}} | Hi",
        "INTERCOM | {\"data\": [{\"id\": \"5\", \"name\": \"Hi\", \"body\": \"<p>Hi you</p>\","
            + " \"visible_to\": \"everyone\"}]} | data[id=5].body: Hi you | Hi",
        "CHANNEL_TALK | {\"messages\": [{\"id\": \"m\", \"name\": \"인사\", \"plainText\": \"안녕 하세요\","
            + " \"blocks\": [{\"type\": \"text\", \"value\": \"안녕 하세요\"}]}]}"
            + " | messages[id=m].plainText: 안녕 하세요 | 인사",
        "ALIMTALK | {\"code\": 0, \"list\": [{\"templtCode\": \"TA\", \"templtName\": \"배송\","
            + " \"templtContent\": \"#{이름}님 출발\", \"buttons\": [{\"name\": \"배송 조회\"}],"
            + " \"comments\": [{\"content\": \"검수 의견\"}]}]}"
            + " | list[templtCode=TA].templtContent: #{이름}님 출발 | 배송",
        "ALIMTALK | {\"templates\": [{\"templateCode\": \"T\", \"templateName\": \"배송\","
            + " \"templateContent\": \"#{이름}님 출발\", \"templateExtra\": null}]}"
            + " | templates[templateCode=T].templateContent: #{이름}님 출발 | 배송",
      })
  void exportsAreReadAndRecognised(FileType type, String file, String told, String title)
      throws Exception {
    for (FileType as : List.of(type, FileType.JSON)) {
      List<Reply> replies = read(as, "export.json", file);
      assertEquals(List.of(told), told(replies), as.name());
      assertEquals(title, replies.get(0).about().title(), as.name());
      Channel channel = replies.get(0).about().channel();
      assertEquals(type == FileType.ALIMTALK ? Channel.SMS : null, channel);
    }
  }

  @Test
  void blocksAreReadWhereNothingHoldsTheWholeMessage() throws Exception {
    assertEquals(
        List.of("blocks[0].value: 안녕 하세요", "blocks[1].blocks[0].value: 첫째"),
        told(
            read(
                FileType.CHANNEL_TALK,
                "message.json",
                """
                {"blocks": [{"type": "text", "value": "안녕 하세요"},
                  {"type": "bullets", "blocks": [{"type": "text", "value": "첫째"}]},
                  {"type": "code", "value": "let it = be"}]}
                """)));
  }

  @Test
  void exportsAreReadInYamlAndInLines() throws Exception {
    String yaml = "actions:\n- field: comment_value\n  value: One two.\ntitle: T\n";
    List<Reply> replies = read(FileType.ZENDESK, "macro.yaml", yaml);
    assertEquals(List.of("actions[0].value: One two."), told(replies));
    assertEquals("T", replies.get(0).about().title());
    assertEquals(
        List.of("[0].content: One two.", "[id=2].content: Three four."),
        told(
            read(
                FileType.CHATWOOT,
                "canned.jsonl",
                "{\"short_code\": \"\", \"content\": \"One two.\"}\n"
                    + "{\"id\": 2, \"short_code\": \"b\", \"content\": \"Three four.\"}\n")));
  }

  @Test
  void whatOnlyLooksLikeAnExportIsReadAsUsual() throws Exception {
    assertEquals(
        List.of("macros[0].text: One two."),
        told(
            read(
                FileType.JSON,
                "own.json",
                "{\"macros\": [{\"text\": \"One two.\", \"actions\": [{\"value\": \"x y\"}]}]}")));
  }
}
