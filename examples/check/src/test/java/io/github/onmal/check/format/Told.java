package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** Replies as tests compare them. */
final class Told {

  private Told() {}

  /** The replies as {@code key: text}. */
  static List<String> told(List<Reply> replies) {
    return replies.stream().map(reply -> reply.about().key() + ": " + reply.text().text()).toList();
  }

  static List<String> told(WrittenFile file) throws Exception {
    return told(file.replies());
  }

  /** What may pass in a reply, as {@code rule (reason) at line:column}. */
  static String allowances(Reply reply) {
    return reply.about().allowances().stream().map(Told::told).collect(Collectors.joining(", "));
  }

  private static String told(Allowance one) {
    String line = one.line() == 0 ? "" : " for line " + one.line();
    return one.rule() + " (" + one.reason() + ") at " + one.place() + line;
  }
}
