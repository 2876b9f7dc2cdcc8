package io.github.onmal.rule;

import io.github.onmal.text.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be known of a rule without its words.
 *
 * @param id family and name, such as {@code empathy/missing-empathy}; for ever
 * @param severity the usual severity of its findings; conditions may raise or lower it
 * @param scope how much it has to see
 * @param since the version of the pack that first had it
 * @param sources where its advice comes from
 * @param aliases former ids
 * @param languages the languages it judges
 * @param precedence whose findings give way to those of this rule, for every language
 * @param mitigatedBy acts: a draft that performs them all gets no finding worse than {@link
 *     Severity#MINOR} from this rule; empty where nothing mitigates
 */
public record RuleInfo(
    String id,
    Severity severity,
    Scope scope,
    String since,
    List<String> sources,
    List<String> aliases,
    Set<Language> languages,
    Map<Language, Supersedes> precedence,
    List<String> mitigatedBy) {

  /** The first part of the id. */
  public String family() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The severity of a finding of this rule in a draft, given what it would be by itself. */
  public Severity mitigated(Severity severity, Situation situation) {
    boolean milder =
        !mitigatedBy.isEmpty()
            && severity.compareTo(Severity.MINOR) > 0
            && mitigatedBy.stream().allMatch(situation::does);
    return milder ? Severity.MINOR : severity;
  }

  /** Whose findings give way to those of this rule in drafts of a language. */
  public Supersedes supersedes(Language language) {
    return Objects.requireNonNull(precedence.get(language));
  }

  /**
   * Ids of rules whose findings are dropped where this rule has one: one problem, one finding.
   *
   * @param overlap … when the spans overlap or touch
   * @param sentence … in the same sentence
   * @param draft … anywhere in the draft
   * @param milder … anywhere in the draft, if the other finding is milder
   */
  public record Supersedes(
      List<String> overlap, List<String> sentence, List<String> draft, List<String> milder) {

    /** All rules whose findings may be dropped, in no particular order. */
    public Set<String> rules() {
      Set<String> rules = new HashSet<>(overlap);
      rules.addAll(sentence);
      rules.addAll(draft);
      rules.addAll(milder);
      return rules;
    }
  }
}
