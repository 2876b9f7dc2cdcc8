package io.github.onmal.cue;

import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.SharedData;
import io.github.onmal.rule.TransformDefinition;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    return compile(
        vocabulary,
        new PatternCompiler(language, vocabulary, shared.classes(), known, problems),
        shared,
        definitions);
  }

  /** Writes what {@link #compile} would make of lexicons, for {@link CompiledPatterns}. */
  static void precompile(
      Language language,
      SharedData shared,
      List<CueDefinition> definitions,
      List<Problem> problems,
      PackedWriter out) {
    Vocabulary vocabulary = vocabulary(language, shared);
    PatternCompiler compiler =
        new PatternCompiler(language, vocabulary, shared.classes(), null, problems);
    compile(vocabulary, compiler, shared, definitions);
    compiler.write(out);
  }

  private static Vocabulary vocabulary(Language language, SharedData shared) {
    return language == Language.KOREAN
        ? new KoreanVocabulary()
        : new EnglishVocabulary(new Inflector(shared.lemmas()));
  }

  private static CueMatcher compile(
      Vocabulary vocabulary,
      PatternCompiler compiler,
      SharedData shared,
      List<CueDefinition> definitions) {
    List<Lexicon> lexicons = new ArrayList<>();
    Map<CueDefinition, Lexicon> byDefinition = new IdentityHashMap<>();
    List<Program> leadIns = compiler.programsOf("LEAD-IN");
    for (CueDefinition definition : definitions) {
      Lexicon lexicon = Lexicon.compile(definition, compiler);
      lexicons.add(lexicon);
      byDefinition.put(definition, lexicon);
    }
    Map<String, List<Program>> transforms = new HashMap<>();
    for (TransformDefinition transform : shared.transforms().values()) {
      transforms.put(
          transform.name(),
          Lexicon.compileAll(
              compiler, transform.steps().stream().map(TransformDefinition.Step::from).toList()));
    }
    int groups = compiler.finish();
    int[] lexiconOf = new int[compiler.programs().size()];
    Arrays.fill(lexiconOf, -1);
    for (int i = 0; i < lexicons.size(); i++) {
      for (Program program : lexicons.get(i).match()) {
        lexiconOf[program.number] = i;
      }
    }
    return new CueMatcher(
        vocabulary,
        lexicons,
        byDefinition,
        transforms,
        leadIns,
        lexiconOf,
        compiler.programs(),
        new Anchors(compiler.programs(), groups));
  }
}
