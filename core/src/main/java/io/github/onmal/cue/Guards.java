package io.github.onmal.cue;

import io.github.onmal.text.SentenceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Programs that are run only where something else has been found. What they need lies side by side
 * in one array, which many may share: following references to each of them would cost more than
 * comparing.
 */
final class Guards {

  private static final int NO = 0;
  private static final int YES = 1;
  private static final int ANY = 2;

  /** How far the number of groups is shifted to make room for whether a question is needed. */
  private static final int SHIFT = 2;

  private final List<Program> programs;
  private int number = -1;

  /** What they need; made when first asked for. By several threads at once, perhaps: no harm. */
  private @Nullable Needs needs;

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
    Needs known = needs;
    if (known == null) {
      known = new Needs(List.of(this));
      needs = known;
    }
    return known.search(0, line);
  }

  /**
   * What the programs of some guards need, once they have been placed. For each program: how many
   * groups and whether the sentence must be a question, in one number; then the groups.
   */
  static final class Needs {
    private final int[] numbers;

    /** Where the programs of each guards begin; one longer than there are guards. */
    private final int[] offsets;

    Needs(List<Guards> guards) {
      offsets = new int[guards.size() + 1];
      List<Program> all = new ArrayList<>();
      for (int i = 0; i < guards.size(); i++) {
        int length = 0;
        for (Program program : guards.get(i).programs) {
          all.add(program);
          length += program.needs.length + 1;
        }
        offsets[i + 1] = offsets[i] + length;
      }
      numbers = new int[offsets[guards.size()]];
      int at = 0;
      for (Program program : all) {
        int question = program.question == null ? ANY : program.question ? YES : NO;
        numbers[at++] = program.needs.length << SHIFT | question;
        for (int group : program.needs) {
          numbers[at++] = group;
        }
      }
    }

    /** Whether there are programs among the guards at a place. */
    boolean hasAny(int guards) {
      return offsets[guards] < offsets[guards + 1];
    }

    /** Looks for those programs of the guards at a place that a line brings up. */
    Search search(int guards, Line line) {
      return new Search(numbers, offsets[guards], offsets[guards + 1], line);
    }
  }

  /** A search through the guards for those a line brings up. */
  static final class Search {
    private final int[] numbers;
    private final int end;
    private final Line line;
    private final int question;
    private int at;
    private int place = -1;

    private Search(int[] numbers, int start, int end, Line line) {
      this.numbers = numbers;
      this.at = start;
      this.end = end;
      this.line = line;
      question = line.sentence.type() == SentenceType.QUESTION ? YES : NO;
    }

    /** The place of the next one, or -1. */
    int next() {
      while (at < end) {
        int head = numbers[at];
        int from = at + 1;
        at = from + (head >> SHIFT);
        place++;
        int wanted = head & (1 << SHIFT) - 1;
        if ((wanted == ANY || wanted == question) && line.hasAll(numbers, from, at)) {
          return place;
        }
      }
      return -1;
    }
  }
}
