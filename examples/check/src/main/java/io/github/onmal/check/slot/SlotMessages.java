package io.github.onmal.check.slot;

import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What findings say, in one language. */
final class SlotMessages {

  private static final SlotMessages KOREAN = new SlotMessages(Locale.KOREAN);
  private static final SlotMessages ENGLISH = new SlotMessages(Locale.ENGLISH);

  /** How far from a slot its language is looked for. */
  private static final int NEAR = 200;

  private final ResourceBundle words;

  private SlotMessages(Locale locale) {
    words = ResourceBundle.getBundle(SlotMessages.class.getPackageName() + ".messages", locale);
  }

  static SlotMessages of(Language language) {
    return language == Language.KOREAN ? KOREAN : ENGLISH;
  }

  /** Those in the language of the line around a slot, or of the reply where the line has none. */
  static SlotMessages near(String text, Span slot) {
    int start = slot.start();
    while (start > 0 && slot.start() - start < NEAR && text.charAt(start - 1) != '\n') {
      start--;
    }
    int end = slot.end();
    while (end < text.length() && end - slot.end() < NEAR && text.charAt(end) != '\n') {
      end++;
    }
    String around = text.substring(start, slot.start()) + text.substring(slot.end(), end);
    boolean silent = around.chars().noneMatch(Character::isLetter);
    boolean korean = (silent ? text : around).chars().anyMatch(c -> Hangul.isSyllable((char) c));
    return korean ? KOREAN : ENGLISH;
  }

  /** A text; its {@code {0}}, {@code {1}} … are replaced by the arguments. */
  String text(SlotRule rule, String part, Object... arguments) {
    return MessageFormat.format(words.getString(rule.key() + "." + part), arguments);
  }
}
