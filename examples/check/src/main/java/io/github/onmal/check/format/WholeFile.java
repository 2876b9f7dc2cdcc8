package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that is nothing but a text, with the mark-up the layout says. Lines such as {@code # onmal
 * allow RULE: reason} are comments, any other line is text.
 */
final class WholeFile implements Format {

  private static final Pattern COMMENT =
      Pattern.compile("^#(\\s*onmal\\b.*)(?:\\R|\\z)", Pattern.MULTILINE);

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    String text = file.text();
    Excerpt excerpt = Excerpt.whole(text);
    Lines lines = new Lines(excerpt);
    MappedText.Builder read = new MappedText.Builder();
    List<Allowance> allowances = new ArrayList<>();
    Matcher comment = COMMENT.matcher(text);
    int at = 0;
    while (comment.find()) {
      Position place = lines.position(comment.start());
      List<Allowance> some = Allowances.of(comment.group(1), place, true, place.line());
      if (!some.isEmpty()) {
        allowances.addAll(some);
        read.verbatim(text, new Span(at, comment.start()));
        at = comment.end();
      }
    }
    read.verbatim(text, new Span(at, text.length()));
    Reply.About about = Comments.with(allowances, Reply.About.keyed(file.name()));
    layout.content().read(new Reply(excerpt, read.build(), Escaping.NONE, about), replies);
  }
}
