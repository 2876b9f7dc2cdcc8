package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.json.Names;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people call the fields of a table, its languages and its channels. */
final class FieldWords {

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*");
  private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Properties WORDS = words();
  private static final Map<String, String> LANGUAGES = byName("language.");
  private static final Map<String, String> CHANNELS = byName("channel.");

  private FieldWords() {}

  /** A name without all in which two spellings of it may differ. */
  static String plain(String name) {
    return NO_NAME.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The usual names of a field, {@linkplain #plain plain}, the most telling first. */
  static List<String> usual(String field) {
    return names(Objects.requireNonNull(WORDS.getProperty(field), field)).toList();
  }

  /** The code of a language by what it is called, or null if it is none that is known. */
  static @Nullable String languageNamed(String name) {
    return LANGUAGES.get(plain(name));
  }

  /** The language that a field says: its code, or null if it says none. */
  static @Nullable String language(String value) {
    String tag = value.strip();
    boolean precise = TAG.matcher(tag).matches() && tag.length() > 3;
    String named = languageNamed(tag);
    if (named != null && !(precise && tag.startsWith(named))) {
      return named;
    }
    return TAG.matcher(tag).matches() ? tag.replace('_', '-') : null;
  }

  /** The channel that a field says, or null if it says none. */
  static @Nullable Channel channel(String value) {
    String name = CHANNELS.get(plain(value));
    return name == null ? null : Names.find(Channel.values(), name);
  }

  private static Stream<String> names(String list) {
    return Stream.of(list.split(",", -1)).map(FieldWords::plain);
  }

  private static Map<String, String> byName(String prefix) {
    Map<String, String> codes = new HashMap<>();
    for (String key : WORDS.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        String code = key.substring(prefix.length());
        names(WORDS.getProperty(key, "")).forEach(name -> codes.put(name, code));
      }
    }
    return codes;
  }

  private static Properties words() {
    Properties words = new Properties();
    try (InputStream in =
        Objects.requireNonNull(FieldWords.class.getResourceAsStream("fields.properties"))) {
      words.load(new InputStreamReader(in, UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return words;
  }
}
