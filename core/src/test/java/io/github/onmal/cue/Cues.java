package io.github.onmal.cue;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.SharedData;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One lexicon, and what it finds in a text; the text is shown with what was found in ⟦ ⟧. */
final class Cues {

  private static final TextAnalyzer ANALYZER = new TextAnalyzer(List.of());

  private static final Map<Language, CueMatcher> EMPTY = empty();

  private final Language language;
  private final List<Located> match;
  private final Map<String, List<Located>> classes = new LinkedHashMap<>();
  private final Map<String, List<String>> lemmas = new LinkedHashMap<>();
  private List<Located> unless = List.of();
  private final Map<String, List<Located>> unlessIn = new LinkedHashMap<>();

  private Cues(Language language, String... patterns) {
    this.language = language;
    this.match = located(patterns);
  }

  static Cues korean(String... patterns) {
    return new Cues(Language.KOREAN, patterns);
  }

  static Cues english(String... patterns) {
    return new Cues(Language.ENGLISH, patterns);
  }

  Cues withClass(String name, String... patterns) {
    classes.put(name, located(patterns));
    return this;
  }

  Cues withLemma(String lemma, String... forms) {
    lemmas.put(lemma, List.of(forms));
    return this;
  }

  Cues unless(String... patterns) {
    unless = located(patterns);
    return this;
  }

  /** Adds antipatterns: sentence, next, near, draft or customer. */
  Cues unlessIn(String where, String... patterns) {
    unlessIn.put(where, located(patterns));
    return this;
  }

  /** What is wrong with the patterns. */
  List<String> problems() {
    List<Problem> problems = new ArrayList<>();
    MatcherCompiler.compile(language, shared(), List.of(definition()), problems);
    return problems.stream().map(Problem::what).toList();
  }

  /** The text with what was found in ⟦ ⟧. */
  String mark(String text) {
    return mark(text, "");
  }

  String mark(String text, String customer) {
    TextReader reader = reader();
    TextReader.ReadText draft = reader.read(text);
    List<Scan> scans = draft.scans();
    List<Scan> said = reader.read(customer).scans();
    StringBuilder marked = new StringBuilder();
    int at = 0;
    List<Found> standing = reader.standing(scans, Scan::found, () -> said);
    for (int i = 0; i < standing.size(); i++) {
      int start = draft.analyzed().sentences().get(i).start();
      for (Hit hit : standing.get(i).hits()) {
        Span span = hit.span().shift(start);
        marked.append(text, at, span.start()).append('⟦').append(span.of(text)).append('⟧');
        at = span.end();
      }
    }
    return marked.append(text, at, text.length()).toString();
  }

  /** What was found in the first sentence of a text. */
  List<Hit> hits(String text) {
    return reader().read(NormalizedText.of(text).text()).scans().get(0).found().hits();
  }

  private TextReader reader() {
    Map<Language, CueMatcher> matchers = new EnumMap<>(EMPTY);
    matchers.put(language, writtenAndRead());
    return new TextReader(ANALYZER, matchers, 0);
  }

  /** The matcher as a pack that was precompiled gives it. */
  private CueMatcher writtenAndRead() {
    List<Problem> problems = new ArrayList<>();
    List<CueDefinition> definitions = List.of(definition());
    PackedWriter out = new PackedWriter();
    MatcherCompiler.precompile(language, shared(), definitions, List.of(), problems, out);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      out.writeTo(bytes);
      PackedReader in = new PackedReader(new ByteArrayInputStream(bytes.toByteArray()));
      return MatcherCompiler.compile(
          language, shared(), definitions, new CompiledPatterns(in), problems);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private SharedData shared() {
    return new SharedData(
        classes, lemmas, Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(),
        List.of(), Map.of(), Map.of(), Map.of());
  }

  private static Map<Language, CueMatcher> empty() {
    Map<Language, CueMatcher> matchers = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      SharedData nothing = new Cues(language).shared();
      matchers.put(
          language, MatcherCompiler.compile(language, nothing, List.of(), new ArrayList<>()));
    }
    return matchers;
  }

  private CueDefinition definition() {
    CueDefinition.UnlessIn where =
        new CueDefinition.UnlessIn(
            unlessIn.getOrDefault("sentence", List.of()),
            unlessIn.getOrDefault("next", List.of()),
            unlessIn.getOrDefault("near", List.of()),
            unlessIn.getOrDefault("draft", List.of()),
            unlessIn.getOrDefault("customer", List.of()));
    return new CueDefinition(
        "test/rule",
        "cue",
        match,
        unless,
        where,
        false,
        null,
        "default",
        null,
        0,
        new Located("", "test/rule/en.yaml", 1));
  }

  private static List<Located> located(String... patterns) {
    List<Located> located = new ArrayList<>();
    for (String pattern : patterns) {
      located.add(new Located(pattern, "test/rule/en.yaml", located.size() + 2));
    }
    return located;
  }
}
