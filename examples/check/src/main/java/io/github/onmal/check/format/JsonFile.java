package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Replies in the fields of JSON files. Where the layout names no fields, the file of a help desk is
 * recognised, and otherwise fields with a usual name count.
 *
 * @param lines whether it may hold several values, one after the other
 */
record JsonFile(boolean lines) implements Format {

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    FieldFile.read(events -> JsonTree.read(file, lines, events), layout, null, replies);
  }
}
