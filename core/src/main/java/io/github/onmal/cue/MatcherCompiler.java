package io.github.onmal.cue;

import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.TransformDefinition;
import io.github.onmal.text.Language;
import io.github.onmal.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a matcher of the lexicons of one language. */
public final class MatcherCompiler {

  private MatcherCompiler() {}

  /**
   * Compiles lexicons.
   *
   * @param language the language of the lexicons
   * @param shared the classes, lemmas and transforms the lexicons may use
   * @param definitions the lexicons
   * @param problems takes what is wrong with them
   */
  public static CueMatcher compile(
      Language language,
      SharedData shared,
      List<CueDefinition> definitions,
      List<Problem> problems) {
    return compile(language, shared, definitions, null, problems);
  }

  static CueMatcher compile(
      Language language,
      SharedData shared,
      List<CueDefinition> definitions,
      @Nullable CompiledPatterns known,
      List<Problem> problems) {
    Vocabulary vocabulary = vocabulary(language, shared);
    PatternCompiler compiler =
        new PatternCompiler(language, vocabulary, shared.classes(), known, null, problems);
    return matcher(vocabulary, compiler, Patterns.of(shared, definitions, compiler));
  }

  /**
   * Writes what {@link #compile} would make of lexicons, for {@link CompiledPatterns}.
   *
   * @param sample sentences of the language as people write them: what is rare in them tells best
   *     where a pattern cannot match
   */
  static void precompile(
      Language language,
      SharedData shared,
      List<CueDefinition> definitions,
      List<Sentence> sample,
      List<Problem> problems,
      PackedWriter out) {
    int[] counted = sample.isEmpty() ? null : count(language, shared, definitions, sample);
    Vocabulary vocabulary = vocabulary(language, shared);
    PatternCompiler compiler =
        new PatternCompiler(language, vocabulary, shared.classes(), null, counted, problems);
    matcher(vocabulary, compiler, Patterns.of(shared, definitions, compiler));
    compiler.write(out);
  }

  /** By atom, in how many of 10,000 sentences of a sample it is met. */
  private static int[] count(
      Language language,
      SharedData shared,
      List<CueDefinition> definitions,
      List<Sentence> sample) {
    Vocabulary vocabulary = vocabulary(language, shared);
    // Atoms are numbered in the order of the patterns, so another compiler numbers them alike.
    PatternCompiler compiler =
        new PatternCompiler(language, vocabulary, shared.classes(), null, null, new ArrayList<>());
    Patterns.of(shared, definitions, compiler);
    vocabulary.index(PatternIndex.ofAtoms(vocabulary.size()));
    long[] met = new long[vocabulary.size()];
    for (Sentence sentence : sample) {
      long[] atoms = vocabulary.lay(sentence).groups;
      for (int atom = 0; atom < met.length; atom++) {
        met[atom] += SparseBits.has(atoms, atom) ? 1 : 0;
      }
    }
    return Arrays.stream(met).mapToInt(times -> (int) (times * 10_000 / sample.size())).toArray();
  }

  private static Vocabulary vocabulary(Language language, SharedData shared) {
    return language == Language.KOREAN
        ? new KoreanVocabulary()
        : new EnglishVocabulary(new Inflector(shared.lemmas()));
  }

  /** The patterns of a language, compiled; where each can match is not yet known. */
  private record Patterns(
      List<Program> leadIns, List<Lexicon> lexicons, Map<String, List<Program>> transforms) {

    static Patterns of(
        SharedData shared, List<CueDefinition> definitions, PatternCompiler compiler) {
      List<Program> leadIns = compiler.programsOf("LEAD-IN");
      Set<CueDefinition> matter = Collections.newSetFromMap(new IdentityHashMap<>());
      matter.addAll(shared.common());
      List<Lexicon> lexicons = new ArrayList<>();
      for (CueDefinition definition : definitions) {
        lexicons.add(Lexicon.compile(definition, matter.contains(definition), compiler));
      }
      Map<String, List<Program>> transforms = new HashMap<>();
      for (TransformDefinition transform : shared.transforms().values()) {
        transforms.put(
            transform.name(),
            Lexicon.compileAll(
                compiler, transform.steps().stream().map(TransformDefinition.Step::from).toList()));
      }
      return new Patterns(leadIns, lexicons, transforms);
    }
  }

  private static CueMatcher matcher(
      Vocabulary vocabulary, PatternCompiler compiler, Patterns patterns) {
    int groups = compiler.finish();
    int[] lexiconOf = new int[compiler.programs().size()];
    Arrays.fill(lexiconOf, -1);
    List<Lexicon> lexicons = patterns.lexicons();
    for (int i = 0; i < lexicons.size(); i++) {
      for (Program program : lexicons.get(i).match()) {
        lexiconOf[program.number] = i;
      }
    }
    List<Program> programs = compiler.programs();
    return new CueMatcher(
        vocabulary,
        lexicons,
        patterns.transforms(),
        new Openings(patterns.leadIns()),
        new HitFinder(lexicons, lexiconOf, programs, groups));
  }
}
