package io.github.onmal.cue;

import io.github.onmal.rewrite.english.Contractions;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Problem;
import io.github.onmal.text.Language;
import io.github.onmal.text.SentenceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compiles the patterns of one language into chains of steps over shared atoms. */
final class PatternCompiler {

  /** A compiled pattern. */
  static final class Program {
    final int number;
    final Located source;
    final Step first;
    final List<String> captures;

    /** Whether the first atom is not known, so that every position has to be tried. */
    boolean beginsAnywhere;

    /** Groups of which an atom each has to occur in the sentence. */
    int[] needs = IntLists.EMPTY;

    /** Whether the sentence must or must not be a question; null where it does not matter. */
    @Nullable Boolean question;

    Program(int number, Located source, Step first, List<String> captures) {
      this.number = number;
      this.source = source;
      this.first = first;
      this.captures = captures;
    }

    /** Whether it can match somewhere in a line; cheap. */
    boolean mayMatch(Line line) {
      return line.hasAll(needs)
          && (question == null
              || question == (line.sentence.type() == SentenceType.QUESTION));
    }
  }

  /** Below so many options, trying one after the other is cheaper than looking which can begin. */
  private static final int FEWEST_FOR_SWITCH = 4;

  private static final Map<String, Vocabulary.Builtin> BUILTINS = new HashMap<>();

  static {
    for (Vocabulary.Builtin builtin : Vocabulary.Builtin.values()) {
      BUILTINS.put(builtin.name(), builtin);
    }
    BUILTINS.put("-ㄹ", Vocabulary.Builtin.FINAL_L);
    BUILTINS.put("-ㄴ", Vocabulary.Builtin.FINAL_N);
    BUILTINS.put("-ㅁ", Vocabulary.Builtin.FINAL_M);
    BUILTINS.put("-ㅂ", Vocabulary.Builtin.FINAL_B);
  }

  private final Language language;
  private final Vocabulary vocabulary;
  private final Map<String, List<Located>> classes;
  private final List<Problem> problems;
  private final Map<String, Pattern> parsedClasses = new HashMap<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, Integer> atoms = new HashMap<>();
  private final PatternIndex.Builder index = new PatternIndex.Builder();
  private final List<Program> programs = new ArrayList<>();
  private final List<Pattern> patterns = new ArrayList<>();

  PatternCompiler(
      Language language,
      Vocabulary vocabulary,
      Map<String, List<Located>> classes,
      List<Problem> problems) {
    this.language = language;
    this.vocabulary = vocabulary;
    this.classes = classes;
    this.problems = problems;
  }

