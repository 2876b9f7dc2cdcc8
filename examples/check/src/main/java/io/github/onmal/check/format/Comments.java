package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the allowances in the comments of a text with mark-up. */
final class Comments {

  private final Reply field;
  private @Nullable Lines lines;

  /**
   * Creates it.
   *
   * @param field the text with its mark-up
   */
  Comments(Reply field) {
    this.field = field;
  }

  /** What a file says of a reply, and what comments let pass in it. */
  static Reply.About with(List<Allowance> allowances, Reply.About about) {
    List<Allowance> all = new ArrayList<>(about.allowances());
    all.addAll(allowances);
    return new Reply.About(about.key(), about.title(), about.language(), about.channel(), all);
  }

  /**
   * The allowances of a comment.
   *
   * @param comment its text, without the signs that make it one
   * @param span where it stands in the text of the field
   */
  List<Allowance> allowances(String comment, Span span) {
    if (!comment.contains("onmal")) {
      return List.of();
    }
    if (lines == null) {
      lines = new Lines(field.excerpt());
    }
    Span source = field.text().source(span);
    return Allowances.of(
        comment,
        lines.position(source.start()),
        lines.isAlone(source),
        lines.position(source.end()).line());
  }
}
