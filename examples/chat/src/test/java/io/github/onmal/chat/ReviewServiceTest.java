package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.json.Request;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.rule.Applicability;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The review service as a program meets it. */
class ReviewServiceTest {

  private static final String REVIEW = "POST /v1/review";
  private static final String DRAFT = "안타깝게도 환불이 불가능합니다.";

  private static TestServer server;
  private static Contract contract;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.start();
    contract = new Contract(server);
  }

  /** Every answer of the description was met by a test of this class, and no other. */
  @AfterAll
  static void everythingDescribedWasMet() {
    server.close();
    var missing = new TreeSet<>(contract.described());
    missing.removeAll(contract.seen());
    // A failing review cannot be brought about from outside.
    missing.remove("POST /v1/review 500");
    assertEquals(new TreeSet<>(), missing);
  }

  private static JsonNode problem(int status, String operation, HttpResponse<String> response)
      throws Exception {
    assertEquals(status, response.statusCode(), response.body());
    contract.check(operation, response);
    JsonNode problem = TestServer.json(response);
    assertEquals(status, problem.get("status").intValue());
    return problem;
  }

  @Test
  void reviewsAsTheCommandDoes() throws Exception {
    String request =
        "{\"id\":7,\"text\":\""
            + DRAFT
            + "\",\"customerName\":\"김민수\",\"customerMessage\":\"벌써 세 번째예요!! 화가 나네요.\"}";
    assertTrue(contract.accepts(TestServer.JSON.readTree(request)));
    HttpResponse<String> response = server.review(request);
    contract.check(REVIEW, response);
    Draft draft =
        Draft.builder(DRAFT).customerName("김민수").customerSaid("벌써 세 번째예요!! 화가 나네요.").build();
    assertArrayEquals(
        new ResultWriter(Applicability.SAFE, false)
            .result(new Request.Id("7", true), TestServer.coach().review(draft)),
        response.body().getBytes(UTF_8));
  }

  @Test
  void theExampleOfTheDescriptionIsReviewed() throws Exception {
    JsonNode example =
        contract
            .description()
            .at("/paths/~1v1~1review/post/requestBody/content/application~1json/example");
    assertTrue(contract.accepts(example));
    JsonNode result = TestServer.json(server.review(example.toString()));
    assertTrue(result.get("findings").size() > 1, result.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"text\":1}",
        "{\"text\":\"x\",\"channel\":\"fax\"}",
        "{\"text\":\"x\"} x",
        "{\"text\":\"x\",\"text\":\"y\"}"
      })
  void saysWhatIsWrongWithARequest(String request) throws Exception {
    JsonNode problem = problem(400, REVIEW, server.review(request));
    assertFalse(problem.get("detail").textValue().isBlank());
  }

  @Test
  void namesPlaceExpectationAndRequest() throws Exception {
    JsonNode problem =
        problem(400, REVIEW, server.review("{\"id\":\"a\",\"text\":\"x\",\"channel\":\"e-mail\"}"));
    assertEquals("/channel", problem.get("path").textValue());
    assertEquals("one of email, chat, sms, social, canned", problem.get("expected").textValue());
    assertEquals("a", problem.get("id").textValue());
    assertTrue(problem.get("detail").textValue().contains("did you mean `email`?"));
  }

  @Test
  void refusesWhatIsNotUtf8() throws Exception {
    byte[] body = "{\"text\":\"가\"}".getBytes("EUC-KR");
    JsonNode problem = problem(400, REVIEW, server.send(server.reviewing(body)));
    assertTrue(problem.get("detail").textValue().contains("not UTF-8 at byte offset 9"));
  }

  @Test
  void takesOnlyJson() throws Exception {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "none")) {
      HttpRequest.Builder request =
          server
              .request("/v1/review")
              .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"));
      if (!type.equals("none")) {
        request.header("Content-Type", type);
      }
      problem(415, REVIEW, server.send(request));
    }
    HttpResponse<String> charset =
        server.send(
            server
                .request("/v1/review")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}")));
    contract.check(REVIEW, charset);
  }

  @Test
  void knowsItsMethods() throws Exception {
    JsonNode problem = problem(405, REVIEW, server.get("/v1/review"));
    assertEquals("POST", problem.get("expected").textValue());
    for (String path : List.of("/v1/rules", "/v1/rules/{family}/{rule}", "/health")) {
      HttpResponse<String> response =
          server.send(
              server.request(path.replace("{family}", "empathy").replace("{rule}", "x")).DELETE());
      problem(405, "GET " + path, response);
      assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
    }
    HttpResponse<String> head =
        server.send(server.request("/health").method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    String large = "{\"text\":\"" + "가".repeat(100_000) + "\"}";
    for (int i = 0; i < 20; i++) {
      problem(413, REVIEW, server.review(large));
    }
    // The same in chunks, whose length nobody tells beforehand.
    String chunked =
        server.raw(
            "POST /v1/review HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "10000\r\n"
                + "x".repeat(0x10000)
                + ("\r\n10000\r\n" + "x".repeat(0x10000)).repeat(4)
                + "\r\n");
    assertTrue(chunked.startsWith("HTTP/1.1 413 "), chunked);
    assertTrue(chunked.contains("at most 262144 bytes"), chunked);
    String tenMegabytes =
        server.raw(
            "POST /v1/review HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 10000000\r\n\r\n{");
    assertTrue(tenMegabytes.startsWith("HTTP/1.1 413 "), tenMegabytes);
  }

  @Test
  void doesNotWaitForEver() throws Exception {
    Settings.Limits usual = Settings.Limits.USUAL;
    Settings.Limits hasty =
        new Settings.Limits(
            usual.requestBytes(),
            Duration.ofMillis(300),
            usual.messageBytes(),
            usual.messagesPerSecond(),
            usual.heartbeat(),
            usual.connections());
    try (TestServer other = TestServer.start(hasty, TestServer::coach).ready()) {
      String answer =
          other.raw(
              "POST /v1/review HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                  + "Content-Length: 20\r\n\r\n{\"text\"");
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      contract.seen().add(REVIEW + " 408");
      assertEquals(200, other.review("{\"text\":\"x\"}").statusCode());
    }
  }

  @Test
  void listsAndExplainsRules() throws Exception {
    HttpResponse<String> all = server.get("/v1/rules");
    contract.check("GET /v1/rules", all);
    String one = "GET /v1/rules/{family}/{rule}";
    HttpResponse<String> rule = server.get("/v1/rules/empathy/missing-empathy");
    contract.check(one, rule);
    assertNotNull(TestServer.json(rule).findValue("flags"));
    JsonNode problem = problem(404, one, server.get("/v1/rules/empathy/mising-empathy"));
    assertTrue(problem.get("detail").textValue().contains("empathy/missing-empathy"));
    assertEquals(404, server.get("/v1/nothing").statusCode());
    assertEquals(404, server.get("/nothing").statusCode());
  }

  @Test
  void answersToItsOwnNamesOnly() throws Exception {
    for (String path : List.of("/v1/rules", "/v1/rules/a/b", "/health")) {
      String answer =
          server.raw(
              "GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
      contract
          .seen()
          .add("GET " + (path.endsWith("/a/b") ? "/v1/rules/{family}/{rule}" : path) + " 421");
    }
    String review =
        server.raw(
            "POST /v1/review HTTP/1.1\r\nHost: elsewhere.example:"
                + server.port()
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertTrue(review.startsWith("HTTP/1.1 421 "), review);
    contract.seen().add(REVIEW + " 421");
  }

  @Test
  void onlyConfiguredOriginsMayCall() throws Exception {
    HttpRequest.Builder preflight =
        server
            .request("/v1/review")
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> allowed =
        server.send(preflight.copy().header("Origin", TestServer.EXTENSION));
    assertEquals(200, allowed.statusCode());
    assertEquals(
        TestServer.EXTENSION,
        allowed.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    HttpResponse<String> foreign =
        server.send(preflight.copy().header("Origin", "https://elsewhere.example"));
    assertTrue(foreign.headers().firstValue("Access-Control-Allow-Origin").isEmpty());

    byte[] body = "{\"text\":\"x\"}".getBytes(UTF_8);
    HttpResponse<String> answer =
        server.send(server.reviewing(body).header("Origin", TestServer.EXTENSION));
    contract.check(REVIEW, answer);
    assertEquals(
        TestServer.EXTENSION,
        answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
    problem(
        400,
        REVIEW,
        server.send(server.reviewing(body).header("Origin", "https://elsewhere.example")));
  }

  @Test
  void tellsWhenItIsReady() throws Exception {
    contract.check("GET /health", server.get("/health"));
    CountDownLatch loading = new CountDownLatch(1);
    try (TestServer starting = TestServer.start(Settings.Limits.USUAL, () -> coachAfter(loading))) {
      HttpResponse<String> health = starting.get("/health");
      assertEquals(503, health.statusCode());
      contract.check("GET /health", health);
      JsonNode problem = problem(503, REVIEW, starting.review("{\"id\":1,\"text\":\"x\"}"));
      assertEquals(1, problem.get("id").intValue());
      loading.countDown();
      starting.ready();
      assertEquals("ready", TestServer.json(starting.get("/health")).get("status").textValue());
      assertEquals(200, starting.review("{\"text\":\"x\"}").statusCode());
    }
  }

  private static Coach coachAfter(CountDownLatch loading) {
    try {
      loading.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return TestServer.coach();
  }

  @Test
  void whatIsUnderWayIsAnsweredBeforeItStops() throws Exception {
    TestServer stopping = TestServer.start();
    byte[] body = ("{\"text\":\"" + (DRAFT + " ").repeat(3_000) + "\"}").getBytes(UTF_8);
    try (Socket socket = stopping.connect()) {
      socket
          .getOutputStream()
          .write(
              ("POST /v1/review HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                      + "Expect: 100-continue\r\nContent-Length: "
                      + body.length
                      + "\r\n\r\n")
                  .getBytes(UTF_8));
      // The server has taken the request when it asks for the rest.
      assertEquals("HTTP/1.1 100", new String(socket.getInputStream().readNBytes(12), UTF_8));
      socket.getOutputStream().write(body);
      CompletableFuture<Void> stop = CompletableFuture.runAsync(stopping::close);
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertTrue(answer.contains("HTTP/1.1 200 OK"), answer);
      stop.get();
    }
    assertThrows(IOException.class, stopping::connect);
  }

  @Test
  void draftsAreNeverLogged() throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (PrintStream log = new PrintStream(logged, true, UTF_8)) {
      System.setOut(log);
      System.setErr(log);
      answers.add(server.review("{\"text\":\"비밀초안\"}"));
      answers.add(server.review("{\"text\":\"비밀초안\",\"text\":\"비밀초안\"}"));
      answers.add(server.review("{\"text\":[\"비밀초안\"]}"));
      answers.add(server.review("비밀초안"));
      answers.add(server.review("{\"text\":\"" + "비밀초안".repeat(40_000) + "\"}"));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertFalse(logged.toString(UTF_8).contains("비밀초안"), logged.toString(UTF_8));
    for (HttpResponse<String> answer : answers.subList(1, answers.size())) {
      assertTrue(answer.statusCode() >= 400);
    }
  }

  @Test
  void manyAtOnceAreAnsweredOrToldToWait() throws Exception {
    byte[] body = ("{\"text\":\"" + (DRAFT + " ").repeat(200) + "\"}").getBytes(UTF_8);
    List<CompletableFuture<HttpResponse<String>>> flood = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      flood.add(
          server
              .client()
              .sendAsync(server.reviewing(body).build(), HttpResponse.BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> one : flood) {
      contract.check(REVIEW, one.get());
    }
    assertEquals(200, server.review("{\"text\":\"x\"}").statusCode());
  }

  @Test
  void aTakenPortIsAnErrorThatNamesIt() {
    Settings taken =
        new Settings(
            "127.0.0.1", server.port(), Set.of(), Set.of(), Duration.ZERO, Settings.Limits.USUAL);
    IOException failure =
        assertThrows(IOException.class, () -> ChatServer.start(taken, TestServer::coach));
    assertTrue(failure.getMessage().contains(String.valueOf(server.port())));
  }
}
