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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores a reviewed draft and says what it does well. */
final class Assessment {

  private final RulePack pack;
  private final Set<String> families = new TreeSet<>();

  /** The rules that need nothing but the draft, by language. */
  private final Map<Language, List<RuleInfo>> byDraft = new EnumMap<>(Language.class);

  /** The rules that need the conversation, by language. */
  private final Map<Language, List<RuleInfo>> byConversation = new EnumMap<>(Language.class);

  Assessment(RulePack pack) {
    this.pack = pack;
    for (Language language : Language.values()) {
      byDraft.put(language, new ArrayList<>());
      byConversation.put(language, new ArrayList<>());
    }
    for (Rule rule : pack.rules().values()) {
      families.add(rule.info().family());
      var needing = rule.info().scope() == Scope.CONVERSATION ? byConversation : byDraft;
      for (Language language : rule.texts().keySet()) {
        Objects.requireNonNull(needing.get(language)).add(rule.info());
      }
    }
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
    Set<String> assessed = new TreeSet<>();
    if (!situation.statements().isEmpty()) {
      for (Language language : languages) {
        assess(Objects.requireNonNull(byDraft.get(language)), usage, assessed);
        if (known) {
          assess(Objects.requireNonNull(byConversation.get(language)), usage, assessed);
        }
      }
    }
    return Scores.of(findings, assessed, families, pack.weights());
  }

  private static void assess(List<RuleInfo> rules, BrandVoice.Usage usage, Set<String> assessed) {
    for (RuleInfo rule : rules) {
      if (!usage.setting(rule.id()).map(BrandVoice.Setting::off).orElse(false)) {
        assessed.add(rule.family());
      }
    }
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
