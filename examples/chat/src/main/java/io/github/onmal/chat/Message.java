package io.github.onmal.chat;

import io.github.onmal.text.Turn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that was sent.
 *
 * @param speaker who wrote it
 * @param text what was written
 * @param at when
 * @param sentAnyway why it was sent against the review, or null
 */
record Message(Turn.Speaker speaker, String text, Instant at, @Nullable SentAnyway sentAnyway) {

  /**
   * Why a reply was sent that was not to be sent. Kept with the message, for whoever looks into the
   * case; the customer does not see it.
   *
   * @param reason the agent's reason
   * @param rules the rules with a CRITICAL finding, in the order of the findings
   */
  record SentAnyway(String reason, List<String> rules) {

    /** Copies the list. */
    SentAnyway {
      rules = List.copyOf(rules);
    }
  }
}
