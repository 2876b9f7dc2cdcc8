package io.github.onmal.check;

import io.github.onmal.Review;
import io.github.onmal.check.text.Reply;
import java.util.List;

/**
 * A reply and what was found in it.
 *
 * @param file the file that holds it: its path from where the check began, with slashes
 * @param reply the reply
 * @param review what the coach says of it; its offsets are those of the reply's text
 * @param findings what the check says of it, by place: the findings of the review and those that
 *     only a file can have, such as a slot nobody declared
 */
public record CheckedReply(String file, Reply reply, Review review, List<CheckedFinding> findings) {

  /** Copies the list. */
  public CheckedReply {
    findings = List.copyOf(findings);
  }
}
