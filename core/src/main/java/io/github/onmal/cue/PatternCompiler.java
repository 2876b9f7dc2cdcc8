package io.github.onmal.cue;

import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the patterns of one language: makes the atoms they share, and has it worked out where
 * each can match. The chains that match them are made when they are first needed, by {@link
 * Chains}. A part of several patterns, such as a class, is looked at once.
 */
final class PatternCompiler {

  /**
   * More needs would be asked for in vain: hardly a program that has three of them lacks another.
   */
  private static final int MOST_NEEDS = 3;

  /** What begins with something so common is tried in nearly every sentence. */
  private static final int COMMON = 1_000;

  private final Vocabulary vocabulary;
  private final Map<String, List<Located>> classes;
  private final List<Problem> problems;
  private final PatternExpander expander;
  private final Map<String, Integer> atoms = new HashMap<>();
  private final List<List<Vocabulary.Member>> made = new ArrayList<>();
  private final @Nullable CompiledPatterns known;
  private final Placement placement;

  /**
   * By identity, as all that is known of patterns: comparing them would cost more than it saves.
   */
  private final Map<Pattern, Integer> atomOf = new IdentityHashMap<>();

  private final Map<Pattern, Part> parts = new IdentityHashMap<>();

  private final Chains chains;
  private final PatternIndex.Builder index;
  private final List<Program> programs = new ArrayList<>();
  private final Map<String, List<Program>> wholes = new LinkedHashMap<>();
  private final Map<String, List<Program>> parted = new LinkedHashMap<>();

  /** The programs compiled here, and their patterns. */
  private final Map<Program, Pattern> fresh = new LinkedHashMap<>();

  /**
   * A part of a pattern, or a whole one, as compiled.
   *
   * @param node its node among the chains
   * @param captures the names of its captures
   */
  private record Part(int node, List<String> captures) {}

  /**
   * Creates a compiler.
   *
   * @param known what was made of some of the patterns before, with the same classes; or null
   * @param counted by atom, in how many of 10,000 sentences it is met; null where nobody counted
   */
  PatternCompiler(
      Language language,
      Vocabulary vocabulary,
      Map<String, List<Located>> classes,
      @Nullable CompiledPatterns known,
      int @Nullable [] counted,
      List<Problem> problems) {
    placement = new Placement(vocabulary, atomOf, counted);
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.known = known;
    this.problems = problems;
    expander = new PatternExpander(language, classes, problems);
    if (known == null) {
      expander.checkClasses();
      chains = new Chains();
      index = new PatternIndex.Builder(List.of());
    } else {
      known.atoms.forEach(vocabulary::atom);
      chains = known.chains;
      index = new PatternIndex.Builder(known.groups);
    }
  }

  /** Compiles one pattern, or notes what is wrong with it and gives null. */
  @Nullable Program compile(Located source) {
    List<Program> made = compile(source, false);
    return made.isEmpty() ? null : made.get(0);
  }

  /**
   * Compiles one pattern, or notes what is wrong with it and gives nothing. A choice that would be
   * tried at nearly every word becomes a program for each option: each then waits for what it needs
   * itself.
   */
  List<Program> compileParted(Located source) {
    return compile(source, true);
  }

  private List<Program> compile(Located source, boolean parted) {
    List<Program> made =
        known == null ? List.of() : known.programs(source, parted, programs.size());
    programs.addAll(made);
    if (made.isEmpty()) {
      made = compileNew(source, parted);
    }
    (parted ? this.parted : wholes).putIfAbsent(source.text(), made);
    return made;
  }

  private List<Program> compileNew(Located source, boolean parted) {
    try {
      Pattern pattern = expander.expand(PatternParser.parse(source.text()));
      Part whole = part(pattern);
      List<Program> made = new ArrayList<>(1);
      for (Pattern one : parted && isTriedOften(pattern) ? options(pattern) : List.of(pattern)) {
        Part part = one == pattern ? whole : part(one);
        Program program = new Program(programs.size(), source, part.node, part.captures, chains);
        programs.add(program);
        fresh.put(program, one);
        made.add(program);
      }
      return made;
    } catch (PatternParser.SyntaxException | IllegalArgumentException wrong) {
      String what = wrong.getMessage() == null ? wrong.toString() : wrong.getMessage();
      problems.add(source.problem(what));
      return List.of();
    }
  }

