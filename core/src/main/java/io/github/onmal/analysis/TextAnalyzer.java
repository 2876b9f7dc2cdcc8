package io.github.onmal.analysis;

import io.github.onmal.rewrite.korean.SentenceReader;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Language;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.SentenceType;
import io.github.onmal.text.Span;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts normalized text into sentences and analyzes them. Immutable and safe for use by several
 * threads.
 */
public final class TextAnalyzer {

  private final NoriTokenizer tokenizer;

  /**
   * Creates an analyzer and loads its dictionary, which takes a moment.
   *
   * @param words nouns the dictionary does not know, such as names of brands and products
   */
  public TextAnalyzer(List<String> words) {
    tokenizer = new NoriTokenizer(words);
    tokenizer.tokenize(".");
  }

  /**
   * Analyzes a text.
   *
   * @param text normalized text
   * @param analyzeLine gives the sentences of a line, from a memory or from {@link #analyzeLine};
   *     its argument is the line with its regions masked
   */
  public AnalyzedText analyze(
      String text, Function<String, List<AnalyzedText.Placed>> analyzeLine) {
    List<Region> regions = RegionFinder.find(text);
    String masked = regions.isEmpty() ? text : mask(text, regions);
    List<AnalyzedText.Placed> sentences = new ArrayList<>();
    for (Span line : SentenceSplitter.lines(masked)) {
      if (!line.isEmpty()) {
        for (AnalyzedText.Placed placed : analyzeLine.apply(line.of(masked))) {
          int start = line.start() + placed.start();
          sentences.add(new AnalyzedText.Placed(placed.sentence(), start));
        }
      }
    }
    return new AnalyzedText(text, sentences, regions);
  }

  /**
   * Analyzes a line by itself.
   *
   * @param masked the line, its regions masked
   * @param analyze gives the analysis of a sentence, from a memory or from {@link
   *     #analyzeSentence}; its argument is the sentence with its regions masked
   */
  public List<AnalyzedText.Placed> analyzeLine(String masked, Function<String, Sentence> analyze) {
    List<AnalyzedText.Placed> sentences = new ArrayList<>();
    for (Span span : SentenceSplitter.split(masked)) {
      sentences.add(new AnalyzedText.Placed(analyze.apply(span.of(masked)), span.start()));
    }
    return sentences;
  }

  /** Analyzes a text without a memory. */
  public AnalyzedText analyze(String text) {
    return analyze(text, line -> analyzeLine(line, this::analyzeSentence));
  }

  private static String mask(String text, List<Region> regions) {
    char[] chars = text.toCharArray();
    for (Region region : regions) {
      for (int i = region.span().start(); i < region.span().end(); i++) {
        if (chars[i] != '\n') {
          chars[i] = region.kind().mask();
        }
      }
    }
    return new String(chars);
  }

  /** Analyzes one sentence, its regions masked. */
  public Sentence analyzeSentence(String masked) {
    Language language = languageOf(masked);
    boolean asks = asks(masked);
    SpeechLevel level =
        language == Language.KOREAN ? SentenceReader.levelOf(masked) : SpeechLevel.NONE;
    return new Sentence(
        masked,
        language,
        level,
        asks ? SentenceType.QUESTION : SentenceType.STATEMENT,
        // English words are read as they are written; their tokens are hardly ever asked for.
        language == Language.KOREAN
            ? tokenizer.tokenize(masked)
            : new LateTokens(tokenizer, masked));
  }

  private static boolean asks(String sentence) {
    for (int i = sentence.length() - 1; i >= 0; i--) {
      char c = sentence.charAt(i);
      if (c == '?') {
        return true;
      }
      if (Character.isLetterOrDigit(c) && !(c >= 'ㄱ' && c <= 'ㅣ')) {
        return false;
      }
    }
    return false;
  }

  /**
   * Korean where a third of the letters or more are Hangul: a syllable says as much as three
   * letters.
   */
  private static Language languageOf(String sentence) {
    int hangul = 0;
    int latin = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c >= '가' && c <= '힣' || c >= 'ㄱ' && c <= 'ㅣ') {
        hangul++;
      } else if (c < 0x250 && Character.isLetter(c)) {
        latin++;
      }
    }
    return hangul == 0 && latin > 0 || hangul * 3 < latin ? Language.ENGLISH : Language.KOREAN;
  }
}
