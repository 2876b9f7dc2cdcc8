package io.github.onmal.verify;

import io.github.onmal.rewrite.Template;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleText;
import io.github.onmal.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a rule says the same in both languages. */
final class ParityCheck {

  private final Rule rule;
  private final List<Problem> problems;

  ParityCheck(Rule rule, List<Problem> problems) {
    this.rule = rule;
    this.problems = problems;
  }

  void check() {
    RuleText korean = rule.texts().get(Language.KOREAN);
    RuleText english = rule.texts().get(Language.ENGLISH);
    if (korean == null || english == null) {
      return;
    }
    compare("message", korean.messages().keySet(), english.messages().keySet(), english.place());
    compare("cue", korean.cues().keySet(), english.cues().keySet(), english.place());
    for (Map.Entry<String, Located> message : korean.messages().entrySet()) {
      Located other = english.messages().get(message.getKey());
      if (other != null) {
        compare(
            "argument of message `" + message.getKey() + "`",
            Template.parse(Language.KOREAN, message.getValue().text()).variables(),
            Template.parse(Language.ENGLISH, other.text()).variables(),
            other);
      }
    }
  }

  private void compare(String what, Set<String> korean, Set<String> english, Located place) {
    for (String name : korean) {
      if (!english.contains(name)) {
        problems.add(place.problem(what + " `" + name + "` is in ko.yaml but not here"));
      }
    }
    for (String name : english) {
      if (!korean.contains(name)) {
        problems.add(place.problem(what + " `" + name + "` is here but not in ko.yaml"));
      }
    }
  }
}
