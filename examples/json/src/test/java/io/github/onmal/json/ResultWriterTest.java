package io.github.onmal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written follows its schema and says what the review says. */
class ResultWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Coach COACH = Coach.withInstalledRules();

  private static JsonNode written(Review review) throws IOException {
    JsonNode result =
        JSON.readTree(new ResultWriter(Applicability.FILL_IN, false).result(null, review));
    Schemas.RESULT.check(result);
    return result;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "안타깝게도 환불이 불가능합니다.",
        "Unfortunately, we cannot refund your order.",
        "김민수 고객님, 오늘 오후 3시까지 교환해 드리겠습니다.",
        "",
      })
  void writesWhatTheReviewHolds(String text) throws IOException {
    Review review =
        COACH.review(Draft.builder(text).customerName("김민수").customerSaid("화가 나네요!").build());
    JsonNode result = written(review);
    assertEquals(review.findings().size(), result.get("findings").size());
    assertEquals(review.revised(Applicability.FILL_IN), result.get("revised").textValue());
    assertEquals(review.strengths().size(), result.get("strengths").size());
    for (int i = 0; i < review.findings().size(); i++) {
      JsonNode finding = result.get("findings").get(i);
      assertEquals(review.findings().get(i).rule(), finding.get("rule").textValue());
      assertEquals(covered(text, finding), finding.get("excerpt").textValue());
      for (JsonNode suggestion : finding.get("suggestions")) {
        String after = after(text, suggestion);
        for (JsonNode slot : suggestion.get("slots")) {
          String blank = covered(after, slot);
          assertTrue(blank.startsWith("{") && blank.endsWith("}"), blank + " in " + after);
        }
      }
    }
  }

  /** The draft after a suggestion. */
  private static String after(String text, JsonNode suggestion) {
    StringBuilder after = new StringBuilder();
    int at = 0;
    for (JsonNode edit : suggestion.get("edits")) {
      after.append(text, at, edit.get("start").intValue()).append(edit.get("text").textValue());
      at = edit.get("end").intValue();
    }
    return after.append(text, at, text.length()).toString();
  }

  private static String covered(String text, JsonNode place) {
    return text.substring(place.get("start").intValue(), place.get("end").intValue());
  }

  @Test
  void everyTextMakesValidJson() throws IOException {
    String nasty = "\u0000\u001b[31m\u202e\"\\\r\n\t\ud800 한글 bad 👨‍👩‍👧";
    Span span = new Span(nasty.indexOf("bad"), nasty.indexOf("bad") + 3);
    Finding finding =
        new Finding(
            "test/word",
            Severity.MAJOR,
            span,
            "bad",
            nasty,
            nasty,
            nasty,
            List.of(
                new Suggestion(
                    nasty, Applicability.SAFE, List.of(new Edit(span, "good")), List.of())));
    JsonNode result = written(new Review(nasty, List.of(finding)));
    assertFalse(result.has("scores"));
    assertEquals(nasty.replace("bad", "good"), result.get("revised").textValue());
    assertEquals(nasty, result.at("/findings/0/reason").textValue());
  }

  @Test
  void idComesBackAsItWas() throws IOException {
    Review review = new Review("x", List.of());
    ResultWriter writer = new ResultWriter(Applicability.SAFE, false);
    JsonNode text = JSON.readTree(writer.result(new Request.Id("007", false), review));
    assertEquals("007", text.get("id").textValue());
    JsonNode number =
        JSON.readTree(writer.result(new Request.Id("12345678901234567890", true), review));
    assertEquals("12345678901234567890", number.get("id").bigIntegerValue().toString());
  }

  @Test
  void errorFollowsItsSchema() throws IOException {
    RequestException bad =
        new RequestException("`text` is null", "/text", "a string", new Request.Id("a", false));
    JsonNode error = JSON.readTree(new ResultWriter(Applicability.SAFE, false).error(2, bad));
    Schemas.ERROR.check(error);
    assertEquals(2, error.get("line").intValue());
    assertEquals("a string", error.at("/error/expected").textValue());
    RequestException bare = new RequestException("not JSON", null, null, null);
    Schemas.ERROR.check(JSON.readTree(new ResultWriter(Applicability.SAFE, true).error(1, bare)));
  }
}
