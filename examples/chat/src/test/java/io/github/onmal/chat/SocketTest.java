package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sockets of the pages: what they carry, and clients that mean no good. */
class SocketTest {

  private static final String BAD = "안타깝게도 환불이 불가능합니다.";
  private static final int POLICY_VIOLATION = 1008;
  private static final int TOO_BIG = 1009;

  private TestServer server;
  private TestPage agent;

  @BeforeEach
  void start() throws Exception {
    Settings.Limits usual = Settings.Limits.USUAL;
    Settings.Limits impatient =
        new Settings.Limits(
            usual.requestBytes(),
            usual.requestTime(),
            usual.messageBytes(),
            usual.messagesPerSecond(),
            Duration.ofMillis(200),
            usual.connections());
    server = TestServer.start(impatient, TestServer::coach).ready();
    agent = TestPage.agent(server);
  }

  /** Whatever another client did, an agent is coached. */
  @AfterEach
  void agentsAreStillCoached() throws Exception {
    agent.draft("ko-1", 999, BAD);
    agent.next(
        message ->
            message.get("type").textValue().equals("review")
                && message.get("revision").textValue().equals("999"));
    agent.close();
    server.close();
  }

  @Test
  void draftsComeBackReviewedInTheirConversation() throws Exception {
    JsonNode cases = agent.next("cases").get("cases");
    assertEquals(4, cases.size());
    assertEquals("김민수", cases.get(0).get("customer").textValue());
    assertEquals("ready", agent.next("coach").get("state").textValue());
    agent.draft("ko-1", 1, BAD);
    JsonNode review = agent.next("review");
    assertEquals("1", review.get("revision").textValue());
    assertTrue(
        review.get("result").findValuesAsText("rule").contains("empathy/missing-empathy"),
        "the customer's anger is known");
    assertTrue(review.get("result").toString().contains("김민수 고객님"), "the customer's name is known");
    agent.draft("ko-2", 2, BAD);
    assertTrue(agent.next("review").get("result").toString().contains("이서연 고객님"));
  }

  /** Of drafts that come faster than they are reviewed, the newest is. */
  @Test
  void theNewestDraftWins() throws Exception {
    String long1 = (BAD + " ").repeat(400);
    int last = 40;
    for (int i = 1; i <= last; i++) {
      agent.draft("ko-1", i, long1.substring(0, long1.length() - i));
    }
    int reviews = 0;
    String newest = "";
    while (!newest.equals(String.valueOf(last))) {
      newest = agent.next("review").get("revision").textValue();
      reviews++;
    }
    assertTrue(reviews < last, "every one of them was reviewed");
  }

  @Test
  void criticalRepliesNeedAReasonThatStaysWithThem() throws Exception {
    TestPage customer = TestPage.customer(server, "ko-1");
    customer.next("case");
    String reply = "{\"type\":\"reply\",\"case\":\"ko-1\",\"text\":\"" + BAD + "\"";
    agent.send(reply + "}");
    JsonNode held = agent.next("held");
    assertTrue(held.get("result").findValuesAsText("severity").contains("CRITICAL"));
    agent.send(reply + ",\"reason\":\"  \"}");
    agent.next("held");
    agent.send(reply + ",\"reason\":\"통화로 사과함\"}");
    JsonNode sent = agent.next("message").get("message");
    assertEquals(BAD, sent.get("text").textValue());
    assertEquals("통화로 사과함", sent.at("/sentAnyway/reason").textValue());
    assertEquals("empathy/missing-empathy", sent.at("/sentAnyway/rules/0").textValue());
    agent.next("sent");
    JsonNode seen = customer.next("message").get("message");
    assertEquals(BAD, seen.get("text").textValue());
    assertFalse(seen.has("sentAnyway"), "the customer does not see the reason");
    assertTrue(
        customer.next("message").at("/message/text").textValue().contains("언제"),
        "the customer of the script answers");
    customer.close();

    TestPage other = TestPage.agent(server);
    assertEquals(
        "통화로 사과함", other.next("cases").at("/cases/0/messages/2/sentAnyway/reason").textValue());
    other.close();
  }

