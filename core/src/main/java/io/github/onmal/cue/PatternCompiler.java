package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the patterns of one language: makes the atoms they share, and works out where each can
 * match. The chains that match them are made when they are first needed, by {@link Chains}. A part
 * of several patterns, such as a class, is looked at once.
 */
final class PatternCompiler {

  private final Vocabulary vocabulary;
  private final Map<String, List<Located>> classes;
  private final List<Problem> problems;
  private final PatternExpander expander;
  private final Map<String, Integer> atoms = new HashMap<>();

  /**
   * By identity, as all that is known of patterns: comparing them would cost more than it saves.
   */
  private final Map<Pattern, List<String>> captures = new IdentityHashMap<>();

  private final Map<Pattern, Beginning> beginnings = new IdentityHashMap<>();
  private final Map<Pattern, int[]> needsOfChoices = new IdentityHashMap<>();
  private final Chains chains = new Chains();

  private final PatternIndex.Builder index = new PatternIndex.Builder();
  private final List<Program> programs = new ArrayList<>();

  PatternCompiler(
      Language language,
      Vocabulary vocabulary,
      Map<String, List<Located>> classes,
      List<Problem> problems) {
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
    this.expander = new PatternExpander(language, classes, problems);
    expander.checkClasses();
  }

  /** Compiles one pattern, or notes what is wrong with it and gives null. */
  @Nullable Program compile(Located source) {
    try {
      Pattern pattern = expander.expand(PatternParser.parse(source.text()));
      Program program = new Program(programs.size(), source, pattern, prepare(pattern), chains);
      programs.add(program);
      return program;
    } catch (PatternParser.SyntaxException | IllegalArgumentException wrong) {
      String what = wrong.getMessage() == null ? wrong.toString() : wrong.getMessage();
      problems.add(source.problem(what));
      return null;
    }
  }

  /** The class of this name as patterns to be run one by one; empty where there is none. */
  List<Program> programsOf(String className) {
    List<Program> found = new ArrayList<>();
    for (Located pattern : classes.getOrDefault(className, List.of())) {
      Program program = compile(pattern);
      if (program != null) {
        found.add(program);
      }
    }
    return found;
  }

  /**
   * Works out what each pattern needs and can begin with, so that it is tried only where it can
   * match. To be called once, after the last pattern.
   *
   * @return the number of groups
   */
  int finish() {
    int[][] begun = new int[vocabulary.size()][];
    Arrays.fill(begun, IntLists.EMPTY);
    for (Program program : programs) {
      Pattern pattern = program.pattern;
      List<int[]> needs = new ArrayList<>();
      collectNeeds(pattern, needs);
      if (needs.isEmpty()) {
        problems.add(program.source.problem("every word of the pattern is optional"));
        continue;
      }
      for (int[] need : needs) {
        program.needs = IntLists.with(program.needs, index.group(need));
      }
      program.question = question(pattern);
      Beginning beginning = beginning(pattern);
      program.beginsAnywhere = beginning.anything || beginning.nothing;
      if (!program.beginsAnywhere) {
        for (int atom : beginning.atoms) {
          begun[atom] = IntLists.with(begun[atom], program.number);
        }
      }
    }
    anchor();
    vocabulary.index(index.build(begun, programs.size()));
    return index.size();
  }

  /**
   * Hangs each program on what it needs that is both rare and asked for by few others, so that a
   * sentence brings up few programs that cannot match.
   */
  private void anchor() {
    long[] cost = new long[index.size()];
    for (Program program : programs) {
      for (int group : program.needs) {
        cost[group] += commonness(index.members(group));
      }
    }
    for (Program program : programs) {
      for (int group : program.needs) {
        if (program.anchor < 0 || cost[group] < cost[program.anchor]) {
          program.anchor = group;
        }
      }
    }
  }

  /** Adds the sets of atoms of which a sentence needs one each for a pattern to match. */
  private void collectNeeds(Pattern pattern, List<int[]> needs) {
    Integer atom = chains.atom(pattern);
    if (atom != null) {
      needs.add(new int[] {atom});
    } else if (pattern instanceof Pattern.Capture capture) {
      collectNeeds(capture.part(), needs);
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence.parts().forEach(part -> collectNeeds(part, needs));
    } else if (pattern instanceof Pattern.Choice choice) {
      int[] all = needsOfChoices.get(choice);
      if (all == null) {
        all = needs(choice);
        needsOfChoices.put(choice, all);
      }
      if (all.length > 0) {
        needs.add(all);
      }
    }
  }

