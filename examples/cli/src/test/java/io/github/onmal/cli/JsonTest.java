package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

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
  void revisionTakesUpWhatIsAskedFor() throws IOException {
    String safe = review(Samples::korean).get("revised").textValue();
    assertEquals("안녕하세요, 고객님.\n환불이 불가능합니다. 감사합니다.", safe);
    assertEquals(safe, review(Samples::korean, "--revise", "safe").get("revised").textValue());
    assertEquals(
        "안녕하세요, 고객님.\n환불이 불가능합니다. 대신 {대안}(으)로 도와드리겠습니다. 감사합니다.",
        review(Samples::korean, "--revise", "fill-in").get("revised").textValue());
  }
}
