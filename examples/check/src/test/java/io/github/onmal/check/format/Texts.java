package io.github.onmal.check.format;

import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts as if they were files or fields. */
final class Texts {

  private Texts() {}

  /** The replies of a text that is a whole file with mark-up. */
  static List<Reply> read(Content content, String text) {
    List<Reply> replies = new ArrayList<>();
    Reply file =
        new Reply(
            Excerpt.whole(text),
            MappedText.verbatim(text),
            Escaping.NONE,
            Reply.About.keyed("file"));
    content.read(file, replies::add);
    return replies;
  }

  /** What the customer reads; empty where there is no reply. */
  static String shown(Content content, String text) {
    List<Reply> replies = read(content, text);
    return replies.isEmpty() ? "" : replies.get(0).text().text();
  }

  /** Where words stand in the file. */
  static Position position(Reply reply, String words) {
    Span span = span(reply, words);
    return reply.excerpt().position(reply.text().source(span).start());
  }

  /** The file after words of a reply were replaced; nothing where they cannot be. */
  static Optional<String> edited(String file, Reply reply, String words, String by) {
    return reply
        .text()
        .writable(span(reply, words))
        .map(place -> place.shift(Math.toIntExact(reply.excerpt().offset())))
        .map(
            place ->
                file.substring(0, place.start())
                    + reply.escaping().escape(by)
                    + file.substring(place.end()));
  }

  private static Span span(Reply reply, String words) {
    int at = reply.text().text().indexOf(words);
    if (at < 0) {
      throw new AssertionError("`" + words + "` is not in: " + reply.text().text());
    }
    return new Span(at, at + words.length());
  }
}
