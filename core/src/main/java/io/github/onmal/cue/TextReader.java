package io.github.onmal.cue;

import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Analyzes texts and scans their sentences, each by the lexicons of its language; remembers
 * sentences it has seen. Safe for use by several threads.
 */
public final class TextReader {

  private final TextAnalyzer analyzer;
  private final Map<Language, CueMatcher> matchers;
  private final SentenceCache cache;

  /**
   * Creates a reader.
   *
   * @param matchers a matcher for every language
   * @param rememberedSentences how many sentences to remember; 0 for none
   */
  public TextReader(
      TextAnalyzer analyzer, Map<Language, CueMatcher> matchers, int rememberedSentences) {
    this.analyzer = analyzer;
    this.matchers = matchers;
    this.cache = new SentenceCache(rememberedSentences);
  }

  /**
   * A text as read.
   *
   * @param analyzed the text
   * @param scans its sentences, scanned, in order
   */
  public record ReadText(AnalyzedText analyzed, List<Scan> scans) {}

  /** Reads normalized text. */
  public ReadText read(String text) {
    List<Scan> scans = new ArrayList<>();
    AnalyzedText analyzed =
        analyzer.analyze(
            text,
            masked -> {
              Scan scan = scan(masked);
              scans.add(scan);
              return scan.sentence();
            });
    return new ReadText(analyzed, scans);
  }

  /** The matcher of a language. */
  public CueMatcher matcher(Language language) {
    return Objects.requireNonNull(matchers.get(language));
  }

  private Scan scan(String masked) {
    Scan known = cache.find(masked);
    if (known != null) {
      return known;
    }
    Sentence sentence = analyzer.analyzeSentence(masked);
    Scan scan = matcher(sentence.language()).scan(sentence);
    cache.keep(masked, scan);
    return scan;
  }
}
