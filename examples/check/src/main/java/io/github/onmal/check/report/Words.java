package io.github.onmal.check.report;

import io.github.onmal.check.slot.SlotRule;
import io.github.onmal.json.Names;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of reports in one language, from {@code words_ko.properties} and its sister. */
final class Words {

  private static final Words KOREAN = new Words(Language.KOREAN);
  private static final Words ENGLISH = new Words(Language.ENGLISH);

  private final Language language;
  private final Locale locale;
  private final ResourceBundle words;

  private Words(Language language) {
    this.language = language;
    locale = Locale.forLanguageTag(language.code());
    words = ResourceBundle.getBundle(Words.class.getPackageName() + ".words", locale);
  }

  static Words of(Language language) {
    return language == Language.KOREAN ? KOREAN : ENGLISH;
  }

  /** The words that go with a text. */
  static Words beside(String text) {
    return of(languageOf(text));
  }

  /** Korean if a text is mainly Korean: one syllable says as much as two or three Latin letters. */
  static Language languageOf(String text) {
    int hangul = 0;
    int latin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ('가' <= c && c <= '힣') {
        hangul++;
      } else if ('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z') {
        latin++;
      }
    }
    return hangul > 0 && 2 * hangul >= latin ? Language.KOREAN : Language.ENGLISH;
  }

  Language language() {
    return language;
  }

  /** The words of a key, with its arguments put in. */
  String of(String key, Object... arguments) {
    String pattern = words.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The words of a key, or what is given where there are none. */
  String orElse(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  /** The title of a rule of this module, or what is given where it is another. */
  String ruleTitle(String id, String otherwise) {
    for (SlotRule rule : SlotRule.values()) {
      if (rule.id().equals(id)) {
        return rule.title(language());
      }
    }
    return orElse("rule." + id + ".title", otherwise);
  }

  /** The reason of a rule of this module, or what is given where it is another. */
  String ruleReason(String id, String otherwise) {
    for (SlotRule rule : SlotRule.values()) {
      if (rule.id().equals(id)) {
        return rule.reason(language());
      }
    }
    return orElse("rule." + id + ".reason", otherwise);
  }

  String of(Severity severity) {
    return of("severity." + Names.of(severity));
  }
}
