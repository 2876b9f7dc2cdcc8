package io.github.onmal.rules;

import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleText;
import io.github.onmal.text.Language;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The README of this module lists the rules there are; {@code -Donmal.golden.update=true} writes
 * it.
 */
class CatalogueReadmeTest {

  private static final String INTRODUCTION =
      """
      # onmal-rules: the catalogue

      %d rules in %d families: %d in Korean, %d in English. This list is written from the rule folders by a test
      (`-Donmal.golden.update=true`); do not edit it. `examples/cli/onmal rules ID` explains a rule with its examples.

      Severity is the usual one; a finding may be raised or lowered by what is known of the conversation. Scope says how
      much a rule has to see: rules of scope conversation are silent where the conversation is not known.
      """;

  @Test
  void readmeListsTheRules() throws IOException {
    Collection<Rule> rules = Sources.PACK.rules().values();
    StringBuilder text = new StringBuilder();
    text.append(
        INTRODUCTION.formatted(
            rules.size(),
            rules.stream().map(rule -> rule.info().family()).distinct().count(),
            rules.stream().filter(rule -> rule.texts().containsKey(Language.KOREAN)).count(),
            rules.stream().filter(rule -> rule.texts().containsKey(Language.ENGLISH)).count()));
    String family = "";
    for (Rule rule : rules) {
      if (!rule.info().family().equals(family)) {
        family = rule.info().family();
        text.append("\n## ").append(family).append('\n');
        text.append("| rule | severity | scope | 한국어 | English |\n|---|---|---|---|---|\n");
      }
      String name = rule.info().id().substring(family.length() + 1);
      text.append("| [").append(name).append("](src/main/resources/io/github/onmal/rules/");
      text.append(rule.info().id()).append(") | ").append(rule.info().severity()).append(" | ");
      text.append(rule.info().scope().name().toLowerCase(Locale.ROOT)).append(" | ");
      text.append(title(rule, Language.KOREAN)).append(" | ");
      text.append(title(rule, Language.ENGLISH)).append(" |\n");
    }
    Snapshot.assertMatches("../../../README.md", text.toString());
  }

  private static String title(Rule rule, Language language) {
    RuleText text = rule.texts().get(language);
    return text == null ? "–" : text.title().replace("|", "\\|");
  }
}
