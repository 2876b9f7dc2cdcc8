package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.cue.CueMatcher;
import io.github.onmal.engine.Judge;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rules.BuiltInRules;
import io.github.onmal.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A process that reviews one draft, and what it is compared with: {@code review}, {@code nori},
 * {@code phases}.
 */
final class FirstReview {

  private static final String DRAFT = "안녕하세요, 고객센터입니다. 안타깝게도 환불이 불가능합니다. 빠른 시일 내에 처리하겠습니다.";

  private FirstReview() {}

  /** Runs what the argument names. */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "review" -> System.out.println(review());
      case "nori" -> System.out.println(new BareNori().tokenize(DRAFT));
      case "phases" -> phases();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static int review() {
    Sample draft = new Sample("", "김서연", "벌써 세 번째 문의입니다. 정말 화가 납니다.", DRAFT);
    return Coach.withInstalledRules().review(draft.inConversation()).findings().size();
  }

  /**
   * Prints one line for each phase: its name and its milliseconds. Each class is loaded by the
   * first that needs it.
   */
  private static void phases() throws IOException {
    long start = System.nanoTime();
    BuiltInRules provider = new BuiltInRules();
    RulePack pack = provider.rules();
    start = lap("rule data", start);
    List<Problem> problems = new ArrayList<>();
    try (InputStream conditions = Objects.requireNonNull(provider.conditions())) {
      Judge.load(pack, conditions, problems);
    }
    start = lap("conditions", start);
    for (Language language : Language.values()) {
      SharedData shared = Objects.requireNonNull(pack.shared().get(language));
      CueMatcher.compile(language, shared, ofDrafts(pack, language), problems);
      CueMatcher.compile(language, shared, List.copyOf(shared.signals().values()), problems);
      start = lap("lexicon, " + language, start);
    }
    new BareNori().tokenize(DRAFT);
    lap("Nori's dictionary (beside the others in a coach)", start);
    Coach coach = Coach.withInstalledRules();
    start = System.nanoTime();
    Sample draft = new Sample("", "김서연", "벌써 세 번째 문의입니다. 정말 화가 납니다.", DRAFT);
    coach.review(draft.inConversation());
    lap("first review", start);
  }

  private static List<CueDefinition> ofDrafts(RulePack pack, Language language) {
    Map<String, CueDefinition> acts = Objects.requireNonNull(pack.shared().get(language)).acts();
    List<CueDefinition> lexicons = new ArrayList<>(acts.values());
    for (Rule rule : pack.rules().values()) {
      RuleText text = rule.texts().get(language);
      if (text != null) {
        lexicons.addAll(text.cues().values());
      }
    }
    return lexicons;
  }

  private static long lap(String phase, long start) {
    long end = System.nanoTime();
    System.out.println(phase + "\t" + (end - start) / 1e6);
    return System.nanoTime();
  }
}
