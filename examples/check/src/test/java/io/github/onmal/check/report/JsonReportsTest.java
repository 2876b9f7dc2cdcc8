package io.github.onmal.check.report;

import static io.github.onmal.check.report.Sample.BROKEN;
import static io.github.onmal.check.report.Sample.ENGLISH;
import static io.github.onmal.check.report.Sample.KOREAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.github.onmal.check.CheckRules;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Sample sample;

  @BeforeEach
  void check() throws Exception {
    sample = Sample.of(folder);
  }

  private JsonNode valid(ReportFormat format) throws Exception {
    JsonNode report = JSON.readTree(sample.as(format));
    JsonSchema schema = format == ReportFormat.SARIF ? sarifSchema() : checkSchema();
    assertFalse(schema.validate(JSON.createObjectNode()).isEmpty());
    assertEquals(Set.of(), schema.validate(report));
    return report;
  }

  private static JsonSchema sarifSchema() throws Exception {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
    }
  }

  private static JsonSchema checkSchema() throws Exception {
    String review =
        new String(
            ResultWriter.class
                .getResourceAsStream("schema/review-result.schema.json")
                .readAllBytes(),
            UTF_8);
    JsonSchemaFactory factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder.schemaLoaders(
                    loaders ->
                        loaders.schemas(Map.of("urn:onmal:schema:review-result:1.0", review))));
    return factory.getSchema(JsonReport.class.getResourceAsStream("check-result.schema.json"));
  }

  private static JsonNode reply(JsonNode report, String file) {
    for (JsonNode reply : report.get("replies")) {
      if (reply.get("file").asText().equals(file)) {
        return reply;
      }
    }
    throw new AssertionError(file);
  }

  @Test
  void jsonHasTheReviewAndThePlaceInTheFile() throws Exception {
    JsonNode report = valid(ReportFormat.JSON);
    JsonNode reply = reply(report, KOREAN);
    byte[] alone =
        new ResultWriter(Applicability.SAFE, false).result(null, sample.reply(KOREAN).review());
    assertEquals(JSON.readTree(alone), reply.get("review"));
    String file = Files.readString(folder.resolve(KOREAN));
    int edits = 0;
    for (JsonNode finding : reply.get("findings")) {
      JsonNode reviewed = reply.get("review").get("findings").get(finding.get("review").asInt());
      assertEquals(finding.get("rule"), reviewed.get("rule"));
      for (JsonNode fix : finding.get("fixes")) {
        for (JsonNode edit : fix.get("edits")) {
          Position start = Excerpt.whole(file).position(edit.get("offset").asInt());
          assertEquals(start.line(), edit.at("/start/line").asInt());
          assertEquals(start.column(), edit.at("/start/column").asInt());
          edits++;
        }
      }
    }
    assertTrue(edits > 0);
    assertEquals(3, report.at("/totals/replies").asInt());
    assertEquals(1, report.at("/totals/failures").asInt());
    assertEquals(BROKEN, report.at("/problems/0/file").asText());
    assertTrue(report.at("/problems/0/severity").isNull());
  }

  @Test
  void sarifFollowsTheOfficialSchema() throws Exception {
    sample.set(ENGLISH, State.BASELINE, "");
    sample.set(KOREAN, State.ALLOWED, "문구 확정");
    sample.problems.add(
        new FileProblem(
            CheckRules.UNUSED_ALLOWANCE, Severity.MINOR, KOREAN, new Position(1, 2), "unused"));
    JsonNode run = valid(ReportFormat.SARIF).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");
    String file = Files.readString(folder.resolve(KOREAN));
    int fixes = 0;
    for (JsonNode result : run.get("results")) {
      assertEquals(result.get("ruleId"), rules.get(result.get("ruleIndex").asInt()).get("id"));
      JsonNode place = result.at("/locations/0/physicalLocation");
      boolean korean = place.at("/artifactLocation/uri").asText().startsWith("%ED%99%98");
      if (korean && result.has("partialFingerprints")) {
        JsonNode region = place.get("region");
        int start = region.get("charOffset").asInt();
        assertEquals(
            file.substring(start, start + region.get("charLength").asInt()),
            region.at("/snippet/text").asText());
        assertEquals("inSource", result.at("/suppressions/0/kind").asText());
        assertEquals("문구 확정", result.at("/suppressions/0/justification").asText());
      }
      boolean baseline = place.at("/artifactLocation/uri").asText().equals(ENGLISH);
      assertEquals(baseline ? "unchanged" : "new", result.get("baselineState").asText());
      for (JsonNode fix : result.path("fixes")) {
        fixes++;
        assertTrue(Set.of("safe", "review").contains(fix.at("/properties/applicability").asText()));
      }
    }
    assertTrue(fixes > 0);
    for (JsonNode rule : rules) {
      assertFalse(rule.at("/help/markdown").asText().isBlank(), rule::toString);
      assertFalse(rule.at("/fullDescription/text").asText().isBlank(), rule::toString);
    }
    assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean());
    assertEquals(
        BROKEN,
        run.at(
                "/invocations/0/toolExecutionNotifications/0/locations/0"
                    + "/physicalLocation/artifactLocation/uri")
            .asText());
  }

  @Test
  void theSameCheckIsTheSameSarif() throws Exception {
    String first = sample.as(ReportFormat.SARIF);
    assertEquals(first, Sample.check(folder).as(ReportFormat.SARIF));
    assertFalse(first.contains(folder.toString()));
  }

  @Test
  void nothingFoundIsValidToo() throws Exception {
    Sample.write(folder, "more/quiet.txt", "감사합니다.");
    sample = Sample.check(folder.resolve("more"));
    sample.replies.clear();
    valid(ReportFormat.JSON);
    valid(ReportFormat.SARIF);
  }
}
