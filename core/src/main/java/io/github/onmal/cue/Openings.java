package io.github.onmal.cue;

import java.util.List;

/** Knows where in a line a pattern may begin that begins with a sentence. */
final class Openings {

  private final List<Program> programs;

  /** What may stand before: greetings, connectives and the like. */
  private final SparseBits leadIns;

  private final int mostCaptures;

  Openings(List<Program> leadIns, List<Program> programs) {
    this.programs = programs;
    int[] leading = IntLists.EMPTY;
    int captures = 0;
    for (Program program : leadIns) {
      leading = IntLists.with(leading, program.number);
      captures = Math.max(captures, program.captures.size());
    }
    this.leadIns = SparseBits.of(leading);
    mostCaptures = captures;
  }

  /**
   * For each position of a line, whether such a pattern may begin there; its candidates are known.
   */
  boolean[] in(Line line) {
    boolean[] openings = new boolean[line.size + 1];
    Step.Run run = new Step.Run(line, mostCaptures);
    int at = 0;
    while (at < line.size && line.kinds[at] != Line.WORD) {
      at++;
    }
    int number = at;
    while (number < line.size && isDigit(line, number)) {
      number++;
    }
    if (number > at && number < line.size && line.kinds[number] != Line.WORD) {
      at = number + 1;
    }
    while (at < line.size) {
      openings[at] = true;
      int end = -1;
      for (int i = 0; i < leadIns.words(); i++) {
        for (long rest = leadIns.common(i, line.candidates); rest != 0; rest &= rest - 1) {
          Program leadIn = programs.get(leadIns.first(i) + Long.numberOfTrailingZeros(rest));
          if (run.from(at, leadIn)) {
            end = Math.max(end, run.end);
          }
        }
      }
      if (end <= at) {
        end = vocative(line, at);
      }
      if (end <= at) {
        break;
      }
      at = end;
      while (at < line.size && line.kinds[at] != Line.WORD) {
        at++;
      }
    }
    return openings;
  }

  private static boolean isDigit(Line line, int at) {
    return Character.isDigit(line.sentence.text().charAt(line.starts[at]));
  }

  /** The end of one or two capitalised words before a comma, or {@code at}. */
  private static int vocative(Line line, int at) {
    for (int end = at; end < Math.min(at + 3, line.size); end++) {
      char c = line.sentence.text().charAt(line.starts[end]);
      if (c == ',' && end > at) {
        return end;
      }
      if (!Character.isUpperCase(c)) {
        return at;
      }
    }
    return at;
  }
}
