package io.github.onmal.cue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out where a pattern can match: what it can begin with, and what a sentence has to have. */
final class Placement {

  private final Vocabulary vocabulary;

  /**
   * By identity, as all that is known of patterns: comparing them would cost more than it saves.
   */
  private final Map<Pattern, Integer> atoms;

  private final int @Nullable [] counted;
  private final Map<Pattern, Beginning> beginnings = new IdentityHashMap<>();
  private final Map<Pattern, int[]> needsOfChoices = new IdentityHashMap<>();

  /**
   * What a pattern can begin with.
   *
   * @param atoms these atoms
   * @param anything also anything else
   * @param nothing it may match nothing, and then what follows begins
   */
  record Beginning(int[] atoms, boolean anything, boolean nothing) {

    private static final Beginning NOTHING = new Beginning(IntLists.EMPTY, false, true);
    private static final Beginning ANYTHING = new Beginning(IntLists.EMPTY, true, false);

    boolean isKnown() {
      return !anything && !nothing;
    }

    private Beginning or(Beginning other) {
      return new Beginning(
          IntLists.union(atoms, other.atoms), anything || other.anything, nothing || other.nothing);
    }
  }

  /**
   * Creates it.
   *
   * @param atoms the patterns that are atoms; filled while patterns are compiled
   * @param counted by atom, how common it is in real text; null where that is not known
   */
  Placement(Vocabulary vocabulary, Map<Pattern, Integer> atoms, int @Nullable [] counted) {
    this.vocabulary = vocabulary;
    this.atoms = atoms;
    this.counted = counted;
  }

  /** In how many of 10,000 sentences one of some atoms is met; a guess where nobody counted. */
  int commonness(int[] some) {
    int sum = 0;
    for (int atom : some) {
      sum += counted == null ? vocabulary.commonness(atom) : counted[atom];
    }
    return sum;
  }

  /** Whether a pattern can begin only where a sentence does. */
  boolean opens(Pattern pattern) {
    if (pattern instanceof Pattern.Capture capture) {
      return opens(capture.part());
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().allMatch(this::opens);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream()
          .filter(part -> !(part instanceof Pattern.Question))
          .findFirst()
          .map(this::opens)
          .orElse(false);
    }
    return pattern instanceof Pattern.Start;
  }

  /** Whether the sentence must or must not be a question; null where it does not matter. */
  @Nullable Boolean question(Pattern pattern) {
    Pattern first =
        pattern instanceof Pattern.Sequence sequence ? sequence.parts().get(0) : pattern;
    return first instanceof Pattern.Question question ? question.wanted() : null;
  }

  /** The sets of atoms of which a sentence has to have one each. */
  List<int[]> needs(Pattern pattern) {
    List<int[]> needs = new ArrayList<>();
    collectNeeds(pattern, needs);
    return needs;
  }

  private void collectNeeds(Pattern pattern, List<int[]> needs) {
    Integer atom = atoms.get(pattern);
    if (atom != null) {
      needs.add(new int[] {atom});
    } else if (pattern instanceof Pattern.Capture capture) {
      collectNeeds(capture.part(), needs);
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence.parts().forEach(part -> collectNeeds(part, needs));
    } else if (pattern instanceof Pattern.Choice choice) {
      int[] all = needsOfChoices.get(choice);
      if (all == null) {
        all = needsOfAny(choice);
        needsOfChoices.put(choice, all);
      }
      if (all.length > 0) {
        needs.add(all);
      }
    } else {
      Pattern ahead = ahead(pattern);
      if (ahead != null) {
        collectNeeds(ahead, needs);
      }
    }
  }

  /** What the options of a choice need one of; nothing where an option needs nothing. */
  private int[] needsOfAny(Pattern.Choice choice) {
    int[] all = IntLists.EMPTY;
    for (Pattern option : choice.options()) {
      List<int[]> some = needs(option);
      if (some.isEmpty()) {
        return IntLists.EMPTY;
      }
      all = IntLists.union(all, rarest(some));
    }
    return all;
  }

  private int[] rarest(List<int[]> sets) {
    int[] best = sets.get(0);
    for (int[] set : sets) {
      best = commonness(set) < commonness(best) ? set : best;
    }
    return best;
  }

  /** What has to follow where a pattern takes nothing, as x in {@code !!x}; or null. */
  private static @Nullable Pattern ahead(Pattern pattern) {
    return pattern instanceof Pattern.Not not && not.part() instanceof Pattern.Not again
        ? again.part()
        : null;
  }

  /** What a pattern can begin with. */
  Beginning beginning(Pattern pattern) {
    Beginning known = beginnings.get(pattern);
    if (known == null) {
      known = findBeginning(pattern);
      beginnings.put(pattern, known);
    }
    return known;
  }

  private Beginning findBeginning(Pattern pattern) {
    Integer atom = atoms.get(pattern);
    if (atom != null) {
      return new Beginning(new int[] {atom}, false, false);
    }
    if (pattern instanceof Pattern.Capture capture) {
      return beginning(capture.part());
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return beginning(maybe.part()).or(Beginning.NOTHING);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream()
          .map(this::beginning)
          .reduce(new Beginning(IntLists.EMPTY, false, false), Beginning::or);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return beginning(sequence.parts());
    }
    return pattern instanceof Pattern.Gap
            || pattern instanceof Pattern.Comma
            || pattern instanceof Pattern.End
        ? Beginning.ANYTHING
        : Beginning.NOTHING;
  }

  private Beginning beginning(List<Pattern> parts) {
    Beginning all = Beginning.NOTHING;
    Beginning ahead = null;
    for (Pattern part : parts) {
      Pattern follows = all.atoms.length == 0 && !all.anything ? ahead(part) : null;
      if (follows != null && beginning(follows).isKnown()) {
        ahead = beginning(follows);
      }
      Beginning one = beginning(part);
      all =
          new Beginning(
              IntLists.union(all.atoms, one.atoms), all.anything || one.anything, one.nothing);
      if (!one.nothing) {
        break;
      }
    }
    if (ahead != null && (!all.isKnown() || commonness(ahead.atoms) < commonness(all.atoms))) {
      return ahead;
    }
    return all;
  }
}
