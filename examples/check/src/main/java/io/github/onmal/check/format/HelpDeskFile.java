package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Replies in what a help desk exports, in JSON, in lines of JSON, or in YAML.
 *
 * @param helpDesk its name
 */
record HelpDeskFile(String helpDesk) implements Format {

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    HelpDesk desk = HelpDesk.named(helpDesk);
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      YamlTree tree = YamlTree.of(file.text());
      FieldFile.read(tree::tell, layout, desk, replies);
    } else {
      boolean lines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
      FieldFile.read(events -> JsonTree.read(file, lines, events), layout, desk, replies);
    }
  }
}