  private boolean isTriedOften(Pattern pattern) {
    Placement.Beginning beginning = placement.beginning(pattern);
    return !beginning.isKnown() || placement.commonness(beginning.atoms()) >= COMMON;
  }

  /**
   * The options of a pattern that is a choice, perhaps a captured one or only of questions. A
   * pattern that begins with a choice of a sentence start or something else makes two.
   */
  private List<Pattern> options(Pattern pattern) {
    if (pattern instanceof Pattern.Choice choice && !atomOf.containsKey(pattern)) {
      return choice.options();
    }
    if (pattern instanceof Pattern.Capture capture) {
      return options(capture.part()).stream()
          .map(option -> (Pattern) new Pattern.Capture(capture.name(), option))
          .toList();
    }
    if (pattern instanceof Pattern.Sequence sequence
        && sequence.parts().size() == 2
        && sequence.parts().get(0) instanceof Pattern.Question question) {
      return options(sequence.parts().get(1)).stream()
          .map(option -> (Pattern) new Pattern.Sequence(List.of(question, option)))
          .toList();
    }
    return pattern instanceof Pattern.Sequence sequence ? byOpening(sequence) : List.of(pattern);
  }

  /** Whether it parts must not hang on how common words are: the parts have atoms of their own. */
  private List<Pattern> byOpening(Pattern.Sequence sequence) {
    if (placement.beginning(sequence).isKnown()) {
      return List.of(sequence);
    }
    int first = sequence.parts().get(0) instanceof Pattern.Question ? 1 : 0;
    if (!(sequence.parts().get(first) instanceof Pattern.Choice choice)
        || atomOf.containsKey(choice)) {
      return List.of(sequence);
    }
    List<Pattern> opening = choice.options().stream().filter(placement::opens).toList();
    List<Pattern> inside = choice.options().stream().filter(o -> !placement.opens(o)).toList();
    if (opening.isEmpty() || inside.isEmpty()) {
      return List.of(sequence);
    }
    List<Pattern> parted = new ArrayList<>();
    for (List<Pattern> options : List.of(opening, inside)) {
      List<Pattern> parts = new ArrayList<>(sequence.parts());
      parts.set(first, options.size() == 1 ? options.get(0) : new Pattern.Choice(options));
      parted.add(new Pattern.Sequence(parts));
    }
    return parted;
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
    fresh.forEach(this::placeable);
    if (!fresh.isEmpty()) {
      keepRarestNeeds();
    }
    if (known == null) {
      renumberGroups();
    }
    int[][] begun = new int[vocabulary.size()][];
    Arrays.fill(begun, IntLists.EMPTY);
    for (Program program : programs) {
      for (int atom : program.begins) {
        begun[atom] = IntLists.with(begun[atom], program.number);
      }
    }
    vocabulary.index(index.build(begun, programs.size()));
    return index.size();
  }

  /** Works out what a program needs and can begin with. */
  private void placeable(Program program, Pattern pattern) {
    List<int[]> needs = placement.needs(pattern);
    if (needs.isEmpty()) {
      problems.add(program.source.problem("every word of the pattern is optional"));
      return;
    }
    for (int[] need : needs) {
      program.needs = IntLists.with(program.needs, index.group(need));
    }
    program.question = placement.question(pattern);
    Placement.Beginning beginning = placement.beginning(pattern);
    program.beginsAnywhere = !beginning.isKnown();
    program.begins = program.beginsAnywhere ? IntLists.EMPTY : beginning.atoms();
    program.opens = placement.opens(pattern);
  }

