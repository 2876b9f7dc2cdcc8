package io.github.onmal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.Draft;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Turn;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Request read(String json) throws RequestException {
    return RequestReader.readRequest(json, Conversation.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"x\"}",
        "{\"text\":\"x\",\"id\":12345678901234567890,\"schemaVersion\":\"1.0\"}",
        "{\"id\":null,\"text\":\"\",\"customerName\":\"김\",\"agentName\":null,\"company\":\"c\","
            + "\"channel\":\"canned\",\"stage\":\"follow-up\",\"customerMessage\":\"m\","
            + "\"conversation\":[{\"from\":\"customer\",\"text\":\"t\",\"at\":1}],"
            + "\"alternatives\":[\"교환\"],\"lang\":\"ko\",\"label\":{}}",
        "{\"text\":\"x\",\"conversation\":null,\"alternatives\":[],\"channel\":null}",
      })
  void readerAndSchemaAcceptTheSame(String request) throws Exception {
    Schemas.REQUEST.check(JSON.readTree(request));
    read(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"text\":1}",
        "{\"text\":null}",
        "{\"text\":\"x\",\"id\":1.5}",
        "{\"text\":\"x\",\"id\":true}",
        "{\"text\":\"x\",\"schemaVersion\":\"0.9\"}",
        "{\"text\":\"x\",\"customerName\":{}}",
        "{\"text\":\"x\",\"channel\":\"EMAIL\"}",
        "{\"text\":\"x\",\"stage\":\"followup\"}",
        "{\"text\":\"x\",\"conversation\":{}}",
        "{\"text\":\"x\",\"conversation\":[{\"text\":\"t\"}]}",
        "{\"text\":\"x\",\"conversation\":[{\"from\":\"customer\",\"text\":null}]}",
        "{\"text\":\"x\",\"conversation\":[\"hi\"]}",
        "{\"text\":\"x\",\"alternatives\":\"one\"}",
        "{\"text\":\"x\",\"alternatives\":[null]}",
      })
  void readerAndSchemaRefuseTheSame(String request) throws IOException {
    assertFalse(Schemas.REQUEST.accepts(JSON.readTree(request)));
    assertThrows(RequestException.class, () -> read(request));
  }

  @Test
  void everythingArrives() throws RequestException {
    assertEquals(
        new Request(
            new Request.Id("7", true),
            Draft.builder("초안")
                .customerName("김민수")
                .channel(Channel.CHAT)
                .customerSaid("왜요?")
                .earlier(Turn.Speaker.AGENT, "네")
                .alternative("교환")
                .build()),
        read(
            "{\"id\":7,\"text\":\"초안\",\"customerName\":\"김민수\",\"channel\":\"chat\","
                + "\"customerMessage\":\"왜요?\",\"alternatives\":[\"교환\"],"
                + "\"conversation\":[{\"from\":\"agent\",\"text\":\"네\"}]}"));
  }

  @Test
  void problemNamesPathExpectationAndRequest() {
    RequestException problem =
        assertThrows(
            RequestException.class,
            () -> read("{\"channel\":\"e-mail\",\"text\":\"x\",\"id\":\"late\"}"));
    assertEquals("/channel", problem.path());
    assertEquals("one of email, chat, sms, social, canned", problem.expected());
    assertEquals(new Request.Id("late", false), problem.id());
    assertEquals(
        "/channel: `channel` is \"e-mail\"; did you mean `email`?;"
            + " expected one of email, chat, sms, social, canned",
        problem.line());
  }

  @Test
  void readsTheMessagesOfAConversation() throws RequestException {
    assertEquals(
        List.of(new Turn(Turn.Speaker.CUSTOMER, "안녕")),
        RequestReader.readConversation("[{\"from\":\"customer\",\"text\":\"안녕\"}]"));
  }
}
