package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;

/** Reads the replies of one kind of file. Stateless. */
public interface Format {

  /**
   * Reads a file to its end.
   *
   * @param layout where the file holds what; never more than the format knows how to use
   * @param replies takes the replies in the order of the file, each as soon as it is read
   * @throws FormatException if the file is not of this format; what was read before stays read
   * @throws IOException if it cannot be read
   */
  void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException;
}
