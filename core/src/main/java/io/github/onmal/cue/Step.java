package io.github.onmal.cue;

import io.github.onmal.text.SentenceType;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One step of a compiled pattern; each knows the next, so a match is a chain of calls that may turn
 * back.
 */
abstract class Step {

  /** Runs of patterns over a line, one after the other. */
  static final class Run {

    /** Bounds the work of a pattern at one place, so that no text can make it explode. */
    private static final int MOST_STEPS = 5_000;

    final Line line;
    final int[] captureStarts;
    final int[] captureEnds;
    final int[] captureOccurrences;
    int lastPredicate = -1;
    int end;
    private int steps;

    /**
     * Creates runs over a line.
     *
     * @param captures how many captures a pattern may have
     */
    Run(Line line, int captures) {
      this.line = line;
      captureStarts = captures == 0 ? IntLists.EMPTY : new int[captures];
      captureEnds = captures == 0 ? IntLists.EMPTY : new int[captures];
      captureOccurrences = captures == 0 ? IntLists.EMPTY : new int[captures];
    }

    /** Runs a program from a position, as if nothing had run before. */
    boolean from(int at, Program program) {
      return from(at, program.first(), program.captures.size());
    }

    /** Runs a chain from a position, as if nothing had run before. */
    boolean from(int at, Step first, int captures) {
      for (int i = 0; i < captures; i++) {
        captureStarts[i] = -1;
      }
      lastPredicate = -1;
      steps = 0;
      return first.run(this, at);
    }

    boolean spent() {
      return ++steps > MOST_STEPS;
    }
  }

  abstract boolean run(Run run, int at);

  /** The end of a chain. */
  static final class Accept extends Step {
    @Override
    boolean run(Run run, int at) {
      run.end = at;
      return true;
    }
  }

  /** One atom. */
  static final class Atom extends Step {
    private final int atom;
    private final Step next;

    Atom(int atom, Step next) {
      this.atom = atom;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      Line line = run.line;
      if (at >= line.size || run.spent()) {
        return false;
      }
      for (int i = line.first(at); i >= 0; i = line.next(i)) {
        Reading reading = line.reading(i);
        if (reading.has(atom)) {
          if (reading.predicate != null) {
            run.lastPredicate = i;
          }
          if (next.run(run, line.end(i))) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Any of several chains, tried in order. */
  static final class Choice extends Step {
    private final Step[] options;

    Choice(Step[] options) {
      this.options = options;
    }

    @Override
    boolean run(Run run, int at) {
      for (Step option : options) {
        if (option.run(run, at)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Any of many chains, of most of which the first atoms are known: only those that can begin here
   * are tried, in order.
   */
  static final class Switch extends Step {
    /** Made when they are first needed; twice, perhaps, which does no harm. */
    private final @Nullable Step[] options;

    private final IntFunction<Step> making;
    private final Chains.Table table;

    /**
     * Creates it.
     *
     * @param size the number of options
     * @param making makes one
     */
    Switch(int size, IntFunction<Step> making, Chains.Table table) {
      options = new Step[size];
      this.making = making;
      this.table = table;
    }

    @Override
    boolean run(Run run, int at) {
      for (int word = 0; word < table.words(); word++) {
        long possible = table.possible(run.line, at, word);
        for (; possible != 0; possible &= possible - 1) {
          int option = (word << 6) + Long.numberOfTrailingZeros(possible);
          if (option(option).run(run, at)) {
            return true;
          }
        }
      }
      return false;
    }

    private Step option(int number) {
      Step known = options[number];
      if (known == null) {
        known = making.apply(number);
        options[number] = known;
      }
      return known;
    }
  }

  /** Not followed by a chain. */
  static final class Not extends Step {
    private final Step part;
    private final Step next;

    Not(Step part, Step next) {
      this.part = part;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      return !part.run(run, at) && next.run(run, at);
    }
  }

  /** A gap. */
  static final class Gap extends Step {
    private final int most;
    private final boolean crossing;
    private final Step next;

    Gap(int most, boolean crossing, Step next) {
      this.most = most;
      this.crossing = crossing;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      Line line = run.line;
      int paid = 0;
      for (int here = at; ; here++) {
        if (line.edges[here] && next.run(run, here)) {
          return true;
        }
        if (here >= line.size || run.spent()) {
          return false;
        }
        byte kind = line.kinds[here];
        if (kind == Line.HARD || kind == Line.SOFT && !crossing) {
          return false;
        }
        if (kind == Line.WORD && ++paid > most) {
          return false;
        }
      }
    }
  }

  /** The sentence start. */
  static final class Start extends Step {
    private final Step next;

    Start(Step next) {
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      return at < run.line.openings.length && run.line.openings[at] && next.run(run, at);
    }
  }

  /** The sentence end. */
  static final class End extends Step {
    private final Step next;

    End(Step next) {
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      return at >= run.line.tail && next.run(run, at);
    }
  }

  /** A comma. */
  static final class Comma extends Step {
    private final Step next;

    Comma(Step next) {
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      Line line = run.line;
      return at < line.size
          && line.ends[at] - line.starts[at] == 1
          && line.sentence.text().charAt(line.starts[at]) == ','
          && next.run(run, at + 1);
    }
  }

  /** A question, or no question. */
  static final class Question extends Step {
    private final boolean wanted;
    private final Step next;

    Question(boolean wanted, Step next) {
      this.wanted = wanted;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      boolean question = run.line.sentence.type() == SentenceType.QUESTION;
      return question == wanted && next.run(run, at);
    }
  }

  /** The start of a capture. */
  static final class CaptureStart extends Step {
    private final int capture;
    private final Step next;

    CaptureStart(int capture, Step next) {
      this.capture = capture;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      int before = run.captureStarts[capture];
      run.captureStarts[capture] = at;
      run.lastPredicate = -1;
      if (next.run(run, at)) {
        return true;
      }
      run.captureStarts[capture] = before;
      return false;
    }
  }

  /** The end of a capture. */
  static final class CaptureEnd extends Step {
    private final int capture;
    private final Step next;

    CaptureEnd(int capture, Step next) {
      this.capture = capture;
      this.next = next;
    }

    @Override
    boolean run(Run run, int at) {
      run.captureEnds[capture] = at;
      run.captureOccurrences[capture] = run.lastPredicate;
      return next.run(run, at);
    }
  }
}
