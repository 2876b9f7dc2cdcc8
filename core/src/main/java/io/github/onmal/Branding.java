package io.github.onmal;

import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoice.Setting;
import io.github.onmal.rule.BrandVoice.Usage;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.SuggestionDefinition;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Puts the voice of a brand into the rules. */
final class Branding {

  private static final String BLANK = "{{";

  private Branding() {}

  /**
   * The pack with the brand's terms, greeting and closing words; the pack itself where it has none.
   */
  static RulePack into(RulePack pack, BrandVoice voice) {
    RulePack branded = BrandTerms.into(pack, voice.terms());
    branded =
        formula(branded, "structure/missing-greeting", "draft-start", "greeting", voice.greeting());
    return formula(branded, "structure/missing-closing", "draft-end", "farewell", voice.closing());
  }

  /**
   * The voice with its settings under the present ids of the rules.
   *
   * @throws BrandVoiceException naming every rule there is not
   */
  static BrandVoice resolved(BrandVoice voice, RulePack pack) {
    Map<String, String> ids = new HashMap<>();
    for (Rule rule : pack.rules().values()) {
      rule.info().aliases().forEach(alias -> ids.put(alias, rule.info().id()));
    }
    pack.rules().keySet().forEach(id -> ids.put(id, id));
    List<Problem> problems = new ArrayList<>();
    Map<Channel, Usage> channels = new EnumMap<>(Channel.class);
    voice
        .channels()
        .forEach((channel, usage) -> channels.put(channel, resolved(usage, ids, problems)));
    Usage usage = resolved(voice.usage(), ids, problems);
    if (!problems.isEmpty()) {
      throw new BrandVoiceException(problems);
    }
    return new BrandVoice(
        voice.words(), voice.terms(), voice.greeting(), voice.closing(), usage, channels);
  }

  /** The problems that the brand's own words make. */
  static List<Problem> ofVoice(BrandVoice voice, List<Problem> problems) {
    Set<String> files = new TreeSet<>();
    voice.greeting().values().forEach(words -> files.add(words.path()));
    voice.closing().values().forEach(words -> files.add(words.path()));
    return problems.stream().filter(problem -> files.contains(problem.path())).toList();
  }

  private static Usage resolved(Usage usage, Map<String, String> ids, List<Problem> problems) {
    Map<String, Setting> settings = new HashMap<>();
    usage
        .rules()
        .forEach(
            (given, setting) -> {
              String id = ids.get(given);
              if (id == null) {
                String valid = Nearest.expected(given, new TreeSet<>(ids.values()));
                problems.add(setting.place().problem("rule `" + given + "`: " + valid));
              } else {
                settings.put(id, setting);
              }
            });
    return new Usage(usage.level(), usage.greeting(), usage.closing(), settings);
  }

  static Rule rule(RulePack pack, String id, String what) {
    Rule rule = pack.rules().get(id);
    if (rule == null) {
      throw new IllegalStateException("the rules have no " + id + " for " + what + " of the brand");
    }
    return rule;
  }

  static RulePack with(RulePack pack, Rule rule, Map<Language, SharedData> shared) {
    Map<String, Rule> rules = new LinkedHashMap<>(pack.rules());
    rules.put(rule.info().id(), rule);
    return new RulePack(
        pack.id(), pack.version(), rules, shared, pack.derivations(), pack.weights());
  }

  /** Lets a rule put in the brand's words at a place, and the act that performs them know them. */
  private static RulePack formula(
      RulePack pack, String id, String place, String act, Map<Language, Located> words) {
    if (words.isEmpty()) {
      return pack;
    }
    Rule rule = rule(pack, id, "the " + act);
    Map<Language, RuleText> texts = new EnumMap<>(rule.texts());
    Map<Language, SharedData> shared = new EnumMap<>(pack.shared());
    words.forEach(
        (language, formula) -> {
          texts.computeIfPresent(language, (same, text) -> putting(formula, place, text));
          shared.computeIfPresent(language, (same, data) -> knowing(formula, act, data));
        });
    return with(pack, new Rule(rule.info(), texts, rule.conditions()), shared);
  }

  private static RuleText putting(Located formula, String place, RuleText text) {
    List<SuggestionDefinition> suggestions = new ArrayList<>();
    for (SuggestionDefinition suggestion : text.suggestions()) {
      if (suggestion.action() != SuggestionDefinition.Action.INSERT) {
        suggestions.add(suggestion);
      } else if (suggestions.stream().noneMatch(one -> one.name().equals(place))) {
        String words = formula.text().strip();
        String template = place.equals("draft-start") ? words + " " : " " + words;
        suggestions.add(
            new SuggestionDefinition(
                place,
                suggestion.title(),
                suggestion.applicability(),
                List.of(),
                SuggestionDefinition.Action.INSERT,
                new Located(template, formula.path(), formula.line()),
                place,
                List.of(),
                true));
      }
    }
    return new RuleText(
        text.title(),
        text.messages(),
        text.reason(),
        text.cues(),
        suggestions,
        text.flags(),
        text.allows(),
        text.place());
  }

  private static SharedData knowing(Located formula, String act, SharedData data) {
    Map<String, CueDefinition> acts = new LinkedHashMap<>(data.acts());
    CueDefinition known = Objects.requireNonNull(acts.get(act), act);
    List<Located> match = new ArrayList<>(known.match());
    for (String sentence : sentences(formula.text())) {
      match.add(new Located("^ " + sentence + " $", formula.path(), formula.line()));
    }
    acts.put(
        act,
        new CueDefinition(
            known.owner(),
            known.name(),
            match,
            known.unless(),
            known.unlessIn(),
            known.inConversation(),
            known.severity(),
            known.message(),
            known.suggestions(),
            known.weight(),
            known.place()));
    return new SharedData(
        data.classes(),
        data.lemmas(),
        acts,
        data.signals(),
        data.slots(),
        data.transforms(),
        data.strengths(),
        data.fires(),
        data.quiet(),
        data.transformed(),
        data.topics(),
        data.references(),
        data.numbers());
  }

  /** Each sentence as a pattern; a blank may hold any words. */
  private static Set<String> sentences(String formula) {
    Set<String> sentences = new TreeSet<>();
    for (String sentence : formula.split("[.!?\\n]+")) {
      StringBuilder pattern = new StringBuilder();
      int at = 0;
      while (at < sentence.length()) {
        int open = sentence.indexOf(BLANK, at);
        int end = open < 0 ? sentence.length() : open;
        pattern.append(' ').append(BrandTerms.literal(sentence.substring(at, end).strip()));
        at = end;
        if (open >= 0) {
          int close = sentence.indexOf("}}", open);
          pattern.append(" *6");
          at = close < 0 ? sentence.length() : close + 2;
        }
      }
      if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
        sentences.add(pattern.toString().strip());
      }
    }
    return sentences;
  }
}
