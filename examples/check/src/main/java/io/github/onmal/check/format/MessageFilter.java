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
      Pattern.compile("[\\p{Ps}\\p{Pi}\"'*_]*\\p{L}[\\p{L}\\p{M}'’-]*[\\p{P}\\p{S}]*");
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*\\p{L}.*[.?!…。~][\\p{Pe}\\p{Pf}\"'*_]*", Pattern.DOTALL);
  private static final Pattern KOREAN_END = Pattern.compile("[가-힣]{2,}[다요죠까][^\\p{L}\\p{N}]*\\z");

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
      ends |= SENTENCE_END.matcher(word).matches();
      if (words >= WORDS || ends && words >= 2) {
        return true;
      }
    }
    return KOREAN_END.matcher(text).find();
  }
}
