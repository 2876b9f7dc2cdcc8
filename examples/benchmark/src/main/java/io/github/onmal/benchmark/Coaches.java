package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rules.BuiltInRules;

/** The coaches that are measured. */
final class Coaches {

  private Coaches() {}

  /** A coach that analyzes every sentence anew, so that no cache flatters it. */
  static Coach forgetful() {
    return Coach.builder().rememberedSentences(0).build();
  }

  /** A coach as an application gets it. */
  static Coach remembering() {
    return Coach.withInstalledRules();
  }

  /** A forgetful coach with another pack. */
  static Coach forgetful(RulePack pack) {
    return Coach.builder().rules(pack).rememberedSentences(0).build();
  }

  /** The installed rules. */
  static RulePack rules() {
    return new BuiltInRules().rules();
  }
}
