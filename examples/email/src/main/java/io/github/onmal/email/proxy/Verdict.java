package io.github.onmal.email.proxy;

import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is said of a mail that is not passed on.
 *
 * @param review its review
 * @param blocking the findings that kept it, by place; at least one
 * @param rules the names of the rules
 */
record Verdict(Review review, List<Finding> blocking, RulePack rules) {

  private static final int MOST_SHOWN = 5;
  private static final int LONGEST_EXCERPT = 40;
  private static final int LONGEST_TITLE = 100;

  Verdict {
    blocking = List.copyOf(blocking);
  }

  /** The verdict on a review by what is at or above a severity; it may have nothing to say. */
  static Verdict of(Review review, Severity least, RulePack rules) {
    return new Verdict(
        review,
        review.findings().stream().filter(f -> f.severity().compareTo(least) >= 0).toList(),
        rules);
  }

  boolean isPassed() {
    return blocking.isEmpty();
  }

  /** The rules that kept it: what may be logged. */
  String ruleIds() {
    return blocking.stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
  }

  /**
   * The refusal.
   *
   * @param utf8 whether the client reads UTF-8 (it asked for SMTPUTF8); others get ASCII
   */
  Reply refusal(boolean utf8) {
    return reply("554 5.7.1", "Not sent. Please mend this and send again:", utf8);
  }

  /** The answer to a mail that is held. */
  Reply held(String id, boolean utf8) {
    return reply("250 2.0.0", "Held as " + id + ", not sent:", utf8);
  }

  private Reply reply(String code, String opening, boolean utf8) {
    List<String> texts = new ArrayList<>();
    texts.add(opening);
    blocking.stream().limit(MOST_SHOWN).map(finding -> line(finding, utf8)).forEach(texts::add);
    if (blocking.size() > MOST_SHOWN) {
      texts.add("and " + (blocking.size() - MOST_SHOWN) + " more");
    }
    return Reply.of(code, texts);
  }

  private String line(Finding finding, boolean utf8) {
    String excerpt = shortened(finding.excerpt().strip(), LONGEST_EXCERPT);
    String title = shortened(utf8 ? finding.title() : englishTitle(finding), LONGEST_TITLE);
    long lineNumber =
        1
            + review
                .text()
                .substring(0, finding.span().start())
                .chars()
                .filter(c -> c == '\n')
                .count();
    String said =
        finding.rule()
            + (excerpt.isEmpty() ? "" : " \"" + excerpt + "\"")
            + " (line "
            + lineNumber
            + "): "
            + title;
    // Each char of a reply is a byte on the wire.
    return utf8
        ? new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        : AsciiText.of(said);
  }

  private String englishTitle(Finding finding) {
    Rule rule = Objects.requireNonNull(rules.rules().get(finding.rule()));
    RuleText text = rule.texts().get(Language.ENGLISH);
    return text == null ? finding.title() : text.title();
  }

  private static String shortened(String text, int longest) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }
}