  /** Compiles one pattern, or notes what is wrong with it and gives null. */
  @Nullable Program compile(Located source) {
    try {
      Pattern pattern = flatten(PatternParser.parse(source.text()));
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

  /** Notes what is wrong with classes, used or not. */
  void checkClasses() {
    for (Map.Entry<String, List<Located>> entry : classes.entrySet()) {
      try {
        classPattern(new Pattern.ClassName(entry.getKey()));
      } catch (PatternParser.SyntaxException wrong) {
        problems.add(entry.getValue().get(0).problem(String.valueOf(wrong.getMessage())));
      }
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

  /** Works out what each pattern needs and can begin with, so that it is tried only where it can match. */
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
    vocabulary.index(index.build(begun));
    return programs.size();
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
    List<Vocabulary.Member> members = members(pattern);
    return members == null ? null : atoms.get(members.toString());
  }

  private Step chain(Pattern pattern, Step next, List<String> captures) {
    List<Vocabulary.Member> members = members(pattern);
    if (members != null) {
      Integer atom = atoms.get(members.toString());
      if (atom == null) {
        atom = vocabulary.atom(members);
        atoms.put(members.toString(), atom);
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
    return new Step.Switch(
        steps, first, index.group(first), begun.values().toArray(new int[0][]));
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
      Vocabulary.Builtin builtin = BUILTINS.get(name.name());
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

  /** Replaces classes by what they list, joins Korean literals, and splits English words as texts are split. */
  private Pattern flatten(Pattern pattern) throws PatternParser.SyntaxException {
    if (pattern instanceof Pattern.Word word) {
      return word(word);
    }
    if (pattern instanceof Pattern.ClassName name) {
      return classPattern(name);
    }
    if (pattern instanceof Pattern.Sequence sequence) {
      List<Pattern> parts = new ArrayList<>();
      for (Pattern part : sequence.parts()) {
        Pattern flat = flatten(part);
        if (flat instanceof Pattern.Sequence inner) {
          inner.parts().forEach(one -> join(parts, one));
        } else {
          join(parts, flat);
        }
      }
      return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
    }
    if (pattern instanceof Pattern.Choice choice) {
      List<Pattern> options = new ArrayList<>();
      for (Pattern option : choice.options()) {
        Pattern flat = flatten(option);
        if (flat instanceof Pattern.Choice inner) {
          options.addAll(inner.options());
        } else {
          options.add(flat);
        }
      }
      return new Pattern.Choice(options);
    }
    if (pattern instanceof Pattern.Maybe maybe) {
      return new Pattern.Maybe(flatten(maybe.part()));
    }
    if (pattern instanceof Pattern.Not not) {
      return new Pattern.Not(flatten(not.part()));
    }
    if (pattern instanceof Pattern.Capture capture) {
      return new Pattern.Capture(capture.name(), flatten(capture.part()));
    }
    return pattern;
  }

  /** Two Korean literals in a row are one, whatever the spacing. */
  private void join(List<Pattern> parts, Pattern part) {
    if (language == Language.KOREAN
        && !parts.isEmpty()
        && parts.get(parts.size() - 1) instanceof Pattern.Word before
        && part instanceof Pattern.Word word
        && !before.open()) {
      parts.set(parts.size() - 1, new Pattern.Word(before.text() + word.text(), word.open()));
    } else {
      parts.add(part);
    }
  }

  private Pattern word(Pattern.Word word) {
    if (language == Language.KOREAN) {
      return word;
    }
    List<Pattern> parts = new ArrayList<>();
    for (String piece : word.text().toLowerCase(Locale.ROOT).split("-")) {
      for (String part : Contractions.expand(piece)) {
        if (!part.isEmpty()) {
          parts.add(new Pattern.Word(part, false));
        }
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(parts);
  }

  private Pattern classPattern(Pattern.ClassName name) throws PatternParser.SyntaxException {
    List<Located> listed = classes.get(name.name());
    Vocabulary.Builtin builtin = BUILTINS.get(name.name());
    if (listed == null) {
      if (builtin != null) {
        return name;
      }
      Set<String> valid = new TreeSet<>(classes.keySet());
      valid.addAll(BUILTINS.keySet());
      throw new PatternParser.SyntaxException(
          "class `" + name.name() + "` is not known; " + Nearest.expected(name.name(), valid));
    }
    Pattern known = parsedClasses.get(name.name());
    if (known != null) {
      return known;
    }
    if (!opened.add(name.name())) {
      throw new PatternParser.SyntaxException("class `" + name.name() + "` contains itself");
    }
    List<Pattern> options = new ArrayList<>();
    for (Located one : listed) {
      try {
        Pattern flat = flatten(PatternParser.parse(one.text()));
        if (flat instanceof Pattern.Choice choice) {
          options.addAll(choice.options());
        } else {
          options.add(flat);
        }
      } catch (PatternParser.SyntaxException wrong) {
        problems.add(one.problem(String.valueOf(wrong.getMessage())));
      }
    }
    if (builtin != null) {
      options.add(name);
    }
    opened.remove(name.name());
    Pattern pattern = new Pattern.Choice(grouped(options));
    parsedClasses.put(name.name(), pattern);
    return pattern;
  }

  /** Puts the one-word options of a class into one atom, so that a class costs one look-up. */
  private List<Pattern> grouped(List<Pattern> options) {
    List<Pattern> single = new ArrayList<>();
    List<Pattern> others = new ArrayList<>();
    for (Pattern option : options) {
      if (option instanceof Pattern.Word
          || option instanceof Pattern.Lemma
          || option instanceof Pattern.ClassName) {
        single.add(option);
      } else {
        others.add(option);
      }
    }
    if (others.isEmpty() || single.size() < 2) {
      return options;
    }
    List<Pattern> grouped = new ArrayList<>();
    grouped.addAll(others);
    grouped.add(new Pattern.Choice(single));
    return grouped;
  }
}
