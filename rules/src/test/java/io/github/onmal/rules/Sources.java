package io.github.onmal.rules;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The built-in pack as it is written, examples included. */
final class Sources {

  /** The folder of this module, where tests are run. */
  static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  static final RulePack PACK =
      RulePack.readTrusted(MODULE.resolve("src/main/resources/io/github/onmal/rules"));

  static final Coach COACH = Coach.builder().rules(PACK).build();

  private Sources() {}

  /** The drafts of all examples, by the place they stand at. */
  static Map<String, Draft> examples() {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (Rule rule : PACK.rules().values()) {
      for (RuleText text : rule.texts().values()) {
        List<Example> examples = new ArrayList<>(text.flags());
        examples.addAll(text.allows());
        for (Example example : examples) {
          drafts.put(
              example.place().path() + ":" + example.place().line(),
              new Draft(example.text(), example.conversation()));
        }
      }
    }
    return drafts;
  }
}
