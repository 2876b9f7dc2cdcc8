package io.github.onmal.benchmark;

import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A pack with twice the patterns: each lexicon gets as many again that read like its own and never
 * match.
 */
final class DoubledLexicon {

  private static final List<String> KOREAN_THINGS =
      List.of(
          "약관", "송장", "포장", "모니터", "세탁기", "예약금", "보증서", "충전기", "좌석", "항공권", "강의", "수강증", "회원증",
          "할인권", "영상", "청소기", "정수기", "보험료", "단말기", "공유기");
  private static final List<String> KOREAN_MANNERS =
      List.of("별도로", "임의로", "대충", "무조건", "굳이", "일단", "아무튼", "도로", "따로", "미처");
  private static final List<String> KOREAN_DEEDS =
      List.of("~하다", "~되다", "~보내다", "~받다", "~드리다", "~주다", "~알다", "~모르다", "~찾다", "~쓰다");
  private static final List<String> ENGLISH_THINGS =
      List.of(
          "terms",
          "label",
          "wrapping",
          "monitor",
          "washer",
          "deposit",
          "warranty",
          "charger",
          "seat",
          "ticket",
          "course",
          "badge",
          "membership",
          "voucher",
          "video",
          "vacuum",
          "filter",
          "premium",
          "handset",
          "router");
  private static final List<String> ENGLISH_MANNERS =
      List.of(
          "separately",
          "arbitrarily",
          "roughly",
          "anyway",
          "somehow",
          "barely",
          "merely",
          "hardly",
          "oddly",
          "rarely");
  private static final List<String> ENGLISH_DEEDS =
      List.of(
          "~send",
          "~receive",
          "~give",
          "~know",
          "~find",
          "~use",
          "~take",
          "~make",
          "~need",
          "~want");

  private final Language language;
  private int made;

  private DoubledLexicon(Language language) {
    this.language = language;
  }

  /** Doubles the lexicons of a pack. */
  static RulePack of(RulePack pack) {
    Map<Language, DoubledLexicon> makers = new EnumMap<>(Language.class);
    Map<Language, SharedData> shared = new EnumMap<>(Language.class);
    for (Map.Entry<Language, SharedData> entry : pack.shared().entrySet()) {
      DoubledLexicon maker = new DoubledLexicon(entry.getKey());
      makers.put(entry.getKey(), maker);
      shared.put(entry.getKey(), maker.shared(entry.getValue()));
    }
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (Map.Entry<String, Rule> entry : pack.rules().entrySet()) {
      Rule rule = entry.getValue();
      Map<Language, RuleText> texts = new EnumMap<>(Language.class);
      for (Map.Entry<Language, RuleText> text : rule.texts().entrySet()) {
        DoubledLexicon maker = Objects.requireNonNull(makers.get(text.getKey()));
        texts.put(text.getKey(), maker.text(text.getValue()));
      }
      rules.put(entry.getKey(), new Rule(rule.info(), texts, rule.conditions()));
    }
    return new RulePack(
        pack.id(), pack.version(), rules, shared, pack.derivations(), pack.weights());
  }

  /** The number of patterns in the lexicons of a pack. */
  static int patterns(RulePack pack) {
    int patterns = 0;
    for (SharedData shared : pack.shared().values()) {
      patterns += patterns(shared.acts()) + patterns(shared.signals());
    }
    for (Rule rule : pack.rules().values()) {
      for (RuleText text : rule.texts().values()) {
        patterns += patterns(text.cues());
      }
    }
    return patterns;
  }

  private static int patterns(Map<String, CueDefinition> lexicons) {
    return lexicons.values().stream()
        .mapToInt(lexicon -> lexicon.match().size() + lexicon.unless().size())
        .sum();
  }

  private SharedData shared(SharedData shared) {
    return new SharedData(
        shared.classes(),
        shared.lemmas(),
        lexicons(shared.acts()),
        lexicons(shared.signals()),
        shared.slots(),
        shared.transforms(),
        shared.strengths(),
        shared.fires(),
        shared.quiet(),
        shared.transformed(),
        lexicons(shared.topics()),
        lexicons(shared.references()),
        shared.numbers());
  }

  private RuleText text(RuleText text) {
    return new RuleText(
        text.title(),
        text.messages(),
        text.reason(),
        lexicons(text.cues()),
        text.suggestions(),
        text.flags(),
        text.allows(),
        text.place());
  }

  private Map<String, CueDefinition> lexicons(Map<String, CueDefinition> lexicons) {
    Map<String, CueDefinition> doubled = new LinkedHashMap<>();
    lexicons.forEach((name, lexicon) -> doubled.put(name, lexicon(lexicon)));
    return doubled;
  }

  private CueDefinition lexicon(CueDefinition lexicon) {
    return new CueDefinition(
        lexicon.owner(),
        lexicon.name(),
        patterns(lexicon.match()),
        patterns(lexicon.unless()),
        lexicon.unlessIn(),
        lexicon.inConversation(),
        lexicon.severity(),
        lexicon.message(),
        lexicon.suggestions(),
        lexicon.weight(),
        lexicon.place());
  }

  private List<Located> patterns(List<Located> patterns) {
    List<Located> doubled = new ArrayList<>(patterns);
    for (Located pattern : patterns) {
      doubled.add(new Located(like(pattern.text()), pattern.path(), pattern.line()));
    }
    return doubled;
  }

  /** A phrase of the trade whose words are never met together, such as 굳이 ~보내다 … 세탁기. */
  private String like(String pattern) {
    boolean korean = language == Language.KOREAN;
    List<String> things = korean ? KOREAN_THINGS : ENGLISH_THINGS;
    List<String> manners = korean ? KOREAN_MANNERS : ENGLISH_MANNERS;
    List<String> deeds = korean ? KOREAN_DEEDS : ENGLISH_DEEDS;
    int number = made++;
    String thing = things.get(number % things.size());
    String manner = manners.get(number / things.size() % manners.size());
    String deed = deeds.get(number / things.size() / manners.size() % deeds.size());
    if (pattern.contains("~*[")) {
      return "~*[-면] " + manner + " *3 " + thing;
    }
    return switch (number % 4) {
      case 0 -> thing + " *3 " + manner + " " + deed;
      case 1 -> manner + " " + deed + " *2 " + thing;
      case 2 -> deed + " " + thing + " " + manner;
      default -> manner + " " + thing + " *2 " + deed;
    };
  }
}
