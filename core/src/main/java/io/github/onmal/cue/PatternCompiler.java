package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiles the patterns of one language into chains of steps over shared atoms. */
final class PatternCompiler {

  /** Below so many options, trying one after the other is cheaper than looking which can begin. */
  private static final int FEWEST_FOR_SWITCH = 4;

  private final Vocabulary vocabulary;
  private final Map<String, List<Located>> classes;
  private final List<Problem> problems;
  private final PatternExpander expander;
  private final Map<String, Integer> atoms = new HashMap<>();

  /**
   * By identity: patterns of classes are shared, and comparing them would cost more than it saves.
   */
  private final Map<Pattern, String> keys = new IdentityHashMap<>();

  private final PatternIndex.Builder index = new PatternIndex.Builder();
  private final List<Program> programs = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();

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
      List<String> captures = new ArrayList<>();
      Step first = chain(pattern, new Step.Accept(), captures);
      Program program = new Program(programs.size(), source, first, List.copyOf(captures));
      programs.add(program);
      patterns.add(pattern);
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
      Pattern pattern = patterns.get(program.number);
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
    Integer atom = atomOf(pattern);
    if (atom != null) {
      needs.add(new int[] {atom});
    } else if (pattern instanceof Pattern.Capture capture) {
      collectNeeds(capture.part(), needs);
    } else if (pattern instanceof Pattern.Sequence sequence) {
      sequence.parts().forEach(part -> collectNeeds(part, needs));
    } else if (pattern instanceof Pattern.Choice choice) {
      int[] all = IntLists.EMPTY;
      for (Pattern option : choice.options()) {
        List<int[]> some = new ArrayList<>();
        collectNeeds(option, some);
        if (some.isEmpty()) {
          return;
        }
        all = IntLists.union(all, rarest(some));
      }
      needs.add(all);
    }
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
    Integer atom = atomOf(pattern);
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

  /** The atom a pattern was made, or null if it is no atom. */
  private @Nullable Integer atomOf(Pattern pattern) {
    String key = key(pattern);
    return key.isEmpty() ? null : atoms.get(key);
  }

  /** What tells the members of a pattern from those of others; empty if it is no atom. */
  private String key(Pattern pattern) {
    String known = keys.get(pattern);
    if (known == null) {
      List<Vocabulary.Member> members = members(pattern);
      StringBuilder key = new StringBuilder();
      if (members != null) {
        members.forEach(member -> member.describe(key));
      }
      known = key.toString();
      keys.put(pattern, known);
    }
    return known;
  }

  private Step chain(Pattern pattern, Step next, List<String> captures) {
    String key = key(pattern);
    if (!key.isEmpty()) {
      Integer atom = atoms.get(key);
      if (atom == null) {
        atom = vocabulary.atom(Objects.requireNonNull(members(pattern)));
        atoms.put(key, atom);
      }
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
      return choice(choice, next, captures);
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
      if (number < 0) {
        number = captures.size();
        captures.add(capture.name());
      }
      Step end = new Step.CaptureEnd(number, next);
      return new Step.CaptureStart(number, chain(capture.part(), end, captures));
    }
    throw new IllegalArgumentException("unexpected " + pattern);
  }

  private Step choice(Pattern.Choice choice, Step next, List<String> captures) {
    List<Step> options = new ArrayList<>();
    for (Pattern option : choice.options()) {
      options.add(chain(option, next, captures));
    }
    Step[] steps = options.toArray(new Step[0]);
    if (steps.length < FEWEST_FOR_SWITCH) {
      return new Step.Choice(steps);
    }
    TreeMap<Integer, int[]> begun = new TreeMap<>();
    for (int i = 0; i < steps.length; i++) {
      Beginning beginning = beginning(choice.options().get(i));
      if (beginning.anything || beginning.nothing) {
        return new Step.Choice(steps);
      }
      for (int atom : beginning.atoms) {
        begun.merge(atom, new int[] {i}, IntLists::union);
      }
    }
    int[] first = begun.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new Step.Switch(steps, first, index.group(first), begun.values().toArray(new int[0][]));
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
