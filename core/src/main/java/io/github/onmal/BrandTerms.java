package io.github.onmal;

import io.github.onmal.rewrite.korean.Particle;
import io.github.onmal.rewrite.korean.PredicateLexicon;
import io.github.onmal.rule.BrandVoice.Term;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words a brand does not use, made cues of the rule that has the words for them. The rule's first
 * suggestion gives each its title and applicability.
 */
final class BrandTerms {

  private static final String RULE = "brand/voice-term";

  /** The suggestion of the rule for a word that nothing replaces. */
  private static final String LEAVE_OUT = "leave-out";

  private static final String DICTIONARY_FORM = "다";
  private static final String VOWELS = "aeiou";

  /** The class of words that follow -ㄹ; without one 쌀 may be rice. */
  private static final String AFTER_FUTURE = "<AFTER-FUTURE>";

  private static final String PARTICLE = "{j: " + String.join("|", Particle.shapes()) + "}?";

  private BrandTerms() {}

  /** The pack with the terms; the pack itself where there are none. */
  static RulePack into(RulePack pack, List<Term> terms) {
    if (terms.isEmpty()) {
      return pack;
    }
    Rule rule = Branding.rule(pack, RULE, "the terms");
    Map<Language, RuleText> texts = new EnumMap<>(Language.class);
    rule.texts()
        .forEach((language, text) -> texts.put(language, new Terms(language, text).with(terms)));
    return Branding.with(pack, new Rule(rule.info(), texts, rule.conditions()), pack.shared());
  }

  /** The words of the rule in one language, and what is added to them. */
  private static final class Terms {
    private final Language language;
    private final RuleText text;
    private final Map<String, CueDefinition> cues;
    private final List<SuggestionDefinition> suggestions;

    Terms(Language language, RuleText text) {
      this.language = language;
      this.text = text;
      this.cues = new LinkedHashMap<>(text.cues());
      this.suggestions = new ArrayList<>(text.suggestions());
    }

    RuleText with(List<Term> terms) {
      for (Term term : terms) {
        if ((language == Language.KOREAN) == isKorean(term.avoided())) {
          String preferred = term.preferred();
          if (preferred == null) {
            ban(term.avoided());
          } else {
            add(term.avoided(), preferred);
          }
        }
      }
      return new RuleText(
          text.title(),
          text.messages(),
          text.reason(),
          cues,
          suggestions,
          text.flags(),
          text.allows(),
          text.place());
    }

    private void ban(String banned) {
      boolean predicate = language == Language.KOREAN && isPredicate(banned);
      if (predicate) {
        cue(List.of("{mark: ~" + banned + "[!-ㄹ,!-음]}"), List.of(), null);
        cue(List.of("{mark: ~" + banned + "[-ㄹ]} " + AFTER_FUTURE), List.of(), null);
      } else {
        String particle = language == Language.KOREAN ? " " + PARTICLE : "";
        cue(List.of("{mark: " + literal(banned) + "}" + particle), List.of(), null);
      }
    }

    private void add(String avoided, String preferred) {
      if (language == Language.KOREAN && isPredicate(avoided) && isPredicate(preferred)) {
        String any = "{mark: {v: ~" + avoided + "[!-ㄹ,!-음]}}";
        String future = "{mark: {v: ~" + avoided + "[-ㄹ]}} " + AFTER_FUTURE;
        cue(List.of(any), List.of(), "{v:=" + preferred + "}");
        cue(List.of(future), List.of(), "{v:=" + preferred + "}");
      } else if (language == Language.KOREAN) {
        cue(
            List.of("{mark: " + literal(avoided) + "} " + PARTICLE),
            List.of(),
            preferred + "{j:agree}");
      } else {
        String word = literal(avoided);
        cue(List.of("{mark: " + word + "}"), List.of("a|an " + word), preferred);
        boolean vowel = VOWELS.indexOf(Character.toLowerCase(preferred.charAt(0))) >= 0;
        cue(List.of("a|an {mark: " + word + "}"), List.of(), (vowel ? "an " : "a ") + preferred);
      }
    }

    /**
     * Adds a cue and what replaces it; without a template, it is for the agent to find other words.
     */
    private void cue(List<String> match, List<String> unless, @Nullable String template) {
      SuggestionDefinition model = text.suggestions().get(0);
      String name = "term-" + cues.size();
      cues.put(
          name,
          new CueDefinition(
              RULE,
              name,
              located(match),
              located(unless),
              new CueDefinition.UnlessIn(List.of(), List.of(), List.of(), List.of(), List.of()),
              false,
              null,
              "default",
              List.of(template == null ? LEAVE_OUT : name),
              0,
              text.place()));
      if (template == null) {
        return;
      }
      suggestions.add(
          new SuggestionDefinition(
              name,
              model.title(),
              model.applicability(),
              List.of(),
              SuggestionDefinition.Action.REPLACE,
              located(List.of(template)).get(0),
              template.startsWith("{v") ? "v" : "whole",
              List.of(),
              true));
    }

    private List<Located> located(List<String> texts) {
      return texts.stream()
          .map(one -> new Located(one, text.place().path(), text.place().line()))
          .toList();
    }
  }

  /** A word as a pattern, whatever signs it has: each sign is a word of its own. */
  static String literal(String word) {
    StringBuilder pattern = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (c != ' ') {
        pattern.append(inWord && letter || pattern.isEmpty() ? "" : " ");
        pattern.append(letter ? String.valueOf(Character.toLowerCase(c)) : "'" + c + "'");
      }
      inWord = letter;
    }
    return pattern.toString();
  }

  private static boolean isPredicate(String word) {
    return word.endsWith(DICTIONARY_FORM)
        && word.indexOf(' ') < 0
        && !PredicateLexicon.standard().named(word).isEmpty();
  }

  private static boolean isKorean(String word) {
    return word.chars().anyMatch(c -> c >= '가' && c <= '힣');
  }
}
