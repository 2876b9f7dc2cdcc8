package io.github.onmal.check.report;

import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A reply with what was found in it marked, by the numbers of the findings. */
final class MarkedText {

  private static final int LONGEST = 4_000;

  private final Markup html;
  private final String text;
  private final List<CheckedFinding> findings;

  MarkedText(Markup html, CheckedReply reply) {
    this.html = html;
    text = reply.reply().text().text();
    findings = reply.findings();
  }

  void write() throws IOException {
    int end = text.stripTrailing().length();
    boolean cut = end > LONGEST;
    if (cut) {
      end = LONGEST - (Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? 1 : 0);
    }
    TreeSet<Integer> bounds = new TreeSet<>(List.of(0, end));
    for (CheckedFinding one : findings) {
      Span span = one.finding().span();
      bounds.add(Math.min(span.start(), end));
      bounds.add(Math.min(span.end(), end));
    }
    int at = 0;
    for (int bound : bounds) {
      segment(new Span(at, bound));
      numbers(bound);
      at = bound;
    }
    if (cut) {
      html.text("…");
    }
  }

  private void segment(Span segment) throws IOException {
    if (segment.isEmpty()) {
      return;
    }
    CheckedFinding worst = null;
    for (CheckedFinding one : findings) {
      Span span = one.finding().span();
      if (span.start() <= segment.start() && segment.end() <= span.end() && worse(one, worst)) {
        worst = one;
      }
    }
    if (worst == null) {
      html.text(segment.of(text));
    } else {
      Severity severity = worst.finding().severity();
      String style = worst.counts() ? Charts.style(severity) : "muted";
      html.leaf("mark", segment.of(text), "class", style);
    }
  }

  private static boolean worse(CheckedFinding one, @Nullable CheckedFinding other) {
    if (other == null || one.counts() != other.counts()) {
      return other == null || one.counts();
    }
    return one.finding().severity().compareTo(other.finding().severity()) > 0;
  }

  /** The numbers of the findings that begin here; those of something missing with a plus. */
  private void numbers(int at) throws IOException {
    for (int i = 0; i < findings.size(); i++) {
      CheckedFinding one = findings.get(i);
      Span span = one.finding().span();
      if (span.start() == at) {
        String style = one.counts() ? Charts.style(one.finding().severity()) : "muted";
        html.leaf("sup", (span.isEmpty() ? "+" : "") + (i + 1), "class", style);
      }
    }
  }
}
