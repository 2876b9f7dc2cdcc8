package io.github.onmal.rules;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The built-in pack as it is written, examples included. */
final class Sources {

  /** The folder of this module, where tests are run. */
  static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /** The folder the pack is written in. */
  static final Path FOLDER = MODULE.resolve("src/main/resources/io/github/onmal/rules");

  static final RulePack PACK = RulePack.readTrusted(FOLDER);

  static final Coach COACH = Coach.builder().rules(PACK).build();

  private Sources() {}

  /** The files of the pack. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

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
