package io.github.onmal.check.report;

import io.github.onmal.Edit;
import io.github.onmal.Finding;
import io.github.onmal.Suggestion;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a reply as reports show it: with the rest of its lines, as far as there is room.
 *
 * @param before what stands before it in its line
 * @param marked the stretch
 * @param after what stands behind it in its line
 */
record Passage(String before, String marked, String after) {

  private static final int REACH = 80;
  private static final int LONGEST = 400;
  private static final String CUT = "…";

  /** A stretch as it is. */
  static Passage of(String text, Span span) {
    return around(text, span, span.of(text));
  }

  /** What the first rewrite of a finding makes of its lines; nothing where there is only advice. */
  static Optional<Passage> rewritten(String text, Finding finding) {
    return finding.suggestions().stream()
        .filter(suggestion -> !suggestion.edits().isEmpty())
        .findFirst()
        .map(suggestion -> rewritten(text, suggestion));
  }

  private static Passage rewritten(String text, Suggestion suggestion) {
    int start = text.length();
    int end = 0;
    for (Edit edit : suggestion.edits()) {
      start = Math.min(start, edit.span().start());
      end = Math.max(end, edit.span().end());
    }
    List<Edit> moved = new ArrayList<>();
    for (Edit edit : suggestion.edits()) {
      Span span = edit.span();
      moved.add(new Edit(new Span(span.start() - start, span.end() - start), edit.text()));
    }
    return around(text, new Span(start, end), Edit.apply(text.substring(start, end), moved));
  }

  private static Passage around(String text, Span span, String marked) {
    int from = span.start();
    while (from > 0 && !isLineEnd(text.charAt(from - 1)) && span.start() - from < REACH) {
      from--;
    }
    boolean cutBefore = from > 0 && !isLineEnd(text.charAt(from - 1));
    from = cutBefore ? wordStart(text, from, span.start()) : from;
    int to = span.end();
    while (to < text.length() && !isLineEnd(text.charAt(to)) && to - span.end() < REACH) {
      to++;
    }
    boolean cutAfter = to < text.length() && !isLineEnd(text.charAt(to));
    to = cutAfter ? wordEnd(text, to, span.end()) : to;
    return new Passage(
        (cutBefore ? CUT : "") + text.substring(from, Math.max(from, span.start())),
        shortened(marked),
        text.substring(Math.min(to, span.end()), to) + (cutAfter ? CUT : ""));
  }

  /** Where the first whole word begins; half of one may say the opposite. */
  private static int wordStart(String text, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (text.charAt(at) == ' ') {
        return at + 1;
      }
    }
    return from + (splitsPair(text, from) ? 1 : 0);
  }

  /** Where the last whole word ends. */
  private static int wordEnd(String text, int to, int limit) {
    for (int at = to; at > limit; at--) {
      if (text.charAt(at) == ' ') {
        return at;
      }
    }
    return to - (splitsPair(text, to) ? 1 : 0);
  }

  private static String shortened(String marked) {
    if (marked.length() <= LONGEST) {
      return marked;
    }
    int head = LONGEST / 2 - (splitsPair(marked, LONGEST / 2) ? 1 : 0);
    int tail = marked.length() - LONGEST / 2;
    tail += splitsPair(marked, tail) ? 1 : 0;
    return marked.substring(0, head) + " " + CUT + " " + marked.substring(tail);
  }

  private static boolean splitsPair(String text, int at) {
    return 0 < at
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** As one text, without the spaces around it. */
  String plain() {
    return (before + marked + after).strip();
  }

  /** As one text, the stretch in marks that are no columns, as Hangul is two of them wide. */
  String bracketed() {
    return (before + "⟦" + marked + "⟧" + after).strip();
  }
}
