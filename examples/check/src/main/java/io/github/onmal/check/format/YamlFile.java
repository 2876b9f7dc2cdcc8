package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Replies in the fields of YAML files. Where the layout names no fields, the file of a help desk is
 * recognised, and otherwise fields with a usual name count.
 */
final class YamlFile implements Format {

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    YamlTree tree = YamlTree.of(file.text());
    FieldFile.read(tree::tell, layout, null, replies);
  }
}
