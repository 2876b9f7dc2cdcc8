package io.github.onmal.verify;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.Suggestion;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.Severity;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.SlotDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tests a rule pack by its own examples: what is marked is found and nothing else, what is allowed
 * stays quiet, every pattern fires, every rewrite silences its finding and raises none but hints of
 * what is missing elsewhere, and both languages say the same.
 */
public final class RulePackVerifier {

  private static final int FEWEST_FLAGS = 3;
  private static final int FEWEST_ALLOWS = 3;
  private static final int FEWEST_USES = 2;
  private static final int MOST_ROUNDS = 10;

  private final RulePack pack;
  private final Map<Map<String, String>, Coach> coaches = new HashMap<>();
  private final LexiconCheck lexicons;
  private final List<Problem> problems = new ArrayList<>();

  private RulePackVerifier(RulePack pack) {
    this.pack = pack;
    coaches.put(Map.of(), Coach.builder().rules(pack).build());
    this.lexicons = new LexiconCheck(pack, problems);
  }

  /**
   * Verifies a whole pack.
   *
   * @param pack the pack, read from its sources: the precompiled form has no examples
   * @return what is wrong, by file and line; empty when all is well
   * @throws io.github.onmal.rule.RulePackException if the pack cannot be used at all
   */
  public static List<Problem> verify(RulePack pack) {
    return verify(pack, id -> true);
  }

  /**
   * Verifies what the rules share, and some of the rules.
   *
   * @param which says by its id whether a rule is verified
   */
  public static List<Problem> verify(RulePack pack, Predicate<String> which) {
    RulePackVerifier verifier = new RulePackVerifier(pack);
    verifier.lexicons.checkShared();
    for (Rule rule : pack.rules().values()) {
      if (which.test(rule.info().id())) {
        verifier.verifyRule(rule);
      }
    }
    return verifier.problems.stream().distinct().sorted().toList();
  }

  /** A coach that knows the terms an example is to be reviewed by. */
  private Coach coach(Example example) {
    return coaches.computeIfAbsent(
        example.terms(),
        terms -> {
          Coach.Builder builder = Coach.builder().rules(pack);
          terms.forEach(
              (avoided, preferred) -> {
                if (preferred.isEmpty()) {
                  builder.bannedTerm(avoided);
                } else {
                  builder.brandTerm(avoided, preferred);
                }
              });
          return builder.build();
        });
  }

  private void verifyRule(Rule rule) {
    for (Map.Entry<Language, RuleText> entry : rule.texts().entrySet()) {
      RuleText text = entry.getValue();
      checkQuotas(text);
      Map<String, Set<String>> uses = new TreeMap<>();
      Set<String> titles = new TreeSet<>();
      for (Example example : text.flags()) {
        checkFlag(rule, text, entry.getKey(), example, uses, titles);
      }
      for (Example example : text.allows()) {
        checkAllow(rule, example);
      }
      checkUses(text, uses);
      List<String> texts = text.flags().stream().map(Example::text).toList();
      for (CueDefinition cue : text.cues().values()) {
        lexicons.checkEntries(entry.getKey(), cue, texts);
      }
    }
    new ParityCheck(rule, problems).check();
  }

  private void checkQuotas(RuleText text) {
    Set<String> words = new HashSet<>();
    for (Example flag : text.flags()) {
      if (flag.spans().isEmpty()) {
        problems.add(flag.place().problem("a flagged example marks nothing; expected ⟦ ⟧"));
      }
      words.add(flag.text());
    }
    if (words.size() < FEWEST_FLAGS) {
      problems.add(
          text.place()
              .problem(words.size() + " different flagged examples; expected " + FEWEST_FLAGS));
    }
    if (text.allows().size() < FEWEST_ALLOWS) {
      problems.add(
          text.place()
              .problem(text.allows().size() + " allowed examples; expected " + FEWEST_ALLOWS));
    }
    if (text.allows().stream().noneMatch(Example::nearMiss)) {
      problems.add(text.place().problem("no allowed example is a near miss; expected one"));
    }
  }

  private void checkFlag(
      Rule rule,
      RuleText text,
      Language language,
      Example example,
      Map<String, Set<String>> uses,
      Set<String> titles) {
    Review review = coach(example).review(new Draft(example.text(), example.conversation()));
    List<Finding> mine = of(rule, review);
    List<Span> spans = mine.stream().map(Finding::span).toList();
    if (!spans.equals(example.spans())) {
      problems.add(
          example
              .place()
              .problem(
                  "expected "
                      + marked(example.text(), example.spans())
                      + " but found "
                      + marked(example.text(), spans)
                      + others(rule, review)
                      + lexicons.describe(example.text())));
      return;
    }
    for (Finding finding : mine) {
      if (example.severity() != null && finding.severity() != example.severity()) {
        problems.add(
            example
                .place()
                .problem("severity " + finding.severity() + "; expected " + example.severity()));
      }
      for (Suggestion suggestion : finding.suggestions()) {
        uses.computeIfAbsent(suggestion.title(), key -> new HashSet<>()).add(example.text());
        if (!suggestion.edits().isEmpty()) {
          checkRewrite(rule, language, example, review, finding, suggestion);
        }
      }
    }
    checkExpected(example, mine);
    checkConvergence(example, review);
  }

