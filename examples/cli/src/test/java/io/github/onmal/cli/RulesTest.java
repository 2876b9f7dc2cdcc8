package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Cli.Result run(String... args) {
    return Cli.withoutCoach().run(args);
  }

  @Test
  void listsEveryRuleOnceUnderItsFamily() throws Exception {
    Cli.Result text = run("rules", "--language", "en");
    assertEquals(0, text.code(), text.err());
    JsonNode rules = JSON.readTree(run("rules", "--format", "json").out());
    assertTrue(rules.get("rules").size() >= 16, rules.toString());
    for (JsonNode rule : rules.get("rules")) {
      String name =
          rule.get("id").textValue().substring(rule.get("family").textValue().length() + 1);
      long lines =
          text.out()
              .lines()
              .filter(
                  line ->
                      line.matches(" +" + rule.get("severity").textValue() + " +" + name + " .*"))
              .count();
      assertEquals(1, lines, rule.get("id").textValue() + " in\n" + text.out());
      assertFalse(rule.get("texts").findValue("title").textValue().isBlank());
    }
    for (String line : text.out().lines().toList()) {
      assertTrue(Columns.of(line) <= 80, line);
    }
  }

  @Test
  void listsTheRulesOfAFamily() {
    String text = run("rules", "empathy", "--language", "ko").out();
    assertTrue(text.startsWith("empathy\n"), text);
    assertTrue(text.contains("missing-empathy"), text);
    assertFalse(text.contains("negative-opener"), text);
  }

  @Test
  void explainsARuleWithItsExamples() throws Exception {
    String korean = run("rules", "positive-language/negative-opener", "--language", "ko").out();
    assertTrue(korean.contains("\n이유: "), korean);
    assertTrue(korean.contains("⟦안타깝게도⟧"), korean);
    assertTrue(korean.contains("    → "), korean);
    String english = run("rules", "positive-language/negative-opener", "--language", "en").out();
    assertTrue(english.contains("⟦Unfortunately"), english);
    JsonNode rules =
        JSON.readTree(run("rules", "positive-language/negative-opener", "--format", "json").out());
    JsonNode flag = rules.get("rules").get(0).get("texts").get("ko").get("flags").get(0);
    JsonNode span = flag.get("spans").get(0);
    String flagged =
        flag.get("text")
            .textValue()
            .substring(span.get("start").intValue(), span.get("end").intValue());
    assertTrue(korean.contains("⟦" + flagged + "⟧"), flagged);
  }

  @Test
  void aRuleOfOneLanguageIsShownInIt() {
    String text = run("rules", "honorifics/object-honorific", "--language", "en").out();
    assertTrue(text.contains("사물"), text);
  }

  @Test
  void namesTheNearestRuleOrFamily() {
    Cli.Result rule = run("rules", "empathy/mising-empathy");
    assertEquals(2, rule.code());
    assertEquals("", rule.out());
    assertTrue(rule.err().contains("`empathy/mising-empathy`"), rule.err());
    assertTrue(rule.err().contains("empathy/missing-empathy"), rule.err());
    Cli.Result family = run("rules", "honorific");
    assertEquals(2, family.code());
    assertTrue(family.err().contains("honorifics"), family.err());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertEquals(2, run("rules", "--language", "fr").code());
    assertTrue(run("rules", "--language", "fr").err().contains("expected one of ko, en"));
    assertEquals(2, run("rules", "--format", "jsonl").code());
    assertEquals(0, run("rules", "--help").code());
  }
}
