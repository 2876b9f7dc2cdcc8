package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One coach used by as many threads as JMH is told to run, beside a bare tokenizer for each thread.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class ThreadsBenchmark {

  /** The coach all threads share. */
  @State(Scope.Benchmark)
  public static class Shared {
    private final Coach coach = Coaches.remembering();
    private final Coach forgetful = Coaches.forgetful();
    private final List<Draft> drafts = new ArrayList<>();

    /** Reads the drafts of both languages. */
    public Shared() {
      for (Language language : Language.values()) {
        Sample.of(language).forEach(sample -> drafts.add(sample.inConversation()));
      }
    }

    /** Warms up. */
    @Setup
    public void warmUp(Blackhole hole) {
      BareNori nori = new BareNori();
      WarmUp.run(() -> run(nori, new Turns(), hole));
    }

    void run(BareNori nori, Turns turns, Blackhole hole) {
      long stops = CpuClock.stops();
      long start = CpuClock.nanos();
      for (Draft draft : drafts) {
        hole.consume(nori.tokenize(draft.text()));
      }
      long afterNori = CpuClock.nanos();
      for (Draft draft : drafts) {
        hole.consume(forgetful.review(draft));
      }
      long afterReview = CpuClock.nanos();
      for (Draft draft : drafts) {
        hole.consume(coach.review(draft));
      }
      long end = CpuClock.nanos();
      turns.texts += drafts.size();
      turns.nori += afterNori - start;
      turns.review += afterReview - afterNori;
      turns.remembered += end - afterReview;
      turns.stops += CpuClock.stops() - stops;
    }
  }

  /** The tokenizer of a thread. */
  @State(Scope.Thread)
  public static class Own {
    private final BareNori nori = new BareNori();
  }

  /** Reviews by the shared coach. */
  @Benchmark
  public void review(Shared shared, Own own, Turns turns, Blackhole hole) {
    shared.run(own.nori, turns, hole);
  }
}