  private void checkExpected(Example example, List<Finding> mine) {
    if (example.rewrites().isEmpty() || mine.isEmpty()) {
      return;
    }
    String draft = example.text();
    for (int i = 0; i < example.rewrites().size(); i++) {
      String expected = example.rewrites().get(i);
      int which = i;
      List<io.github.onmal.Edit> edits = new ArrayList<>();
      for (Finding finding : mine) {
        finding.suggestions().stream()
            .filter(suggestion -> !suggestion.edits().isEmpty())
            .skip(which)
            .findFirst()
            .ifPresent(suggestion -> edits.addAll(suggestion.edits()));
      }
      String actual = io.github.onmal.Edit.apply(draft, edits);
      if (!actual.equals(expected)) {
        problems.add(
            example
                .place()
                .problem(
                    "suggestion "
                        + (i + 1)
                        + " gives “"
                        + actual
                        + "”; expected “"
                        + expected
                        + "”"));
      }
    }
  }

  /** A rewrite, its blanks filled with samples, must silence its finding and raise none. */
  private void checkRewrite(
      Rule rule,
      Language language,
      Example example,
      Review before,
      Finding finding,
      Suggestion suggestion) {
    String rewritten = filled(suggestion, example.text(), language);
    Review after = coach(example).review(new Draft(rewritten, example.conversation()));
    if (of(rule, after).size() >= of(rule, before).size()) {
      problems.add(
          example
              .place()
              .problem(
                  "“"
                      + suggestion.title()
                      + "” does not silence the finding: “"
                      + rewritten
                      + "”"));
    }
    Map<String, Integer> had = new HashMap<>();
    before.findings().forEach(one -> had.merge(one.rule(), 1, Integer::sum));
    for (Finding one : after.findings()) {
      boolean given = had.merge(one.rule(), -1, Integer::sum) >= 0;
      // A hint that something is missing elsewhere in the reply is not the rewrite's doing.
      boolean elsewhere = one.severity() == Severity.INFO && one.span().isEmpty();
      if (!given && !elsewhere && !gaveWay(before, language, one.rule())) {
        problems.add(
            example
                .place()
                .problem(
                    "“"
                        + suggestion.title()
                        + "” raises "
                        + one.rule()
                        + " ⟦"
                        + one.excerpt()
                        + "⟧: “"
                        + rewritten
                        + "”"));
      }
    }
  }

  /** Whether a finding may have been there before, hidden by one that was. */
  private boolean gaveWay(Review before, Language language, String rule) {
    return before.findings().stream()
        .map(one -> Objects.requireNonNull(pack.rules().get(one.rule())))
        .anyMatch(one -> one.info().supersedes(language).rules().contains(rule));
  }

  /** The draft after a suggestion, its blanks filled with the samples of the pack. */
  private String filled(Suggestion suggestion, String draft, Language language) {
    StringBuilder text = new StringBuilder(suggestion.applyTo(draft));
    SharedData shared = Objects.requireNonNull(pack.shared().get(language));
    List<Suggestion.Blank> blanks = new ArrayList<>(suggestion.blanks());
    blanks.sort((a, b) -> b.span().compareTo(a.span()));
    for (Suggestion.Blank blank : blanks) {
      for (SlotDefinition slot : shared.slots().values()) {
        if (slot.label().equals(blank.name())) {
          text.replace(blank.span().start(), blank.span().end(), slot.sample());
          break;
        }
      }
    }
    return language == Language.KOREAN
        ? io.github.onmal.rewrite.korean.Particle.resolve(text)
        : text.toString();
  }

  private void checkConvergence(Example example, Review review) {
    String text = example.text();
    Review current = review;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String next = current.revised(Applicability.SAFE);
      if (next.equals(text)) {
        return;
      }
      text = next;
      current = coach(example).review(new Draft(text, example.conversation()));
    }
    problems.add(example.place().problem("safe rewrites do not come to rest: “" + text + "”"));
  }

  private void checkAllow(Rule rule, Example example) {
    Review review = coach(example).review(new Draft(example.text(), example.conversation()));
    List<Span> spans = of(rule, review).stream().map(Finding::span).toList();
    if (!spans.isEmpty()) {
      problems.add(
          example
              .place()
              .problem(
                  "should stay quiet, but "
                      + marked(example.text(), spans)
                      + lexicons.describe(example.text())));
    }
  }

  private void checkUses(RuleText text, Map<String, Set<String>> uses) {
    for (io.github.onmal.rule.SuggestionDefinition suggestion : text.suggestions()) {
      boolean advice = suggestion.applicability() == Applicability.ADVICE;
      int used = uses.getOrDefault(suggestion.title(), Set.of()).size();
      if (!advice && used < FEWEST_USES) {
        Located place = suggestion.template() == null ? text.place() : suggestion.template();
        problems.add(
            place.problem(
                "suggestion `"
                    + suggestion.name()
                    + "` is offered for "
                    + used
                    + " flagged examples; expected "
                    + FEWEST_USES));
      }
    }
  }

  private static List<Finding> of(Rule rule, Review review) {
    return review.findings().stream()
        .filter(finding -> finding.rule().equals(rule.info().id()))
        .toList();
  }

  private static String others(Rule rule, Review review) {
    List<String> others =
        review.findings().stream()
            .map(Finding::rule)
            .filter(id -> !id.equals(rule.info().id()))
            .distinct()
            .toList();
    return others.isEmpty() ? "" : "; other findings: " + String.join(", ", others);
  }

  private static String marked(String text, List<Span> spans) {
    StringBuilder marked = new StringBuilder("“");
    int at = 0;
    for (Span span : spans) {
      marked.append(text, Math.min(at, span.start()), span.start());
      marked.append('⟦').append(text, span.start(), span.end()).append('⟧');
      at = span.end();
    }
    return marked.append(text, at, text.length()).append('”').toString();
  }
}
