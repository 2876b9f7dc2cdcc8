package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.cue.Matchers;
import io.github.onmal.engine.Judge;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rules.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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
    try (InputStream lexicons = Objects.requireNonNull(provider.lexicons())) {
      Matchers.load(pack, lexicons, problems);
    }
    start = lap("lexicons", start);
    new BareNori().tokenize(DRAFT);
    lap("Nori's dictionary (beside the others in a coach)", start);
    Coach coach = Coach.withInstalledRules();
    start = System.nanoTime();
    Sample draft = new Sample("", "김서연", "벌써 세 번째 문의입니다. 정말 화가 납니다.", DRAFT);
    coach.review(draft.inConversation());
    lap("first review", start);
  }

  private static long lap(String phase, long start) {
    long end = System.nanoTime();
    System.out.println(phase + "\t" + (end - start) / 1e6);
    return System.nanoTime();
  }
}
