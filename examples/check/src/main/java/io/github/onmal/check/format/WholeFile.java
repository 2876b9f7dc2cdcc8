package io.github.onmal.check.format;

import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Reply;
import java.io.IOException;
import java.util.function.Consumer;

/** A file that is nothing but a text, with the mark-up the layout says. */
final class WholeFile implements Format {

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    String text = file.text();
    Reply whole =
        new Reply(
            Excerpt.whole(text),
            MappedText.verbatim(text),
            Escaping.NONE,
            Reply.About.keyed(file.name()));
    layout.content().read(whole, replies);
  }
}