  /** What the options of a choice need one of; nothing where an option needs nothing. */
  private int[] needs(Pattern.Choice choice) {
    int[] all = IntLists.EMPTY;
    for (Pattern option : choice.options()) {
      List<int[]> some = new ArrayList<>();
      collectNeeds(option, some);
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

  private int commonness(int[] atoms) {
    int sum = 0;
    for (int atom : atoms) {
      sum += vocabulary.commonness(atom);
    }
    return sum;
  }

  private static @Nullable Boolean question(Pattern pattern) {
    Pattern first =
        pattern instanceof Pattern.Sequence sequence ? sequence.parts().get(0) : pattern;
    return first instanceof Pattern.Question question ? question.wanted() : null;
  }

  /**
   * What a pattern can begin with.
   *
   * @param atoms these atoms
   * @param anything also anything else
   * @param nothing it may match nothing, and then what follows begins
   */
  private record Beginning(int[] atoms, boolean anything, boolean nothing) {}

  private Beginning beginning(Pattern pattern) {
    Beginning known = beginnings.get(pattern);
    if (known == null) {
      known = findBeginning(pattern);
      beginnings.put(pattern, known);
    }
    return known;
  }

  private Beginning findBeginning(Pattern pattern) {
    Integer atom = chains.atom(pattern);
    if (atom != null) {
      return new Beginning(new int[] {atom}, false, false);
    }
    if (pattern instanceof Pattern.Capture capture) {
      return beginning(capture.part());
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      Beginning part = beginning(maybe.part());
      return new Beginning(part.atoms, part.anything, true);
    }
    if (pattern instanceof Pattern.Start
        || pattern instanceof Pattern.Question
        || pattern instanceof Pattern.Not) {
      return new Beginning(IntLists.EMPTY, false, true);
    }
    if (pattern instanceof Pattern.Choice choice) {
      int[] all = IntLists.EMPTY;
      boolean anything = false;
      boolean nothing = false;
      for (Pattern option : choice.options()) {
        Beginning one = beginning(option);
        all = IntLists.union(all, one.atoms);
        anything |= one.anything;
        nothing |= one.nothing;
      }
      return new Beginning(all, anything, nothing);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      int[] all = IntLists.EMPTY;
      boolean anything = false;
      for (Pattern part : sequence.parts()) {
        Beginning one = beginning(part);
        all = IntLists.union(all, one.atoms);
        anything |= one.anything;
        if (!one.nothing) {
          return new Beginning(all, anything, false);
        }
      }
      return new Beginning(all, anything, true);
    }
    return new Beginning(IntLists.EMPTY, true, false);
  }

  /** The programs, by number. */
  List<Program> programs() {
    return List.copyOf(programs);
  }

  /**
   * Makes the atoms of a pattern, and what its chain has to know.
   *
   * @return the names of its captures
   */
  private List<String> prepare(Pattern pattern) {
    List<String> known = captures.get(pattern);
    if (known != null) {
      return known;
    }
    Set<String> names = new LinkedHashSet<>();
    if (!isAtom(pattern)) {
      if (pattern instanceof Pattern.Sequence sequence) {
        sequence.parts().forEach(part -> names.addAll(prepare(part)));
      } else if (pattern instanceof Pattern.Choice choice) {
        choice.options().forEach(option -> names.addAll(prepare(option)));
        prepareSwitch(choice);
      } else if (pattern instanceof Pattern.Maybe maybe) {
        names.addAll(prepare(maybe.part()));
      } else if (pattern instanceof Pattern.Not not) {
        names.addAll(prepare(not.part()));
      } else if (pattern instanceof Pattern.Capture capture) {
        names.add(capture.name());
        names.addAll(prepare(capture.part()));
      }
    }
    List<String> all = List.copyOf(names);
    captures.put(pattern, all);
    return all;
  }

  /** Makes a pattern an atom if it can be one. */
  private boolean isAtom(Pattern pattern) {
    List<Vocabulary.Member> members = members(pattern);
    if (members == null) {
      return false;
    }
    StringBuilder key = new StringBuilder();
    members.forEach(member -> member.describe(key));
    if (key.isEmpty()) {
      return false;
    }
    Integer atom = atoms.get(key.toString());
    if (atom == null) {
      atom = vocabulary.atom(members);
      atoms.put(key.toString(), atom);
    }
    chains.add(pattern, atom);
    return true;
  }

  private void prepareSwitch(Pattern.Choice choice) {
    if (choice.options().size() < Chains.FEWEST_FOR_SWITCH) {
      return;
    }
    TreeMap<Integer, int[]> begun = new TreeMap<>();
    for (int i = 0; i < choice.options().size(); i++) {
      Beginning beginning = beginning(choice.options().get(i));
      if (beginning.anything || beginning.nothing) {
        return;
      }
      for (int atom : beginning.atoms) {
        begun.merge(atom, new int[] {i}, IntLists::union);
      }
    }
    int[] first = begun.keySet().stream().mapToInt(Integer::intValue).toArray();
    chains.add(
        choice, new Chains.Table(first, index.group(first), begun.values().toArray(new int[0][])));
  }

  /** The members of a pattern that is one atom, or null. */
  private @Nullable List<Vocabulary.Member> members(Pattern pattern) {
    if (pattern instanceof Pattern.Word word) {
      return List.of(new Vocabulary.Member(word, null, null));
    }
    if (pattern instanceof Pattern.Lemma lemma) {
      return List.of(new Vocabulary.Member(null, lemma, null));
    }
    if (pattern instanceof Pattern.ClassName name) {
      Vocabulary.Builtin builtin = Vocabulary.Builtin.named(name.name());
      return builtin == null ? null : List.of(new Vocabulary.Member(null, null, builtin));
    }
    if (pattern instanceof Pattern.Choice choice) {
      List<Vocabulary.Member> all = new ArrayList<>();
      for (Pattern option : choice.options()) {
        List<Vocabulary.Member> some = members(option);
        if (some == null) {
          return null;
        }
        all.addAll(some);
      }
      return all;
    }
    return null;
  }
}
