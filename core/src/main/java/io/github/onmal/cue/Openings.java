package io.github.onmal.cue;

import java.util.ArrayList;
import java.util.List;

/** Knows where in a line a pattern may begin that begins with a sentence. */
final class Openings {

  /** What may stand before: greetings, connectives and the like. */
  private final List<Program> leadIns;

  private final int mostCaptures;

  Openings(List<Program> leadIns) {
    this.leadIns = leadIns;
    mostCaptures = leadIns.stream().mapToInt(program -> program.captures.size()).max().orElse(0);
  }

  /** For each position of a line, whether such a pattern may begin there. */
  boolean[] in(Line line) {
    List<Program> leading = new ArrayList<>();
    for (Program leadIn : leadIns) {
      if (line.mayMatch(leadIn)) {
        leading.add(leadIn);
      }
    }
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
      for (Program leadIn : leading) {
        if (run.from(at, leadIn)) {
          end = Math.max(end, run.end);
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
