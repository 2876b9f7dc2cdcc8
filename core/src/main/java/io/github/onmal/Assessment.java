package io.github.onmal;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.engine.Judgement;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RuleInfo;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.Scope;
import io.github.onmal.rule.Situation;
import io.github.onmal.rule.Statement;
import io.github.onmal.rule.StrengthDefinition;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores a reviewed draft and says what it does well. */
final class Assessment {

  private final RulePack pack;
  private final SortedSet<String> families;

  /** What the rules that need nothing but the draft judge, by language. */
  private final Map<Language, Judging> byDraft = new EnumMap<>(Language.class);

  /** What the rules that need the conversation judge, by language. */
  private final Map<Language, Judging> byConversation = new EnumMap<>(Language.class);

  /**
   * Rules and the families they judge.
   *
   * @param rules the ids of the rules, by family
   */
  private record Judging(SortedMap<String, List<String>> rules) {

    /** The families in which the brand leaves a rule that judges. */
    Set<String> families(BrandVoice.Usage usage) {
      if (usage.rules().isEmpty()) {
        return rules.keySet();
      }
      Set<String> judged = new TreeSet<>(rules.keySet());
      judged.removeIf(
          family -> Objects.requireNonNull(rules.get(family)).stream().allMatch(usage::isOff));
      return judged;
    }
  }

  Assessment(RulePack pack) {
    this.pack = pack;
    for (Language language : Language.values()) {
      byDraft.put(language, judging(pack, language, false));
      byConversation.put(language, judging(pack, language, true));
    }
    families = new TreeSet<>();
    pack.rules().values().forEach(rule -> families.add(rule.info().family()));
  }

  private static Judging judging(RulePack pack, Language language, boolean conversation) {
    SortedMap<String, List<String>> rules = new TreeMap<>();
    for (Rule rule : pack.rules().values()) {
      RuleInfo info = rule.info();
      if (rule.texts().containsKey(language)
          && (info.scope() == Scope.CONVERSATION) == conversation) {
        rules.computeIfAbsent(info.family(), family -> new ArrayList<>()).add(info.id());
      }
    }
    return new Judging(rules);
  }

  /**
   * The scores of a draft. A family is assessed by what is known, never by what was found, and not
   * at all where the brand has switched off every rule that could judge.
   */
  Scores scores(List<Finding> findings, Situation situation, BrandVoice.Usage usage) {
    Set<Language> languages = EnumSet.of(situation.language());
    for (Statement statement : situation.statements()) {
      languages.add(statement.placed().sentence().language());
    }
    Conversation conversation = situation.conversation();
    boolean known = conversation.customerMessage() != null || !conversation.turns().isEmpty();
    Set<String> assessed = new HashSet<>();
    if (!situation.statements().isEmpty()) {
      for (Language language : languages) {
        assessed.addAll(Objects.requireNonNull(byDraft.get(language)).families(usage));
        if (known) {
          assessed.addAll(Objects.requireNonNull(byConversation.get(language)).families(usage));
        }
      }
    }
    return Scores.of(findings, assessed, families, pack.weights());
  }

  /** What a draft does well; spans are those of the text as given. */
  List<Strength> strengths(Judgement judgement, NormalizedText normalized) {
    Situation situation = judgement.situation();
    List<StrengthDefinition> definitions =
        Objects.requireNonNull(pack.shared().get(situation.language())).strengths();
    List<Strength> strengths = new ArrayList<>();
    for (StrengthDefinition definition : definitions) {
      if (definition.usesName() && situation.nameUsed()) {
        strengths.add(new Strength(definition.name(), definition.title(), null));
      }
      Statement first = definition.usesName() ? null : first(definition, situation);
      if (first != null) {
        Span span = normalized.original(first.span());
        strengths.add(new Strength(definition.name(), definition.title(), span));
      }
    }
    return strengths;
  }

  /** The first sentence that performs all the acts of a strength, or null. */
  private static @Nullable Statement first(StrengthDefinition definition, Situation situation) {
    for (String act : definition.acts()) {
      if (!situation.does(act)) {
        return null;
      }
    }
    for (Statement statement : situation.statements()) {
      if (statement.acts().containsAll(definition.acts())) {
        return statement;
      }
    }
    return null;
  }
}
