package io.github.onmal.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Coach;
import io.github.onmal.rule.RulePack;
import io.github.onmal.text.Language;
import org.junit.jupiter.api.Test;

class DoubledLexiconTest {

  @Test
  void holdsTwiceThePatternsAndFindsTheSame() {
    RulePack rules = Coaches.rules();
    RulePack doubled = DoubledLexicon.of(rules);
    assertEquals(2 * DoubledLexicon.patterns(rules), DoubledLexicon.patterns(doubled));
    Coach coach = Coaches.forgetful(rules);
    Coach other = Coaches.forgetful(doubled);
    for (Language language : Language.values()) {
      for (Sample sample : Sample.of(language)) {
        assertEquals(coach.review(sample.alone()), other.review(sample.alone()), sample.title());
      }
    }
  }
}
