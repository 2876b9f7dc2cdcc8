package io.github.onmal;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Makes one problem one finding, and brings findings home to the text the caller gave. */
final class Settlement {

  private Settlement() {}

  static List<Finding> settle(
      List<Composer.Found> found, NormalizedText normalized, String original) {
    List<Composer.Found> kept = new ArrayList<>();
    for (Composer.Found one : found) {
      if (found.stream().noneMatch(other -> other != one && givesWay(one, other, found))) {
        kept.add(one);
      }
    }
    kept.sort(
        Comparator.comparing((Composer.Found one) -> one.finding().span())
            .thenComparing(one -> one.match().rank())
            .thenComparing(one -> one.finding().severity(), Comparator.reverseOrder())
            .thenComparing(one -> one.finding().rule()));
    List<Finding> findings = new ArrayList<>();
    for (Composer.Found one : kept) {
      findings.add(home(one.finding(), normalized, original));
    }
    return findings;
  }

  private static boolean givesWay(
      Composer.Found one, Composer.Found other, List<Composer.Found> all) {
    Span mine = one.finding().span();
    Span its = other.finding().span();
    boolean touches = mine.overlaps(its) || mine.equals(its);
    if (one.finding().rule().equals(other.finding().rule())) {
      return touches && all.indexOf(other) < all.indexOf(one);
    }
    RuleInfo.Supersedes supersedes = other.info().supersedes();
    String rule = one.finding().rule();
    boolean sameSentence =
        other.match().statement() != null
            && Objects.equals(other.match().statement(), one.match().statement());
    return supersedes.draft().contains(rule)
        || supersedes.sentence().contains(rule) && sameSentence
        || supersedes.overlap().contains(rule) && touches;
  }

  private static Finding home(Finding finding, NormalizedText normalized, String original) {
    Span span = normalized.original(finding.span());
    List<Suggestion> suggestions = new ArrayList<>();
    for (Suggestion suggestion : finding.suggestions()) {
      List<Edit> edits = new ArrayList<>();
      for (Edit edit : suggestion.edits()) {
        edits.add(new Edit(normalized.original(edit.span()), edit.text()));
      }
      suggestions.add(
          new Suggestion(
              suggestion.title(),
              suggestion.applicability(),
              edits,
              blanks(suggestion, edits)));
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

  /** Blanks as counted in the draft after the suggestion: what edits before them added or took away moves them. */
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