  @Test
  void customersAndAgentsReadEachOther() throws Exception {
    TestPage customer = TestPage.customer(server, "en-2");
    assertFalse(customer.next("case").has("alternatives"), "what can be offered is not theirs");
    customer.send("{\"type\":\"say\",\"text\":\"Anybody there?\"}");
    assertEquals("Anybody there?", agent.next("message").at("/message/text").textValue());
    agent.send(
        "{\"type\":\"reply\",\"case\":\"en-2\",\"text\":\"Hello James, I am here to help.\"}");
    customer.next(
        message -> message.at("/message/text").asText().equals("Hello James, I am here to help."));
    agent.send("{\"type\":\"restart\",\"case\":\"en-2\"}");
    assertEquals(1, customer.next("case").get("messages").size());
    customer.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "",
        "{\"type\":\"draft\"}",
        "{\"type\":\"dance\"}",
        "{\"type\":1} 2",
        "{\"type\":\"draft\",\"case\":\"zz\",\"revision\":1,\"text\":\"x\"}",
        "{\"type\":\"draft\",\"case\":\"ko-1\",\"revision\":1,\"text\":[]}",
        "{\"type\":\"draft\",\"case\":\"ko-1\",\"revision\":1,\"text\":\"x\",\"stage\":\"late\"}",
        "{\"type\":\"reply\",\"case\":\"ko-1\",\"text\":\" \"}",
      })
  void badMessagesAreAnsweredWithWhatIsWrong(String message) throws Exception {
    TestPage page = TestPage.agent(server);
    JsonNode error = page.send(message).next("error");
    assertFalse(error.get("message").textValue().isBlank());
    assertFalse(error.get("expected").textValue().isBlank());
    page.draft("ko-1", 1, "네");
    page.next("review");
    page.close();
  }

  @Test
  void tooLongADraftIsAnError() throws Exception {
    JsonNode error = agent.draft("ko-1", 1, "가".repeat(10_001)).next("error");
    assertEquals("/text", error.get("path").textValue());
    assertEquals("at most 10000", error.get("expected").textValue());
  }

  @Test
  void whoOnlySendsNonsenseIsDisconnected() throws Exception {
    TestPage page = TestPage.agent(server);
    try {
      for (int i = 0; i < 12; i++) {
        page.send("nonsense");
      }
    } catch (CompletionException cutOffWhileSending) {
      // So early may the server end it.
    }
    page.awaitCutOff(POLICY_VIOLATION);
  }

  @Test
  void aFloodIsCutOff() throws Exception {
    TestPage page = TestPage.agent(server);
    assertThrows(
        CompletionException.class,
        () -> {
          for (int i = 0; i < 1_000_000; i++) {
            page.draft("ko-1", i, BAD);
          }
        });
    page.awaitCutOff(POLICY_VIOLATION);
  }

  @Test
  void tenMegabytesAreCutOff() throws Exception {
    TestPage page = TestPage.agent(server);
    try {
      page.send("x".repeat(10_000_000));
    } catch (CompletionException cutOffWhileSending) {
      // So early may the server end it.
    }
    page.awaitCutOff(TOO_BIG);
  }

  /** A client that stops in the middle of a frame, and one that never says a word. */
  @Test
  void whoIsStuckIsDisconnected() throws Exception {
    String upgrade =
        "GET /socket/agent HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    // The header of a masked text frame of 100 bytes, its mask, and one byte.
    byte[] half = {(byte) 0x81, (byte) 0xE4, 1, 2, 3, 4, 5};
    for (byte[] sent : new byte[][] {half, {}}) {
      try (Socket socket = server.connect()) {
        socket.setSoTimeout((int) TestServer.SOON.toMillis());
        socket.getOutputStream().write(upgrade.getBytes(UTF_8));
        socket.getOutputStream().write(sent);
        // Read to the end: the server ends it, or this times out and fails.
        String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
      }
    }
  }

  @Test
  void pagesOfOtherOriginsAreNotLetIn() {
    assertThrows(
        CompletionException.class, () -> TestPage.from(server, "https://elsewhere.example"));
    assertThrows(CompletionException.class, () -> TestPage.customer(server, "zz"));
    TestPage.from(server, "http://localhost:" + server.port()).close();
    TestPage.from(server, TestServer.EXTENSION).close();
  }
}
