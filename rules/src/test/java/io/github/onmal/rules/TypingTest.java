package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft as it grows under somebody's fingers, and what is remembered of it meanwhile. */
class TypingTest {

  private static final int EVERY_EXAMPLE = 40;
  private static final int CHARACTERS_AT_ONCE = 3;

  @Test
  void whatIsRememberedChangesNoReview() {
    Coach remembering = Coach.withInstalledRules();
    Coach forgetful = Coach.builder().rememberedSentences(0).build();
    for (Draft whole : drafts()) {
      for (int end = 1; end <= whole.text().length(); end += CHARACTERS_AT_ONCE) {
        Draft typed = new Draft(whole.text().substring(0, end), whole.conversation());
        assertEquals(forgetful.review(typed), remembering.review(typed), typed.text());
      }
      // Another first line under the same last ones.
      Draft changed = new Draft("Hi. 네.\n" + whole.text(), whole.conversation());
      assertEquals(forgetful.review(changed), remembering.review(changed), changed.text());
    }
  }

  /**
   * Drafts of two paragraphs, the second the same in some, each in the conversation of its first.
   */
  private static List<Draft> drafts() {
    List<Draft> examples = List.copyOf(Sources.examples().values());
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < examples.size(); i += EVERY_EXAMPLE) {
      Draft first = examples.get(i);
      Draft second = examples.get(i / (5 * EVERY_EXAMPLE));
      drafts.add(new Draft(first.text() + "\n\n" + second.text(), first.conversation()));
    }
    return drafts;
  }

  /**
   * A statement that is a fact is tested by every rule for every sentence of every draft; one that
   * is taken from the situation only where the draft calls for it.
   */
  @Test
  void rulesTakeStatementsFromTheSituation() {
    for (Rule rule : Sources.PACK.rules().values()) {
      if (rule.conditions() != null) {
        String conditions = rule.conditions().text();
        assertEquals(
            occurrences("Statement(", conditions),
            occurrences(".statements()", conditions),
            rule.info().id());
      }
    }
  }

  private static int occurrences(String part, String text) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }
}
