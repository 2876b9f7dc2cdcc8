package io.github.onmal.analysis;

import io.github.onmal.text.PartOfSpeech;
import io.github.onmal.text.Span;
import io.github.onmal.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's Korean tokenizer as this library uses it: compounds whole, punctuation kept, nothing
 * filtered. Each thread has a tokenizer of its own; making one costs more than a sentence.
 */
final class NoriTokenizer {

  /** Longer runs of one character cost far more than they tell. */
  private static final int LONGEST_RUN = 3;

  private static final Map<POS.Tag, PartOfSpeech> PARTS = new EnumMap<>(POS.Tag.class);

  static {
    for (POS.Tag tag : POS.Tag.values()) {
      PARTS.put(tag, partOf(tag));
    }
  }

  private final ThreadLocal<Stream> streams;

  NoriTokenizer(List<String> words) {
    UserDictionary dictionary = dictionary(words);
    streams = ThreadLocal.withInitial(() -> new Stream(dictionary));
  }

  private static @Nullable UserDictionary dictionary(List<String> words) {
    StringBuilder entries = new StringBuilder();
    try (InputStream in =
            Objects.requireNonNull(NoriTokenizer.class.getResourceAsStream("user-dictionary.txt"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      char[] buffer = new char[4096];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        entries.append(buffer, 0, read);
      }
      for (String word : words) {
        entries.append('\n').append(word);
      }
      return UserDictionary.open(new StringReader(entries.toString()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the user dictionary cannot be read", unreadable);
    }
  }

  /** The tokens of a sentence, in order; white space belongs to none. */
  List<Token> tokenize(String sentence) {
    return streams.get().tokenize(sentence);
  }

  private static final class Stream {
    private final KoreanTokenizer tokenizer;
    private final OffsetAttribute offset;
    private final PartOfSpeechAttribute partOfSpeech;

    Stream(@Nullable UserDictionary dictionary) {
      tokenizer =
          new KoreanTokenizer(
              AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY,
              dictionary,
              KoreanTokenizer.DecompoundMode.NONE,
              false,
              false);
      offset = tokenizer.addAttribute(OffsetAttribute.class);
      partOfSpeech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    }

    List<Token> tokenize(String sentence) {
      int[] places = null;
      String text = sentence;
      if (hasLongRun(sentence)) {
        StringBuilder collapsed = new StringBuilder(sentence.length());
        places = collapse(sentence, collapsed);
        text = collapsed.toString();
      }
      List<Token> tokens = new ArrayList<>(text.length() / 2 + 1);
      try {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          int start = offset.startOffset();
          int end = offset.endOffset();
          if (end > start && !Character.isWhitespace(text.charAt(start))) {
            Span span =
                places == null ? new Span(start, end) : new Span(places[start], places[end]);
            POS.Tag tag = partOfSpeech.getLeftPOS();
            tokens.add(new Token(span, PARTS.getOrDefault(tag, PartOfSpeech.UNKNOWN)));
          }
        }
        tokenizer.end();
      } catch (IOException impossible) {
        throw new UncheckedIOException("a string reader failed", impossible);
      } finally {
        close();
      }
      return tokens;
    }

    private void close() {
      try {
        tokenizer.close();
      } catch (IOException impossible) {
        throw new UncheckedIOException("a string reader failed", impossible);
      }
    }
  }

  private static boolean hasLongRun(String text) {
    int run = 1;
    for (int i = 1; i < text.length(); i++) {
      run = text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
      if (run > LONGEST_RUN) {
        return true;
      }
    }
    return false;
  }

  /** Shortens long runs; gives for each place in the short text the place in the long one. */
  private static int[] collapse(String text, StringBuilder collapsed) {
    int[] places = new int[text.length() + 1];
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = i > 0 && text.charAt(i) == text.charAt(i - 1) ? run + 1 : 1;
      if (run <= LONGEST_RUN) {
        places[collapsed.length()] = i;
        collapsed.append(text.charAt(i));
      }
    }
    places[collapsed.length()] = text.length();
    return places;
  }

  /** Collapses the tag set of any version of the tokenizer to ours, by its first letters. */
  private static PartOfSpeech partOf(POS.Tag tag) {
    String name = tag.name();
    return switch (name.charAt(0)) {
      case 'N' -> name.equals("NA") ? PartOfSpeech.UNKNOWN : PartOfSpeech.NOUN;
      case 'V' -> PartOfSpeech.PREDICATE;
      case 'M', 'I' -> PartOfSpeech.MODIFIER;
      case 'J' -> PartOfSpeech.PARTICLE;
      case 'E' -> PartOfSpeech.ENDING;
      case 'X' -> PartOfSpeech.AFFIX;
      case 'S' ->
          switch (name) {
            case "SN" -> PartOfSpeech.NUMBER;
            case "SL", "SH" -> PartOfSpeech.FOREIGN;
            default -> PartOfSpeech.SYMBOL;
          };
      default -> PartOfSpeech.UNKNOWN;
    };
  }
}
