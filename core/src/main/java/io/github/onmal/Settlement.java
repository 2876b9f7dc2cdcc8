package io.github.onmal;

import io.github.onmal.Composer.Candidate;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.Severity;
import io.github.onmal.rule.Statement;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one problem one finding: drops matches that give way to others, and puts them in order. */
final class Settlement {

  private static final Comparator<Candidate> IN_ORDER =
      Comparator.comparing((Candidate one) -> one.match().span())
          .thenComparing(one -> one.match().rank())
          .thenComparing(Candidate::severity, Comparator.reverseOrder())
          .thenComparing(one -> one.match().rule());

  private Settlement() {}

  /** The candidates that do not give way to another one, in the order of their findings. */
  static List<Candidate> settle(List<Candidate> all) {
    List<Candidate> candidates = withoutMilder(all);
    Set<String> inDraft = new HashSet<>();
    Map<Statement, Set<String>> inSentence = new IdentityHashMap<>();
    for (Candidate one : candidates) {
      RuleInfo.Supersedes supersedes = one.supersedes();
      inDraft.addAll(supersedes.draft());
      if (one.match().statement() != null && !supersedes.sentence().isEmpty()) {
        inSentence
            .computeIfAbsent(one.match().statement(), key -> new HashSet<>())
            .addAll(supersedes.sentence());
      }
    }
    List<Candidate> ordered = new ArrayList<>(candidates);
    ordered.sort(IN_ORDER);
    List<Candidate> standing = new ArrayList<>();
    List<Candidate> open = new ArrayList<>();
    for (Candidate one : ordered) {
      Span span = one.match().span();
      open.removeIf(other -> !touches(other.match().span(), span));
      String rule = one.match().rule();
      Set<String> here = inSentence.getOrDefault(one.match().statement(), Set.of());
      boolean stands =
          !inDraft.contains(rule)
              && !here.contains(rule)
              && open.stream()
                  .noneMatch(
                      other ->
                          other.match().rule().equals(rule)
                              && other.severity().compareTo(one.severity()) >= 0)
              && open.stream().noneMatch(other -> other.supersedes().overlap().contains(rule));
      if (stands) {
        // Of two matches of one rule at one place the worse one stands.
        Set<String> under = new HashSet<>(one.supersedes().overlap());
        under.add(rule);
        if (open.stream().anyMatch(other -> under.contains(other.match().rule()))) {
          standing.removeIf(other -> open.contains(other) && under.contains(other.match().rule()));
        }
        standing.add(one);
      }
      open.add(one);
    }
    return standing;
  }

  /** The candidates less those that are milder than one of a rule they then give way to. */
  private static List<Candidate> withoutMilder(List<Candidate> candidates) {
    Map<String, Severity> atLeast = new HashMap<>();
    for (Candidate one : candidates) {
      for (String rule : one.supersedes().milder()) {
        atLeast.merge(
            rule, one.severity(), (some, other) -> some.compareTo(other) < 0 ? other : some);
      }
    }
    if (atLeast.isEmpty()) {
      return candidates;
    }
    List<Candidate> rest = new ArrayList<>(candidates);
    rest.removeIf(
        one -> {
          Severity least = atLeast.get(one.match().rule());
          return least != null && one.severity().compareTo(least) < 0;
        });
    return rest;
  }

  private static boolean touches(Span one, Span other) {
    return one.overlaps(other) || one.equals(other);
  }
}
