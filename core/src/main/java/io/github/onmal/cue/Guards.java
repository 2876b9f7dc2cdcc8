package io.github.onmal.cue;

import io.github.onmal.text.SentenceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are run only where something else has been found. What they need lies side by side:
 * following a reference to each program would cost more than comparing.
 */
final class Guards {

  private static final int ANY = -1;

  private final List<Program> programs;
  private int number = -1;

  /**
   * For each program: the end of its numbers, whether the sentence must be a question, and the
   * groups it needs. Made when first asked for, once the programs have been placed; by several
   * threads at once, perhaps, which does no harm.
   */
  private int @Nullable [] wanted;

  Guards(List<Program> programs) {
    this.programs = programs;
  }

  boolean isEmpty() {
    return programs.isEmpty();
  }

  /** Its number among the guards that other sentences are asked about; -1 for none. */
  int number() {
    return number;
  }

  /** Numbers it, before it is first used. */
  void number(int among) {
    number = among;
  }

  Program program(int place) {
    return programs.get(place);
  }

  /** Looks for the programs that have in a line all they need, one after the other. */
  Search in(Line line) {
    return new Search(wanted(), line);
  }

  private int[] wanted() {
    int[] known = wanted;
    if (known == null) {
      known = new int[programs.stream().mapToInt(program -> program.needs.length + 2).sum()];
      int at = 0;
      for (Program program : programs) {
        int end = at + 2 + program.needs.length;
        known[at] = end;
        known[at + 1] = program.question == null ? ANY : program.question ? 1 : 0;
        System.arraycopy(program.needs, 0, known, at + 2, program.needs.length);
        at = end;
      }
      wanted = known;
    }
    return known;
  }

  /** A search through the guards for those a line brings up. */
  static final class Search {
    private final int[] wanted;
    private final Line line;
    private final int question;
    private int at;
    private int place = -1;

    private Search(int[] wanted, Line line) {
      this.wanted = wanted;
      this.line = line;
      question = line.sentence.type() == SentenceType.QUESTION ? 1 : 0;
    }

    /** The place of the next one, or -1. */
    int next() {
      while (at < wanted.length) {
        int from = at;
        at = wanted[from];
        place++;
        if ((wanted[from + 1] == ANY || wanted[from + 1] == question)
            && line.hasAll(wanted, from + 2, at)) {
          return place;
        }
      }
      return -1;
    }
  }
}
