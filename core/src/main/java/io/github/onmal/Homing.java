package io.github.onmal;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Brings findings home to the text the caller gave. */
final class Homing {

  private Homing() {}

  /**
   * A finding in offsets of the caller's text.
   *
   * @param finding the finding, in offsets of the normalized text
   */
  static Finding home(Finding finding, NormalizedText normalized, String original) {
    Span span = normalized.original(finding.span());
    List<Suggestion> suggestions = new ArrayList<>();
    for (Suggestion suggestion : finding.suggestions()) {
      List<Edit> edits = new ArrayList<>();
      for (Edit edit : suggestion.edits()) {
        edits.add(new Edit(normalized.original(edit.span()), edit.text()));
      }
      suggestions.add(
          new Suggestion(
              suggestion.title(), suggestion.applicability(), edits, blanks(suggestion, edits)));
    }
    return new Finding(
        finding.rule(),
        finding.severity(),
        span,
        span.of(original),
        finding.title(),
        finding.message(),
        finding.reason(),
        suggestions);
  }

  /**
   * Blanks as counted in the draft after the suggestion: what edits before them added or took away
   * moves them.
   */
  private static List<Suggestion.Blank> blanks(Suggestion suggestion, List<Edit> edits) {
    List<Suggestion.Blank> blanks = new ArrayList<>();
    for (Suggestion.Blank blank : suggestion.blanks()) {
      int normalizedShift = 0;
      int originalShift = 0;
      for (int i = 0; i < edits.size(); i++) {
        Edit before = suggestion.edits().get(i);
        int start = before.span().start() + normalizedShift;
        if (start <= blank.span().start() && blank.span().end() <= start + before.text().length()) {
          int home = edits.get(i).span().start() + originalShift;
          blanks.add(new Suggestion.Blank(blank.name(), blank.span().shift(home - start)));
          break;
        }
        normalizedShift += before.text().length() - before.span().length();
        originalShift += edits.get(i).text().length() - edits.get(i).span().length();
      }
    }
    return blanks;
  }
}
