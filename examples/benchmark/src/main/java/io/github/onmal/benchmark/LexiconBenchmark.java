package io.github.onmal.benchmark;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.rule.RulePack;
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

/** Warm reviews by a pack beside reviews by the same pack with twice the lexicon. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
public class LexiconBenchmark {

  /** The drafts of one language and what reads them. */
  static class Material {
    private final Coach coach;
    private final Coach doubled;
    private final List<Draft> drafts;
    private boolean doubledFirst;

    Material(Language language) {
      RulePack rules = Coaches.rules();
      coach = Coaches.forgetful(rules);
      doubled = Coaches.forgetful(DoubledLexicon.of(rules));
      drafts = Sample.of(language).stream().map(Sample::alone).toList();
    }

    void run(Turns turns, Blackhole hole) {
      doubledFirst = !doubledFirst;
      if (doubledFirst) {
        turns.doubled += review(doubled, hole);
      }
      turns.review += review(coach, hole);
      if (!doubledFirst) {
        turns.doubled += review(doubled, hole);
      }
      turns.texts += drafts.size();
    }

    private long review(Coach by, Blackhole hole) {
      long start = CpuClock.nanos();
      for (Draft draft : drafts) {
        hole.consume(by.review(draft));
      }
      return CpuClock.nanos() - start;
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
