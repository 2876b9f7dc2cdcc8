package io.github.onmal.cue;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chains of steps that match patterns. Most patterns never come near a match in the life
 * of a coach, so a chain is made when its pattern is first tried; what it needs to know is filled
 * in before, and does not change then.
 */
final class Chains {

  /** Below so many options, trying one after the other is cheaper than looking which can begin. */
  static final int FEWEST_FOR_SWITCH = 4;

  private final Map<Pattern, Integer> atoms = new IdentityHashMap<>();
  private final Map<Pattern, Table> tables = new IdentityHashMap<>();

  /**
   * Which options of a choice can begin with what.
   *
   * @param atoms what they can begin with, sorted
   * @param group the group of these atoms
   * @param begun for each atom the options it begins, sorted
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Table(int[] atoms, int group, int[][] begun) {}

  /** Says which atom a pattern is. */
  void add(Pattern pattern, int atom) {
    atoms.put(pattern, atom);
  }

  /** Says which options of a choice can begin with what. */
  void add(Pattern.Choice choice, Table table) {
    tables.put(choice, table);
  }

  /** The atom a pattern is, or null if it is none. */
  @Nullable Integer atom(Pattern pattern) {
    return atoms.get(pattern);
  }

  /**
   * The chain of a pattern.
   *
   * @param captures the names of all captures of the whole pattern; their places are their numbers
   */
  Step chain(Pattern pattern, Step next, List<String> captures) {
    Integer atom = atoms.get(pattern);
    if (atom != null) {
      return new Step.Atom(atom, next);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      Step step = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        step = chain(sequence.parts().get(i), step, captures);
      }
      return step;
    }
    if (pattern instanceof Pattern.Choice choice) {
      Table table = tables.get(choice);
      if (table != null) {
        return new Step.Switch(
            choice.options().size(),
            option -> chain(choice.options().get(option), next, captures),
            table);
      }
      Step[] options = new Step[choice.options().size()];
      for (int i = 0; i < options.length; i++) {
        options[i] = chain(choice.options().get(i), next, captures);
      }
      return new Step.Choice(options);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return new Step.Choice(new Step[] {chain(maybe.part(), next, captures), next});
    }
    if (pattern instanceof Pattern.Not not) {
      return new Step.Not(chain(not.part(), new Step.Accept(), captures), next);
    }
    if (pattern instanceof Pattern.Gap gap) {
      return new Step.Gap(gap.most(), gap.crossing(), next);
    }
    if (pattern instanceof Pattern.Start) {
      return new Step.Start(next);
    }
    if (pattern instanceof Pattern.End) {
      return new Step.End(next);
    }
    if (pattern instanceof Pattern.Comma) {
      return new Step.Comma(next);
    }
    if (pattern instanceof Pattern.Question question) {
      return new Step.Question(question.wanted(), next);
    }
    if (pattern instanceof Pattern.Capture capture) {
      int number = captures.indexOf(capture.name());
      Step end = new Step.CaptureEnd(number, next);
      return new Step.CaptureStart(number, chain(capture.part(), end, captures));
    }
    throw new IllegalArgumentException("unexpected " + pattern);
  }
}
