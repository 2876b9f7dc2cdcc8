package io.github.onmal;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.Statement;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one problem one finding, and brings findings home to the text the caller gave. */
final class Settlement {

  private Settlement() {}

  static List<Finding> settle(
      List<Composer.Found> found, NormalizedText normalized, String original) {
    List<Finding> findings = new ArrayList<>();
    for (Composer.Found one : ordered(standing(found))) {
      findings.add(home(one.finding(), normalized, original));
    }
    return findings;
  }

  private static List<Composer.Found> ordered(List<Composer.Found> found) {
    found.sort(
        Comparator.comparing((Composer.Found one) -> one.finding().span())
            .thenComparing(one -> one.match().rank())
            .thenComparing(one -> one.finding().severity(), Comparator.reverseOrder())
            .thenComparing(one -> one.finding().rule()));
    return found;
  }

  /** The findings that do not give way to another one. */
  private static List<Composer.Found> standing(List<Composer.Found> found) {
    Set<String> inDraft = new HashSet<>();
    Map<Statement, Set<String>> inSentence = new IdentityHashMap<>();
    for (Composer.Found one : found) {
      RuleInfo.Supersedes supersedes = one.info().supersedes();
      inDraft.addAll(supersedes.draft());
      if (one.match().statement() != null && !supersedes.sentence().isEmpty()) {
        inSentence
            .computeIfAbsent(one.match().statement(), key -> new HashSet<>())
            .addAll(supersedes.sentence());
      }
    }
    List<Composer.Found> bySpan = ordered(new ArrayList<>(found));
    List<Composer.Found> standing = new ArrayList<>();
    List<Composer.Found> open = new ArrayList<>();
    for (Composer.Found one : bySpan) {
      Span span = one.finding().span();
      open.removeIf(other -> !touches(other.finding().span(), span));
      String rule = one.finding().rule();
      Set<String> here = inSentence.getOrDefault(one.match().statement(), Set.of());
      boolean stands =
          !inDraft.contains(rule)
              && !here.contains(rule)
              && open.stream().noneMatch(other -> other.finding().rule().equals(rule))
              && open.stream()
                  .noneMatch(other -> other.info().supersedes().overlap().contains(rule));
      if (stands) {
        List<String> under = one.info().supersedes().overlap();
        if (open.stream().anyMatch(other -> under.contains(other.finding().rule()))) {
          standing.removeIf(
              other -> open.contains(other) && under.contains(other.finding().rule()));
        }
        standing.add(one);
      }
      open.add(one);
    }
    return standing;
  }

  private static boolean touches(Span one, Span other) {
    return one.overlaps(other) || one.equals(other);
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
