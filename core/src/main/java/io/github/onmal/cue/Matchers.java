package io.github.onmal.cue;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Example;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.text.Language;
import io.github.onmal.text.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The matchers of a pack, by language.
 *
 * @param drafts for what agents write
 * @param customers for what customers write
 */
public record Matchers(Map<Language, CueMatcher> drafts, Map<Language, CueMatcher> customers) {

  private static final Logger LOG = LoggerFactory.getLogger(Matchers.class);

  /** What {@link #precompile} writes; to be changed with anything that changes its meaning. */
  private static final int FORMAT = 4;

  /** Compiles the lexicons of a pack. */
  public static Matchers compile(RulePack pack, List<Problem> problems) {
    return compile(pack, null, problems);
  }

  /**
   * Makes matchers with what {@link #precompile} wrote of a pack. This one may have patterns that
   * one had not; if its word classes are others, or nothing can be read, all is compiled.
   */
  public static Matchers load(RulePack pack, InputStream precompiled, List<Problem> problems) {
    try {
      PackedReader in = new PackedReader(new BufferedInputStream(precompiled, 1 << 16));
      if (in.number() == FORMAT && in.number() == classes(pack)) {
        List<Problem> found = new ArrayList<>();
        Matchers matchers = compile(pack, in, found);
        problems.addAll(found);
        return matchers;
      }
      LOG.info("Precompiled lexicons are of other rules; compiling them.");
    } catch (IOException | RuntimeException unreadable) {
      LOG.info("Precompiled lexicons cannot be used here; compiling them.", unreadable);
    }
    return compile(pack, problems);
  }

  /** Compiles the lexicons of a pack for {@link #load}. */
  public static void precompile(RulePack pack, OutputStream out, List<Problem> problems)
      throws IOException {
    PackedWriter packed = new PackedWriter();
    packed.number(FORMAT);
    packed.number(classes(pack));
    List<Sentence> drafts = new ArrayList<>();
    List<Sentence> messages = new ArrayList<>();
    readExamples(pack, drafts, messages);
    for (Language language : Language.values()) {
      SharedData shared = shared(pack, language);
      MatcherCompiler.precompile(
          language, shared, ofDrafts(pack, language), in(language, drafts), problems, packed);
      MatcherCompiler.precompile(
          language, shared, ofCustomers(pack, language), in(language, messages), problems, packed);
    }
    packed.writeTo(out);
  }

  /** The sentences of the drafts and of the customers' messages in the examples of all rules. */
  private static void readExamples(RulePack pack, List<Sentence> drafts, List<Sentence> messages) {
    TextAnalyzer analyzer = new TextAnalyzer(List.of());
    for (Rule rule : pack.rules().values()) {
      for (RuleText text : rule.texts().values()) {
        List<Example> examples = new ArrayList<>(text.flags());
        examples.addAll(text.allows());
        for (Example example : examples) {
          read(analyzer, example.text(), drafts);
          String message = example.conversation().customerMessage();
          if (message != null) {
            read(analyzer, message, messages);
          }
        }
      }
    }
  }

  private static void read(TextAnalyzer analyzer, String text, List<Sentence> sentences) {
    analyzer
        .analyze(NormalizedText.of(text).text())
        .sentences()
        .forEach(placed -> sentences.add(placed.sentence()));
  }

  private static List<Sentence> in(Language language, List<Sentence> sentences) {
    return sentences.stream().filter(sentence -> sentence.language() == language).toList();
  }

  private static Matchers compile(
      RulePack pack, @Nullable PackedReader in, List<Problem> problems) {
    Map<Language, CueMatcher> drafts = new EnumMap<>(Language.class);
    Map<Language, CueMatcher> customers = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      SharedData shared = shared(pack, language);
      drafts.put(
          language,
          MatcherCompiler.compile(language, shared, ofDrafts(pack, language), known(in), problems));
      customers.put(
          language,
          MatcherCompiler.compile(
              language, shared, ofCustomers(pack, language), known(in), problems));
    }
    return new Matchers(drafts, customers);
  }

  private static @Nullable CompiledPatterns known(@Nullable PackedReader in) {
    return in == null ? null : new CompiledPatterns(in);
  }

  private static SharedData shared(RulePack pack, Language language) {
    return Objects.requireNonNull(pack.shared().get(language));
  }

  private static List<CueDefinition> ofDrafts(RulePack pack, Language language) {
    SharedData shared = shared(pack, language);
    List<CueDefinition> lexicons = new ArrayList<>(shared.acts().values());
    lexicons.addAll(shared.common());
    for (Rule rule : pack.rules().values()) {
      RuleText text = rule.texts().get(language);
      if (text != null) {
        lexicons.addAll(text.cues().values());
      }
    }
    return lexicons;
  }

  private static List<CueDefinition> ofCustomers(RulePack pack, Language language) {
    SharedData shared = shared(pack, language);
    List<CueDefinition> lexicons = new ArrayList<>(shared.signals().values());
    lexicons.addAll(shared.common());
    return lexicons;
  }

  /** A number that changes with the word classes, which every compiled pattern may hold. */
  private static int classes(RulePack pack) {
    int hash = 0;
    for (Language language : Language.values()) {
      for (Map.Entry<String, List<Located>> entry : shared(pack, language).classes().entrySet()) {
        hash = hash * 31 + entry.getKey().hashCode();
        for (Located pattern : entry.getValue()) {
          hash = hash * 31 + pattern.text().hashCode();
        }
      }
    }
    return hash;
  }
}
