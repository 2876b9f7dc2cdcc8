package io.github.onmal.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Bare tokenization, the yardstick: one tokenizer used again and again, nothing kept of its tokens.
 */
final class BareNori {

  private final KoreanTokenizer tokenizer =
      new KoreanTokenizer(
          AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY,
          null,
          KoreanTokenizer.DecompoundMode.NONE,
          false,
          false);
  private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech =
      tokenizer.addAttribute(PartOfSpeechAttribute.class);

  /** Tokenizes a text and gives a number that depends on every token. */
  int tokenize(String text) {
    try (KoreanTokenizer open = tokenizer) {
      int sum = 0;
      open.setReader(new StringReader(text));
      open.reset();
      while (open.incrementToken()) {
        sum += term.length() + offset.endOffset() + partOfSpeech.getLeftPOS().ordinal();
      }
      open.end();
      return sum;
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string reader failed", impossible);
    }
  }
}
