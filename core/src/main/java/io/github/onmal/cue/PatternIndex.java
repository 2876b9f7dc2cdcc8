package io.github.onmal.cue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which patterns an atom can begin, and which groups of atoms it belongs to. */
final class PatternIndex {

  /** The index before there are patterns. */
  static final PatternIndex EMPTY = new Builder(List.of()).build(new int[0][], 0);

  private final int[][] begun;
  private final int[][] groupsByAtom;
  private final int patterns;
  private final int groups;

  private PatternIndex(int[][] begun, int[][] groupsByAtom, int patterns, int groups) {
    this.begun = begun;
    this.groupsByAtom = groupsByAtom;
    this.patterns = patterns;
    this.groups = groups;
  }

  /**
   * An index in which every atom is a group of its own and begins nothing: it shows what occurs.
   */
  static PatternIndex ofAtoms(int atoms) {
    int[][] begun = new int[atoms][];
    Arrays.fill(begun, IntLists.EMPTY);
    int[][] groups = new int[atoms][];
    Arrays.setAll(groups, atom -> new int[] {atom});
    return new PatternIndex(begun, groups, 0, atoms);
  }

  /** Patterns that can begin with an atom, sorted. */
  int[] begunBy(int atom) {
    return begun[atom];
  }

  /** Groups an atom belongs to, sorted. */
  int[] groupsOf(int atom) {
    return groupsByAtom[atom];
  }

  /** The number of patterns. */
  int patterns() {
    return patterns;
  }

  /** The number of groups. */
  int groups() {
    return groups;
  }

  /**
   * Collects groups: a group is what a pattern needs one of; patterns that need the same share it.
   */
  static final class Builder {
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> members;

    /**
     * Creates a builder.
     *
     * @param known groups there are already
     */
    Builder(List<int[]> known) {
      members = new ArrayList<>(known);
    }

    /** The number of groups so far. */
    int size() {
      return members.size();
    }

    /** The atoms of each group. */
    List<int[]> groups() {
      return members;
    }

    int[] members(int group) {
      return members.get(group);
    }

    /**
     * Keeps only some groups and numbers them anew.
     *
     * @param kept the groups to keep, in their new order
     * @return by old number the new one; -1 for those that go
     */
    int[] keep(List<Integer> kept) {
      int[] renumbered = new int[members.size()];
      Arrays.fill(renumbered, -1);
      List<int[]> all = List.copyOf(members);
      members.clear();
      numbers.clear();
      for (int group : kept) {
        renumbered[group] = group(all.get(group));
      }
      return renumbered;
    }

    /** The number of the group of these atoms. */
    int group(int[] atoms) {
      List<Integer> key = Arrays.stream(atoms).boxed().toList();
      Integer known = numbers.get(key);
      if (known == null) {
        known = members.size();
        members.add(atoms);
        numbers.put(key, known);
      }
      return known;
    }

    /**
     * The index.
     *
     * @param begun for each atom, the patterns that can begin with it, sorted
     * @param patterns the number of patterns
     */
    PatternIndex build(int[][] begun, int patterns) {
      int[][] groupsByAtom = new int[begun.length][];
      Arrays.fill(groupsByAtom, IntLists.EMPTY);
      for (int group = 0; group < members.size(); group++) {
        for (int atom : members.get(group)) {
          groupsByAtom[atom] = IntLists.with(groupsByAtom[atom], group);
        }
      }
      return new PatternIndex(begun, groupsByAtom, patterns, members.size());
    }
  }
}
