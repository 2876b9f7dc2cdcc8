package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Translations in XLIFF 1.2 and 2.x. The reply is the target, or the source where there is no
 * target; the segments of a unit are one reply. Document types are refused, so that no entity can
 * grow or reach out.
 */
final class Xliff implements Format {

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    XliffReader.read(file.text(), layout, replies);
  }
}
