package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real coach and the installed rules, through its public door. */
class InstalledRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void koreanRefusalToAnAngryCustomer() throws Exception {
    JsonNode result =
        review(
            "안타깝게도 환불이 불가능합니다.",
            "--customer-name",
            "김민수",
            "--customer-message",
            "벌써 세 번째 문의예요!! 정말 화가 나네요.");
    List<String> rules = rules(result);
    for (String rule :
        List.of(
            "positive-language/negative-opener",
            "positive-language/refusal-without-alternative",
            "empathy/missing-empathy",
            "personalization/missing-name")) {
      assertTrue(rules.contains(rule), rule + " is not among " + rules);
    }
    assertTrue(result.get("revised").textValue().contains("김민수 고객님"), result.toString());
  }

  @Test
  void englishRefusalToAnAngryCustomer() throws Exception {
    JsonNode result =
        review(
            "Unfortunately, we cannot refund your order.",
            "--customer-name",
            "Ana Silva",
            "--customer-message",
            "This is the third time I am writing!! I am really angry.");
    List<String> rules = rules(result);
    for (String rule :
        List.of(
            "positive-language/negative-opener",
            "positive-language/refusal-without-alternative",
            "empathy/missing-empathy",
            "personalization/missing-name")) {
      assertTrue(rules.contains(rule), rule + " is not among " + rules);
    }
    assertTrue(result.get("revised").textValue().contains("Ana"), result.toString());
  }

  @Test
  void reportsInTheLanguageOfTheDraft() {
    String korean = run("review", "안타깝게도 환불이 불가능합니다.");
    assertTrue(korean.contains("   │ ⟦안타깝게도⟧ 환불이 불가능합니다.\n"), korean);
    assertTrue(korean.contains("\n── 고친 글 (빈칸 제안까지) ──\n"), korean);
    String english = run("review", "Unfortunately, we cannot refund your order.");
    assertTrue(english.contains("   │ ⟦Unfortunately"), english);
    assertTrue(english.contains("\n── Revised (with blanks to fill in) ──\n"), english);
    for (String line : (korean + english).lines().toList()) {
      boolean revision = line.startsWith("Unfortunately") || !line.startsWith(" ");
      assertTrue(revision || Columns.of(line) <= 80, line);
    }
  }

  @Test
  void judgesAsTheBrandSpeaks(@TempDir Path folder) throws Exception {
    String voice = folder.resolve("onmal.yaml").toString();
    Files.writeString(
        Path.of(voice),
        """
        terms: {싸다: 저렴하다}
        rules: {positive-language/negative-opener: off}
        """);
    JsonNode result = review("안타깝게도 이 상품은 더 싼 요금이 없습니다.", "--voice", voice);
    assertEquals(-1, rules(result).indexOf("positive-language/negative-opener"), result.toString());
    assertTrue(rules(result).contains("brand/voice-term"), result.toString());
    assertTrue(result.get("revised").textValue().contains("저렴한"), result.toString());
  }

  @Test
  void aVoiceForRulesThereAreNotIsRefusedByName(@TempDir Path folder) throws Exception {
    String voice = folder.resolve("onmal.yaml").toString();
    Files.writeString(Path.of(voice), "speech-level: haeyo\nrules:\n  courtesy/shoutin: off\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"review", "--voice", voice, "네."},
            InputStream.nullInputStream(),
            out,
            err);
    assertEquals(2, code);
    assertEquals("", out.toString(UTF_8));
    assertTrue(
        err.toString(UTF_8)
            .contains(voice + ":3: rule `courtesy/shoutin`: did you mean `courtesy/shouting`?"),
        err.toString(UTF_8));
  }

  @Test
  void scoresAreExplainedByTheFindings() throws Exception {
    JsonNode result = review("안타깝게도 환불이 불가능합니다.", "--customer-name", "김민수");
    JsonNode scores = result.get("scores");
    assertTrue(scores.get("overall").intValue() < 90, scores.toString());
    for (JsonNode family : scores.get("families")) {
      int lost = 0;
      for (JsonNode deduction : family.get("deductions")) {
        lost += deduction.get("points").intValue();
        for (JsonNode place : deduction.get("findings")) {
          JsonNode finding = result.get("findings").get(place.intValue());
          assertEquals(deduction.get("rule"), finding.get("rule"));
        }
      }
      assertEquals(100 - lost, family.get("score").isNull() ? 100 : family.get("score").intValue());
    }
    String text = run("review", "김민수 고객님, 오늘 오후 3시까지 교환해 드리겠습니다.", "--customer-name", "김민수");
    assertTrue(text.contains("점수 100/100"), text);
    assertTrue(text.contains("+ 고객의 이름을 불렀습니다"), text);
  }

  private static JsonNode review(String draft, String... context) throws Exception {
    List<String> args =
        new ArrayList<>(List.of("review", draft, "--format", "json", "--revise", "fill-in"));
    args.addAll(List.of(context));
    JsonNode result = JSON.readTree(run(args.toArray(String[]::new)));
    for (JsonNode finding : result.get("findings")) {
      assertEquals(
          draft.substring(finding.get("start").intValue(), finding.get("end").intValue()),
          finding.get("excerpt").textValue());
    }
    return result;
  }

  private static List<String> rules(JsonNode result) {
    List<String> rules = new ArrayList<>();
    result.get("findings").forEach(finding -> rules.add(finding.get("rule").textValue()));
    return rules;
  }

  private static String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, InputStream.nullInputStream(), out, err);
    assertNotEquals(2, code, () -> err.toString(UTF_8));
    assertEquals("", err.toString(UTF_8));
    return out.toString(UTF_8);
  }
}
