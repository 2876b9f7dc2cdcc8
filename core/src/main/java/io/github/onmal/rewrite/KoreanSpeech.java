package io.github.onmal.rewrite;

import io.github.onmal.rewrite.korean.Conjugator;
import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rewrite.korean.SentenceRewriter;
import io.github.onmal.text.SpeechLevel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says a Korean template as the draft around it speaks. */
final class KoreanSpeech {

  /** The polite ending that adds to what was said and is often followed by more. */
  private static final String GOES_ON = "-고요";

  private KoreanSpeech() {}

  /**
   * A literal part of a template in 해요체: each sentence that ends in it, in a word that is literal
   * as a whole.
   *
   * @param opens whether the part begins the template
   * @param closes whether the part ends the template
   * @return nothing where a sentence ends in a word that begins in a capture, so that only the
   *     filled text tells
   */
  static Optional<String> literalInHaeyo(String text, boolean opens, boolean closes) {
    StringBuilder spoken = new StringBuilder(text.length() + 8);
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean last = at + 1 == text.length();
      boolean ends = ends(text, at) || last && (closes || isMark(text.charAt(at)));
      if (!ends && !last) {
        continue;
      }
      String piece = text.substring(start, at + 1);
      boolean glued = start == 0 && !opens && !Character.isWhitespace(piece.charAt(0));
      boolean marksOnly = piece.chars().noneMatch(Character::isLetterOrDigit);
      if (ends && glued && !marksOnly && piece.strip().indexOf(' ') < 0) {
        return Optional.empty();
      }
      int from = glued && piece.indexOf(' ') > 0 ? piece.indexOf(' ') : 0;
      spoken.append(piece, 0, from);
      spoken.append(
          ends && !marksOnly
              ? sentence(piece.substring(from), SpeechLevel.HAEYO)
              : piece.substring(from));
      start = at + 1;
    }
    return Optional.of(spoken.toString());
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  /** The text with each sentence at a level; a sentence that cannot be converted for sure stays. */
  static String speak(String text, SpeechLevel level) {
    StringBuilder spoken = new StringBuilder(text.length() + 8);
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean last = at == text.length();
      if (last || ends(text, at)) {
        int end = last ? at : at + 1;
        spoken.append(sentence(text.substring(start, end), level));
        start = end;
      }
    }
    return spoken.toString();
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || isMark(c) && at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
  }

  private static String sentence(String text, SpeechLevel level) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return text;
    }
    String bare = text.substring(start);
    return text.substring(0, start) + SentenceRewriter.toLevel(bare, level).orElse(bare);
  }

  /**
   * An inflected predicate without -시-, at a level, or null where it has none or cannot be said so.
   */
  static @Nullable String plain(
      String inflected,
      Predicate predicate,
      Ending ending,
      SpeechLevel level,
      CharSequence before) {
    if (ending.isFinal()) {
      String context = before + inflected;
      // 품절이시고요, … goes on: it keeps its ending, whatever the level of the draft.
      boolean goesOn = ending.standard().equals(GOES_ON);
      // 되시나요? asks softly, which 합쇼체 does too: 되나요, not 됩니까.
      boolean asksOnly = ending.canAsk() && !ending.canState();
      // 예약되셨습니다 loses its -시-, not its 합쇼체, in a draft that is 해요체 elsewhere.
      boolean formal = ending.level() == SpeechLevel.HASIPSIO && level == SpeechLevel.HAEYO;
      Optional<String> whole =
          level.isPolite() && !goesOn && !asksOnly && !formal
              ? SentenceRewriter.removeHonorific(context, level)
              : SentenceRewriter.removeHonorific(context);
      if (whole.isPresent()
          && !whole.get().equals(context)
          && whole.get().startsWith(before.toString())) {
        return whole.get().substring(before.length());
      }
    }
    String prefinals = (ending.isPast() ? "었" : "") + (ending.isPresumptive() ? "겠" : "");
    String id = ending.standard().equals("-세요") ? "-어요" : ending.standard();
    try {
      return Conjugator.conjugate(predicate, "-" + prefinals + id.substring(1), before);
    } catch (IllegalArgumentException notTaken) {
      return null;
    }
  }
}
