package io.github.onmal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackProvider;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void installedRulesFollowTheSchema() throws IOException {
    RulePack pack = RulePackProvider.installed().documented();
    List<Rule> rules = List.copyOf(pack.rules().values());
    for (boolean examples : new boolean[] {false, true}) {
      JsonNode written = JSON.readTree(RulesWriter.write(pack, rules, examples));
      Schemas.RULES.check(written);
      assertEquals(rules.size(), written.get("rules").size());
      assertEquals(!examples, written.findValues("flags").isEmpty());
      assertFalse(written.get("version").textValue().isBlank());
    }
  }
}
