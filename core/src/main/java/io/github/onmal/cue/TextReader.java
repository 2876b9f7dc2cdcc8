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
import org.jspecify.annotations.Nullable;

/**
 * Analyzes texts and scans their sentences, each by the lexicons of its language; remembers
 * sentences it has seen. Safe for use by several threads.
 */
public final class TextReader {

  private static final int LONGEST_REMEMBERED = 400;

  private final TextAnalyzer analyzer;
  private final Map<Language, CueMatcher> matchers;
  private final Memory<String, Scan> memory;

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
    memory = new Memory<>(rememberedSentences);
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
    List<@Nullable Scan> known = new ArrayList<>();
    AnalyzedText analyzed =
        analyzer.analyze(
            text,
            masked -> {
              Scan scan = memory.find(masked);
              known.add(scan);
              return scan == null ? analyzer.analyzeSentence(masked) : scan.sentence();
            });
    // All sentences are tokenized before the first is scanned: each works on memory of its own.
    List<Scan> scans = new ArrayList<>(known.size());
    for (int i = 0; i < known.size(); i++) {
      Scan scan = known.get(i);
      scans.add(scan == null ? scan(analyzed.sentences().get(i).sentence()) : scan);
    }
    return new ReadText(analyzed, scans);
  }

  /** The matcher of a language. */
  public CueMatcher matcher(Language language) {
    return Objects.requireNonNull(matchers.get(language));
  }

  private Scan scan(Sentence sentence) {
    Scan scan = matcher(sentence.language()).scan(sentence);
    if (sentence.text().length() <= LONGEST_REMEMBERED) {
      memory.keep(sentence.text(), scan);
    }
    return scan;
  }
}
