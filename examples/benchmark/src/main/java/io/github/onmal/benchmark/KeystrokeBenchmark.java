package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.text.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One keystroke in a draft of 1,000 characters beside bare tokenization of the whole draft. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class KeystrokeBenchmark {

  private static final int KEYSTROKES = 8;

  /** Types a sentence that no review has seen before, now in the middle, now near the end. */
  static final class Typist {
    private static final int FIRST_ORDER = 100_000;

    private final Sample draft;
    private final String sentence;
    private int order = FIRST_ORDER;
    private int typed;

    Typist(Language language) {
      draft = Sample.longOne(language);
      sentence =
          language == Language.KOREAN
              ? "말씀하신 주문 번호 %d의 처리 내역도 오늘 오후 여섯 시까지 다시 확인해서 알려 드리겠습니다."
              : "I will also look into order %d again and write to you about it before six this evening.";
    }

    /** The draft after the next keystroke. */
    String next() {
      String whole = String.format(sentence, order);
      int shortest = whole.indexOf(Integer.toString(order)) + 6;
      typed = typed < shortest ? shortest : typed + 1;
      String part = whole.substring(0, typed);
      String finished = String.format(sentence, 1);
      String text = order % 2 == 0 ? draft.typed(part, finished) : draft.typed(finished, part);
      if (typed == whole.length()) {
        typed = 0;
        order++;
      }
      return text;
    }
  }

  /** The drafts of one language and what reads them. */
  static class Material {
    private final BareNori nori = new BareNori();
    private final Coach coach = Coaches.remembering();
    private final Typist typist;
    private final Sample conversation;

    Material(Language language) {
      typist = new Typist(language);
      conversation = Sample.longOne(language);
    }

    void run(Turns turns, Blackhole hole) {
      String[] texts = new String[KEYSTROKES];
      for (int i = 0; i < KEYSTROKES; i++) {
        texts[i] = typist.next();
      }
      long start = CpuClock.nanos();
      for (String text : texts) {
        hole.consume(nori.tokenize(text));
      }
      long afterNori = CpuClock.nanos();
      for (String text : texts) {
        hole.consume(coach.review(conversation.inConversation(text)));
      }
      long end = CpuClock.nanos();
      turns.texts += KEYSTROKES;
      turns.nori += afterNori - start;
      turns.remembered += end - afterNori;
    }
  }

  /** A Korean draft. */
  @State(Scope.Benchmark)
  public static class Korean {
    private final Material material = new Material(Language.KOREAN);

    /** Warms up. */
    @Setup
    public void warmUp(Blackhole hole) {
      WarmUp.run(() -> material.run(new Turns(), hole));
    }
  }

  /** An English draft. */
  @State(Scope.Benchmark)
  public static class English {
    private final Material material = new Material(Language.ENGLISH);

    /** Warms up. */
    @Setup
    public void warmUp(Blackhole hole) {
      WarmUp.run(() -> material.run(new Turns(), hole));
    }
  }

  /** A Korean draft. */
  @Benchmark
  public void korean(Korean korean, Turns turns, Blackhole hole) {
    korean.material.run(turns, hole);
  }

  /** An English draft. */
  @Benchmark
  public void english(English english, Turns turns, Blackhole hole) {
    english.material.run(turns, hole);
  }
}
