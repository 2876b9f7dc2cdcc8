package io.github.onmal;

import io.github.onmal.cue.CueMatcher;
import io.github.onmal.cue.TextReader.ReadText;
import io.github.onmal.engine.Judge;
import io.github.onmal.engine.Judgement;
import io.github.onmal.rewrite.Template;
import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Match;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.Severity;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.Statement;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.rule.TransformDefinition;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Puts matches into words: messages, and suggestions as edits. */
final class Composer {

  /** What a template may name whatever its pattern captures. */
  private static final Set<String> ALWAYS_KNOWN = Set.of("match", "customerName", "about");

  /** The transform that needs no pattern: the sentence at the level most of the draft speaks. */
  static final String TO_MAJORITY_LEVEL = "to-majority-level";

  private final RulePack pack;
  private final Map<Language, CueMatcher> matchers;
  private final Judge judge;
  private final Map<Language, Inflector> inflectors = new EnumMap<>(Language.class);
  private final Map<Located, Template> templates = new IdentityHashMap<>();

  Composer(RulePack pack, Map<Language, CueMatcher> matchers, Judge judge, List<Problem> problems) {
    this.pack = pack;
    this.matchers = matchers;
    this.judge = judge;
    for (Map.Entry<Language, SharedData> entry : pack.shared().entrySet()) {
      Language language = entry.getKey();
      SharedData shared = entry.getValue();
      inflectors.put(language, new Inflector(shared.lemmas()));
      for (TransformDefinition transform : shared.transforms().values()) {
        Set<String> captures = matcher(language).captures(transform.name());
        transform.steps().forEach(step -> parse(language, step.to(), shared, captures, problems));
      }
    }
    for (Rule rule : pack.rules().values()) {
      for (Map.Entry<Language, RuleText> entry : rule.texts().entrySet()) {
        SharedData shared = Objects.requireNonNull(pack.shared().get(entry.getKey()));
        RuleText text = entry.getValue();
        Set<String> captures = new TreeSet<>();
        for (CueDefinition cue : text.cues().values()) {
          captures.addAll(matcher(entry.getKey()).captures(cue));
        }
        for (Located message : text.messages().values()) {
          parse(entry.getKey(), message, shared, captures, problems);
        }
        for (SuggestionDefinition suggestion : text.suggestions()) {
          if (suggestion.template() != null) {
            parse(entry.getKey(), suggestion.template(), shared, captures, problems);
          }
          for (String transform : suggestion.transforms()) {
            if (!transform.equals(TO_MAJORITY_LEVEL)
                && !shared.transforms().containsKey(transform)) {
              problems.add(
                  text.place()
                      .problem(
                          "transform `"
                              + transform
                              + "`: "
                              + Nearest.expected(transform, shared.transforms().keySet())));
            }
          }
        }
      }
    }
  }

  private void parse(
      Language language,
      Located source,
      SharedData shared,
      Set<String> captures,
      List<Problem> problems) {
    try {
      Template template = Template.parse(language, source.text());
      for (String slot : template.slots()) {
        if (!shared.slots().containsKey(slot)) {
          problems.add(
              source.problem(
                  "blank `" + slot + "`: " + Nearest.expected(slot, shared.slots().keySet())));
        }
      }
      for (String name : template.variables()) {
        if (!captures.contains(name) && !ALWAYS_KNOWN.contains(name)) {
          Set<String> known = new TreeSet<>(captures);
          known.addAll(ALWAYS_KNOWN);
          problems.add(source.problem("capture `" + name + "`: " + Nearest.expected(name, known)));
        }
      }
      templates.put(source, template);
    } catch (IllegalArgumentException wrong) {
      problems.add(source.problem(String.valueOf(wrong.getMessage())));
    }
  }

  Template template(Located source) {
    return Objects.requireNonNull(templates.get(source));
  }

  Inflector inflector(Language language) {
    return Objects.requireNonNull(inflectors.get(language));
  }

  CueMatcher matcher(Language language) {
    return Objects.requireNonNull(matchers.get(language));
  }

  SharedData shared(Language language) {
    return Objects.requireNonNull(pack.shared().get(language));
  }

  Judge judge() {
    return judge;
  }

  /**
   * A match that has words in the language of its place.
   *
   * @param severity of the finding it will be
   */
  record Candidate(Rule rule, RuleText text, Language language, Match match, Severity severity) {

    RuleInfo info() {
      return rule.info();
    }

    RuleInfo.Supersedes supersedes() {
      return info().supersedes(language);
    }
  }

  /** The matches there are words for, unless the brand has switched their rule off. */
  List<Candidate> candidates(Judgement judgement, BrandVoice.Usage usage) {
    List<Candidate> candidates = new ArrayList<>();
    for (Match match : judgement.matches()) {
      Rule rule = pack.rules().get(match.rule());
      Language language =
          match.statement() == null || !hasLetters(match.statement())
              ? judgement.situation().language()
              : match.statement().placed().sentence().language();
      RuleText text = rule == null ? null : rule.texts().get(language);
      boolean signed = match.statement() != null && match.statement().zone("signature");
      if (rule != null && text != null && !(signed && !aboutPlaceholders(match))) {
        Severity reported = match.severity() == null ? rule.info().severity() : match.severity();
        Severity own = rule.info().mitigated(reported, judgement.situation());
        BrandVoice.Setting setting = usage.setting(match.rule()).orElse(null);
        Severity severity = setting == null ? own : setting.severity();
        if (severity != null) {
          candidates.add(new Candidate(rule, text, language, match, severity));
        }
      }
    }
    return candidates;
  }

  /** Whether a sentence shows its language, as one of an emoji alone does not. */
  private static boolean hasLetters(Statement statement) {
    return statement.placed().sentence().text().codePoints().anyMatch(Character::isLetter);
  }

  /** A placeholder is wrong in a signature too. */
  private static boolean aboutPlaceholders(Match match) {
    return match.rule().endsWith("/unfilled-placeholder");
  }

  /** The finding, in offsets of the normalized draft. */
  Finding compose(Candidate candidate, ReadText read, Judgement judgement) {
    return new Composition(this, candidate, read, judgement).finding();
  }
}
