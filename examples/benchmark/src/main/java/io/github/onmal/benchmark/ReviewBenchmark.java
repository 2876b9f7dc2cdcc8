package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.text.Language;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Warm reviews of drafts of 200 to 400 characters beside bare tokenization of the same texts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class ReviewBenchmark {

  /** The drafts of one language and what reads them. */
  static class Material {
    private final BareNori nori = new BareNori();
    private final Coach forgetful = Coaches.forgetful();
    private final Coach remembering = Coaches.remembering();
    private final List<Draft> alone;
    private final List<Draft> conversations;

    Material(Language language) {
      alone = Sample.of(language).stream().map(Sample::alone).toList();
      conversations = Sample.of(language).stream().map(Sample::inConversation).toList();
    }

    void run(Turns turns, Blackhole hole) {
      long start = CpuClock.nanos();
      for (Draft draft : alone) {
        hole.consume(nori.tokenize(draft.text()));
      }
      long afterNori = CpuClock.nanos();
      for (Draft draft : conversations) {
        hole.consume(nori.tokenize(draft.text()));
        hole.consume(nori.tokenize(String.valueOf(draft.conversation().customerMessage())));
      }
      long afterConversations = CpuClock.nanos();
      long bytes = CpuClock.bytes();
      review(forgetful, alone, hole);
      turns.bytes += CpuClock.bytes() - bytes;
      long afterReview = CpuClock.nanos();
      review(forgetful, conversations, hole);
      long afterConversation = CpuClock.nanos();
      review(remembering, alone, hole);
      long end = CpuClock.nanos();
      turns.texts += alone.size();
      turns.nori += afterNori - start;
      turns.noriConversation += afterConversations - afterNori;
      turns.review += afterReview - afterConversations;
      turns.conversation += afterConversation - afterReview;
      turns.remembered += end - afterConversation;
    }

    private static void review(Coach coach, List<Draft> drafts, Blackhole hole) {
      for (Draft draft : drafts) {
        hole.consume(coach.review(draft));
      }
    }
  }

  /** Korean drafts. */
  @State(Scope.Benchmark)
  public static class Korean {
    private final Material material = new Material(Language.KOREAN);

    /** Warms up. */
    @Setup
    public void warmUp(Blackhole hole) {
      WarmUp.run(() -> material.run(new Turns(), hole));
    }
  }

  /** English drafts. */
  @State(Scope.Benchmark)
  public static class English {
    private final Material material = new Material(Language.ENGLISH);

    /** Warms up. */
    @Setup
    public void warmUp(Blackhole hole) {
      WarmUp.run(() -> material.run(new Turns(), hole));
    }
  }

  /** Korean drafts. */
  @Benchmark
  public void korean(Korean korean, Turns turns, Blackhole hole) {
    korean.material.run(turns, hole);
  }

  /** English drafts. */
  @Benchmark
  public void english(English english, Turns turns, Blackhole hole) {
    english.material.run(turns, hole);
  }
}
