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
  }

  /** The tokenizer of a thread. */
  @State(Scope.Thread)
  public static class Own {
    private final BareNori nori = new BareNori();
  }

  /** Reviews by the shared coach. */
  @Benchmark
  public void review(Shared shared, Own own, Turns turns, Blackhole hole) {
    long stops = CpuClock.stops();
    long start = CpuClock.nanos();
    for (Draft draft : shared.drafts) {
      hole.consume(own.nori.tokenize(draft.text()));
    }
    long afterNori = CpuClock.nanos();
    for (Draft draft : shared.drafts) {
      hole.consume(shared.forgetful.review(draft));
    }
    long afterReview = CpuClock.nanos();
    for (Draft draft : shared.drafts) {
      hole.consume(shared.coach.review(draft));
    }
    long end = CpuClock.nanos();
    turns.texts += shared.drafts.size();
    turns.nori += afterNori - start;
    turns.review += afterReview - afterNori;
    turns.remembered += end - afterReview;
    turns.stops += CpuClock.stops() - stops;
  }
}
