package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The fixed words of the report in one language, from {@code labels_ko.properties} and its sister.
 */
final class Labels {

  private final String file;
  private final Properties labels = new Properties();

  private Labels(String file) {
    this.file = file;
    try (InputStream in = Labels.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing; expected it beside this class");
      }
      labels.load(new InputStreamReader(in, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  /** The labels for a draft: Korean if it is mainly Korean, else English. */
  static Labels forDraft(String draft) {
    return of(isKorean(draft) ? Language.KOREAN : Language.ENGLISH);
  }

  /** The labels of a language. */
  static Labels of(Language language) {
    return new Labels(
        language == Language.KOREAN ? "labels_ko.properties" : "labels_en.properties");
  }

  /** A label, or what is given where there is none. */
  String orElse(String key, String otherwise) {
    return labels.getProperty(key, otherwise);
  }

  /** A label. Its {@code {0}} and {@code {1}} are replaced by the arguments. */
  String of(String key, Object... arguments) {
    String label = labels.getProperty(key);
    if (label == null) {
      throw new IllegalStateException(file + " has no `" + key + "`");
    }
    for (int i = 0; i < arguments.length; i++) {
      label = label.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return label;
  }

  /** One Hangul syllable says about as much as two or three Latin letters. */
  private static boolean isKorean(String draft) {
    int hangul = 0;
    int latin = 0;
    for (int i = 0; i < draft.length(); i++) {
      char c = draft.charAt(i);
      if (('\uAC00' <= c && c <= '\uD7A3') || ('\u1100' <= c && c <= '\u1112')) {
        hangul++;
      } else if (('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z')) {
        latin++;
      }
    }
    return hangul > 0 && 2 * hangul >= latin;
  }
}
