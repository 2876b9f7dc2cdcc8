package io.github.onmal.check.format;

import io.github.onmal.check.format.MarkdownText.Part;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A file of Markdown. Each heading with text of its own is the title of a reply, and so is what
 * stands before the first; a file without headings is one reply. Front matter says what holds for
 * all of them.
 */
final class MarkdownFile implements Format {

  private static final Predicate<String> SENTENCE =
      Pattern.compile("[.!?…。~]\\s*\\R\\s*-+\\s*\\z").asPredicate();

  @Override
  public void read(SourceFile file, Layout layout, Consumer<Reply> replies)
      throws IOException, FormatException {
    String markdown = file.text();
    FrontMatter front = FrontMatter.of(markdown);
    Reply whole =
        new Reply(
            Excerpt.whole(markdown),
            MappedText.verbatim(markdown),
            Escaping.NONE,
            new Reply.About(
                file.name(), front.title(), front.language(), front.channel(), List.of()));
    new Sections(whole, front.end(), replies).read();
  }

  /** Cuts a file at its headings. */
  private static final class Sections {

    private final Reply file;
    private final Lines lines;
    private final MarkdownText text;
    private final Consumer<Reply> replies;
    private final Deque<Title> path = new ArrayDeque<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Allowance> ahead = new ArrayList<>();
    private @Nullable Reply last;
    private int start;

    private record Title(int level, String text) {}

    Sections(Reply file, int start, Consumer<Reply> replies) {
      this.file = file;
      this.start = start;
      this.replies = replies;
      lines = new Lines(file.excerpt());
      text = new MarkdownText(file, start);
    }

    void read() {
      Node first = text.firstBlock();
      Node block = first;
      while (block != null) {
        Node next = block.getNext();
        if (block instanceof Heading heading && isTitle(heading)) {
          section(first, heading, MarkdownText.start(heading));
          enter(heading);
          start = MarkdownText.end(heading);
          first = next;
        }
        block = next;
      }
      section(first, null, file.excerpt().raw().length());
      if (last != null) {
        last =
            new Reply(
                last.excerpt(), last.text(), last.escaping(), Comments.with(ahead, last.about()));
      }
      tell();
    }

    /**
     * The text under a title.
     *
     * @param first its first block, or null
     * @param next the title after it, or null
     * @param end where it ends
     */
    private void section(@Nullable Node first, @Nullable Node next, int end) {
      Part part = text.read(first, next, start);
      if (!part.prose()) {
        ahead.addAll(part.allowances());
        return;
      }
      List<Allowance> own = new ArrayList<>(ahead);
      ahead.clear();
      Position before = commentsBefore(first, next);
      for (Allowance allowance : part.allowances()) {
        boolean isAhead = before != null && allowance.place().compareTo(before) >= 0;
        (isAhead ? ahead : own).add(allowance);
      }
      tell();
      Reply.About about = file.about();
      last =
          new Reply(
              lines.part(new Span(start, end)),
              part.text(),
              MarkdownText.ESCAPING,
              new Reply.About(
                  key(),
                  path.isEmpty() ? about.title() : path.getLast().text,
                  about.language(),
                  about.channel(),
                  own));
    }

    /** Where the comments begin that stand right before a title, or null. */
    private @Nullable Position commentsBefore(@Nullable Node first, @Nullable Node title) {
      Node before = title;
      while (before != null && before != first && before.getPrevious() instanceof HtmlBlock html) {
        before = html;
      }
      return before == null || before == title ? null : lines.position(MarkdownText.start(before));
    }

    private void tell() {
      if (last != null) {
        replies.accept(last);
      }
    }

    private void enter(Heading title) {
      while (!path.isEmpty() && path.getLast().level >= title.getLevel()) {
        path.removeLast();
      }
      path.add(new Title(title.getLevel(), text.read(title, title.getNext(), 0).text().text()));
    }

    private String key() {
      String key =
          path.isEmpty()
              ? file.about().key()
              : path.stream().map(Title::text).collect(Collectors.joining(" / "));
      int count = keys.merge(key, 1, Integer::sum);
      return count == 1 ? key : key + " #" + count;
    }

    /**
     * A line of text above hyphens is a heading to Markdown, but most often meant as the last line
     * of a reply.
     */
    private boolean isTitle(Heading heading) {
      boolean underlined = heading.getSourceSpans().size() > 1;
      String title =
          underlined
              ? file.excerpt()
                  .raw()
                  .substring(MarkdownText.start(heading), MarkdownText.end(heading))
              : "";
      return !SENTENCE.test(title);
    }
  }
}