  /**
   * Leaves each new program few needs, and first what it hangs on, the rarest, so that a sentence
   * brings up few programs that cannot match.
   */
  private void keepRarestNeeds() {
    int[] cost = new int[index.size()];
    for (int group = 0; group < cost.length; group++) {
      cost[group] = placement.commonness(index.members(group));
    }
    for (Program program : fresh.keySet()) {
      program.needs =
          Arrays.stream(program.needs)
              .boxed()
              .sorted(Comparator.comparing(group -> cost[group]))
              .limit(MOST_NEEDS)
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  /**
   * Numbers the groups programs still need, those of common words first: what a common word belongs
   * to then lies close together.
   */
  private void renumberGroups() {
    Set<Integer> needed = new TreeSet<>();
    for (Program program : programs) {
      for (int group : program.needs) {
        needed.add(group);
      }
    }
    List<Integer> kept = new ArrayList<>(needed);
    kept.sort(Comparator.comparing(group -> -placement.commonness(index.members(group))));
    int[] numbers = index.keep(kept);
    for (Program program : programs) {
      Arrays.setAll(program.needs, i -> numbers[program.needs[i]]);
    }
  }

  /** Writes what it made, for {@link CompiledPatterns}; after {@link #finish}. */
  void write(PackedWriter out) {
    CompiledPatterns.write(made, index.groups(), chains, wholes, parted, out);
  }

  /** The programs, by number. */
  List<Program> programs() {
    return List.copyOf(programs);
  }

  /** Compiles a pattern or a part of one: makes its atoms, and its nodes. */
  private Part part(Pattern pattern) {
    Part done = parts.get(pattern);
    if (done == null) {
      Set<String> captures = new LinkedHashSet<>();
      int node = node(pattern, captures);
      done = new Part(node, List.copyOf(captures));
      parts.put(pattern, done);
    }
    return done;
  }

  private int node(Pattern pattern, Set<String> captures) {
    Integer atom = atom(pattern);
    if (atom != null) {
      return chains.atom(atom);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      return chains.sequence(nodes(sequence.parts(), captures));
    }
    if (pattern instanceof Pattern.Choice choice) {
      int[] options = nodes(choice.options(), captures);
      Chains.Table table = table(choice);
      return table == null ? chains.choice(options) : chains.choice(options, table);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return chains.maybe(nodes(List.of(maybe.part()), captures)[0]);
    }
    if (pattern instanceof Pattern.Not not) {
      return chains.not(nodes(List.of(not.part()), captures)[0]);
    }
    if (pattern instanceof Pattern.Capture capture) {
      captures.add(capture.name());
      return chains.capture(capture.name(), nodes(List.of(capture.part()), captures)[0]);
    }
    if (pattern instanceof Pattern.Gap gap) {
      return chains.gap(gap.most(), gap.crossing());
    }
    if (pattern instanceof Pattern.Question question) {
      return chains.question(question.wanted());
    }
    if (pattern instanceof Pattern.Start) {
      return chains.start();
    }
    if (pattern instanceof Pattern.End) {
      return chains.end();
    }
    if (pattern instanceof Pattern.Comma) {
      return chains.comma();
    }
    throw new IllegalArgumentException("unexpected " + pattern);
  }

  private int[] nodes(List<Pattern> patterns, Set<String> captures) {
    int[] nodes = new int[patterns.size()];
    for (int i = 0; i < nodes.length; i++) {
      Part part = part(patterns.get(i));
      captures.addAll(part.captures);
      nodes[i] = part.node;
    }
    return nodes;
  }

  /** The atom a pattern is, made if it can be one, or null. */
  private @Nullable Integer atom(Pattern pattern) {
    List<Vocabulary.Member> members = members(pattern);
    if (members == null) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    members.forEach(member -> member.describe(key));
    if (key.isEmpty()) {
      return null;
    }
    Integer atom = atoms.get(key.toString());
    if (atom == null) {
      atom = vocabulary.atom(members);
      atoms.put(key.toString(), atom);
      made.add(members);
    }
    atomOf.put(pattern, atom);
    return atom;
  }

  /** What the options of a choice can begin with, if that is known of many. */
  private Chains.@Nullable Table table(Pattern.Choice choice) {
    TreeMap<Integer, int[]> begun = new TreeMap<>();
    int[] always = IntLists.EMPTY;
    int size = choice.options().size();
    for (int i = 0; i < size; i++) {
      Placement.Beginning beginning = placement.beginning(choice.options().get(i));
      if (!beginning.isKnown()) {
        always = IntLists.with(always, i);
      } else {
        for (int atom : beginning.atoms()) {
          begun.merge(atom, new int[] {i}, IntLists::union);
        }
      }
    }
    if (size - always.length < Chains.FEWEST_FOR_SWITCH) {
      return null;
    }
    int[] atoms = begun.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new Chains.Table(atoms, begun.values().toArray(new int[0][]), always);
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
