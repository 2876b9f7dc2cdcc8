package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.util.function.Consumer;

/** What mark-up a text has. */
public enum Content {
  /** None, apart from the control tags of templates. */
  PLAIN {
    @Override
    public void read(Reply field, Consumer<Reply> replies) {
      TemplateCode code = TemplateCode.in(field.text().text());
      replies.accept(
          code.stretches().isEmpty()
              ? field
              : new Reply(
                  field.excerpt(),
                  code.prose().through(field.text()),
                  field.escaping(),
                  field.about()));
    }
  },
  /** Markdown. */
  MARKDOWN {
    @Override
    public void read(Reply field, Consumer<Reply> replies) {
      MarkdownText.read(field, replies);
    }
  },
  /** HTML, a whole document or a part of one. */
  HTML {
    @Override
    public void read(Reply field, Consumer<Reply> replies) {
      HtmlText.read(field, replies);
    }
  };

  /**
   * Reads the replies a text consists of.
   *
   * @param field the text with its mark-up, as a reply
   * @param replies takes what the customer will read of it
   */
  public abstract void read(Reply field, Consumer<Reply> replies);
}
