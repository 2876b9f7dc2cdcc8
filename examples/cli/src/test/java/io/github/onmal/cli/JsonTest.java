package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.Draft;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode review(Reviewer reviewer, String... more) throws IOException {
    String[] args = new String[more.length + 4];
    args[0] = "review";
    args[1] = "a bad one";
    args[2] = "--format";
    args[3] = "json";
    System.arraycopy(more, 0, args, 4, more.length);
    JsonNode result = JSON.readTree(Cli.with(reviewer).run(args).out());
    Schemas.RESULT.check(result);
    return result;
  }

  @Test
  void resultHoldsEverything() throws IOException {
    assertEquals(
        """
        {
          "schemaVersion": "1.0",
          "findings": [
            {
              "rule": "test/word",
              "severity": "MAJOR",
              "start": 2,
              "end": 5,
              "excerpt": "bad",
              "title": "Word",
              "message": "A word.",
              "reason": "Because.",
              "suggestions": [
                {
                  "title": "Better",
                  "applicability": "SAFE",
                  "edits": [
                    {
                      "start": 2,
                      "end": 5,
                      "text": "good"
                    }
                  ],
                  "slots": []
                },
                {
                  "title": "Fill",
                  "applicability": "FILL_IN",
                  "edits": [
                    {
                      "start": 2,
                      "end": 5,
                      "text": "a {word}"
                    }
                  ],
                  "slots": [
                    {
                      "name": "word",
                      "start": 4,
                      "end": 10
                    }
                  ]
                },
                {
                  "title": "Think.",
                  "applicability": "ADVICE",
                  "edits": [],
                  "slots": []
                }
              ]
            }
          ],
          "revised": "a good one"
        }
        """,
        Cli.with(Samples::words).run("review", "a bad one", "--format", "json").out());
  }

  @Test
  void slotsLieInTheDraftAfterTheirSuggestion() throws IOException {
    JsonNode result = review(Samples::korean);
    JsonNode suggestion = result.at("/findings/1/suggestions/0");
    JsonNode edit = suggestion.at("/edits/0");
    String after =
        Samples.KOREAN.substring(0, edit.get("start").intValue())
            + edit.get("text").textValue()
            + Samples.KOREAN.substring(edit.get("end").intValue());
    JsonNode slot = suggestion.at("/slots/0");
    assertEquals("대안", slot.get("name").textValue());
    assertEquals("{대안}", after.substring(slot.get("start").intValue(), slot.get("end").intValue()));
  }

  @Test
  void revisionTakesUpWhatIsAskedFor() throws IOException {
    String safe = review(Samples::korean).get("revised").textValue();
    assertEquals("안녕하세요, 고객님.\n환불이 불가능합니다. 감사합니다.", safe);
    assertEquals(safe, review(Samples::korean, "--revise", "safe").get("revised").textValue());
    assertEquals(
        "안녕하세요, 고객님.\n환불이 불가능합니다. 대신 {대안}(으)로 도와드리겠습니다. 감사합니다.",
        review(Samples::korean, "--revise", "fill-in").get("revised").textValue());
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
  void readerAndSchemaAcceptTheSame(String request) throws IOException {
    Schemas.REQUEST.check(JSON.readTree(request));
    assertEquals(0, batch(request).code());
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
    assertEquals(2, batch(request).code());
  }

  private static Cli.Result batch(String request) {
    return Cli.with(Samples::words).in(request).run("review", "--format", "jsonl");
  }

  @Test
  void idComesBackAsItWas() {
    assertTrue(batch("{\"text\":\"x\",\"id\":\"007\"}").out().contains("\"id\":\"007\","));
    assertTrue(
        batch("{\"text\":\"x\",\"id\":12345678901234567890}")
            .out()
            .contains("\"id\":12345678901234567890,"));
  }

  @Test
  void everyTextMakesValidJson() throws IOException {
    String nasty = "\u0000\u001b[31m\u202e\"\\\r\n\t\ud800 한글 bad 👨‍👩‍👧";
    Cli.Result result =
        Cli.with(draft -> Samples.words(Draft.of(nasty))).run("review", "x", "--format", "json");
    JsonNode json = JSON.readTree(result.out());
    Schemas.RESULT.check(json);
    assertEquals(nasty.replace("bad", "good"), json.get("revised").textValue());
  }
}
