package io.github.onmal.cue;

import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Analyzes texts and scans their sentences, each by the lexicons of its language; remembers
 * sentences it has seen. Safe for use by several threads.
 */
public final class TextReader {

  private static final int LONGEST_REMEMBERED = 400;
  private static final int LONGEST_LINE_REMEMBERED = 2_000;
  private static final int SENTENCES_A_LINE = 8;

  private final TextAnalyzer analyzer;
  private final Map<Language, CueMatcher> matchers;
  private final Memory<String, Scan> memory;

  /** Most of a draft that is being typed is lines that have not changed. */
  private final Memory<String, ReadLine> lines;

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
    lines = new Memory<>(rememberedSentences / SENTENCES_A_LINE);
  }

  /**
   * A text as read.
   *
   * @param analyzed the text
   * @param scans its sentences, scanned, in order
   */
  public record ReadText(AnalyzedText analyzed, List<Scan> scans) {}

  /** A line as read; its sentences are placed in it. */
  private record ReadLine(List<AnalyzedText.Placed> sentences, List<Scan> scans) {}

  /** A line that has been analyzed but not scanned, and the number of sentences before it. */
  private record NewLine(String text, List<AnalyzedText.Placed> sentences, int from) {}

  /** Reads normalized text. */
  public ReadText read(String text) {
    List<@Nullable Scan> known = new ArrayList<>();
    List<NewLine> unknown = new ArrayList<>();
    AnalyzedText analyzed =
        analyzer.analyze(
            text,
            line -> {
              ReadLine remembered = lines.find(line);
              if (remembered != null) {
                known.addAll(remembered.scans());
                return remembered.sentences();
              }
              int from = known.size();
              List<AnalyzedText.Placed> sentences = analyzeLine(line, known);
              unknown.add(new NewLine(line, sentences, from));
              return sentences;
            });
    // All sentences are tokenized before the first is scanned: each works on memory of its own.
    List<Scan> scans = new ArrayList<>(known.size());
    for (int i = 0; i < known.size(); i++) {
      Scan scan = known.get(i);
      scans.add(scan == null ? scan(analyzed.sentences().get(i).sentence()) : scan);
    }
    for (NewLine line : unknown) {
      if (line.text().length() <= LONGEST_LINE_REMEMBERED) {
        int to = line.from() + line.sentences().size();
        lines.keep(
            line.text(),
            new ReadLine(line.sentences(), List.copyOf(scans.subList(line.from(), to))));
      }
    }
    return new ReadText(analyzed, scans);
  }

  /** The sentences of a line; notes the scans of those that are remembered, null for others. */
  private List<AnalyzedText.Placed> analyzeLine(String line, List<@Nullable Scan> known) {
    return analyzer.analyzeLine(
        line,
        masked -> {
          Scan scan = memory.find(masked);
          known.add(scan);
          return scan == null ? analyzer.analyzeSentence(masked) : scan.sentence();
        });
  }

  /**
   * What was found in each sentence of a text and no antipattern around it takes back.
   *
   * @param scans the sentences of the text
   * @param found what to take of each
   * @param customer gives the sentences of the customer's last message, scanned as a draft; asked
   *     only when needed
   */
  public List<Found> standing(
      List<Scan> scans, Function<Scan, Found> found, Supplier<List<Scan>> customer) {
    List<Found> standing = new ArrayList<>(scans.size());
    Map<Language, List<@Nullable Scan>> around = new EnumMap<>(Language.class);
    for (int i = 0; i < scans.size(); i++) {
      Found here = found.apply(scans.get(i));
      if (here.uncertain().length > 0) {
        Language language = scans.get(i).sentence().language();
        List<@Nullable Scan> alike = around.computeIfAbsent(language, key -> only(scans, key));
        here = matcher(language).standing(here, alike, i, () -> only(customer.get(), language));
      }
      standing.add(here);
    }
    return standing;
  }

  private static List<@Nullable Scan> only(List<Scan> scans, Language language) {
    List<@Nullable Scan> only = new ArrayList<>(scans.size());
    for (Scan scan : scans) {
      only.add(scan.sentence().language() == language ? scan : null);
    }
    return only;
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
