package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the replies of a file that is a tree of fields, whatever format it is written in. */
final class FieldFile {

  private FieldFile() {}

  /** Tells the fields of a file from its beginning. */
  @FunctionalInterface
  interface Telling {
    /**
     * Tells them.
     *
     * @throws FormatException if the file is not of its format
     */
    void to(FieldEvents events) throws IOException, FormatException;
  }

  /**
   * Reads them.
   *
   * @param desk the help desk that wrote it, or null to find out
   */
  static void read(Telling file, Layout layout, @Nullable HelpDesk desk, Consumer<Reply> replies)
      throws IOException, FormatException {
    FieldRules given = FieldRules.of(layout);
    HelpDesk from = desk == null && layout.replies().isEmpty() ? recognised(file) : desk;
    FieldTree tree = new FieldTree(from == null ? given : from.rules().but(given), replies);
    try {
      file.to(tree);
    } catch (FormatException broken) {
      tree.breakOff();
      throw broken;
    }
  }

  private static @Nullable HelpDesk recognised(Telling file) throws IOException {
    HelpDesk.Recognition recognition = new HelpDesk.Recognition();
    try {
      file.to(recognition);
    } catch (FormatException broken) {
      // The reading that follows comes to the same place, and says so.
      return recognition.helpDesk();
    }
    return recognition.helpDesk();
  }
}
