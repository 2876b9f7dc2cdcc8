package io.github.onmal.check.format;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which messages of a catalogue are replies: those whose keys the layout names, or else those
 * that read as prose, which labels and settings beside them do not. Prose has four words, or two of
 * which one ends a sentence, or a Korean verb at its end. Immutable.
 */
final class MessageFilter {

  private static final int WORDS = 4;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern WORD =
      Pattern.compile("[\\p{Ps}\\p{Pi}\"'*_]*+\\p{L}[\\p{L}\\p{M}'’-]*+[\\p{P}\\p{S}]*+");
  private static final String SENTENCE_ENDS = ".?!…。~";
  private static final String CLOSERS = "\"'”’)]}*_";
  private static final String KOREAN_ENDS = "다요죠까";
  private static final int KOREAN_VERB = 3;

  private final List<Pattern> keys;

  private MessageFilter(List<Pattern> keys) {
    this.keys = keys;
  }

  /** The filter of a layout; in the patterns of its keys {@code *} is for anything. */
  static MessageFilter of(Layout layout) {
    return new MessageFilter(layout.replies().stream().map(MessageFilter::glob).toList());
  }

  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*+", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /**
   * Whether a message is a reply.
   *
   * @param text what it says
   * @param names what the catalogue calls it
   */
  boolean accepts(String text, List<String> names) {
    if (text.isBlank()) {
      return false;
    }
    return keys.isEmpty()
        ? isProse(text)
        : keys.stream()
            .anyMatch(key -> names.stream().anyMatch(name -> key.matcher(name).matches()));
  }

  private static boolean isProse(String text) {
    int words = 0;
    boolean ends = false;
    for (String word : BLANK.split(text)) {
      if (WORD.matcher(word).matches()) {
        words++;
      }
      ends |= endsSentence(word);
      if (words >= WORDS || ends && words >= 2) {
        return true;
      }
    }
    return endsInKoreanVerb(text);
  }

  private static boolean endsSentence(String word) {
    int end = word.length();
    while (end > 0 && CLOSERS.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0
        && SENTENCE_ENDS.indexOf(word.charAt(end - 1)) >= 0
        && word.chars().anyMatch(Character::isLetter);
  }

  private static boolean endsInKoreanVerb(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return end >= KOREAN_VERB
        && KOREAN_ENDS.indexOf(text.charAt(end - 1)) >= 0
        && text.substring(end - KOREAN_VERB, end).chars().allMatch(c -> c >= '가' && c <= '힣');
  }
}
