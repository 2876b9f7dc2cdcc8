package io.github.onmal.check.format;

import io.github.onmal.check.text.Reply;
import java.util.function.Consumer;

/** What mark-up a text has. */
public enum Content {
  /** None. */
  PLAIN {
    @Override
    public void read(Reply field, Consumer<Reply> replies) {
      replies.accept(field);
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
