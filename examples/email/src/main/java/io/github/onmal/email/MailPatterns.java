package io.github.onmal.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * What {@code patterns.tsv} says of mail clients and names; shared with the Thunderbird extension.
 */
final class MailPatterns {

  private static final String FILE = "patterns.tsv";
  private static final Map<String, List<String>> VALUES = read();

  static final List<Pattern> ATTRIBUTION_START = expressions("attribution-start");
  static final List<Pattern> ATTRIBUTION = expressions("attribution");
  static final List<Pattern> SEPARATOR = expressions("separator");
  static final List<Pattern> HEADER_FIRST = expressions("header-first");
  static final List<Pattern> HEADER_OTHER = expressions("header-other");
  static final List<Pattern> DEVICE = expressions("device");
  static final List<Pattern> NOBODY = expressions("nobody");
  static final Evaluator QUOTE = selector("quote");
  static final Evaluator HISTORY = selector("history");
  static final Evaluator SIGNATURE = selector("signature");
  static final List<String> TITLES = words("title");
  static final Set<String> SURNAMES = Set.copyOf(words("surname"));

  private MailPatterns() {}

  /** Whether one of the expressions is found in a text. */
  static boolean found(Collection<Pattern> expressions, String text) {
    for (Pattern expression : expressions) {
      if (expression.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> values = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(MailPatterns.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          int tab = line.indexOf('\t');
          values
              .computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
              .add(line.substring(tab + 1));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
    return values;
  }

  private static List<String> values(String kind) {
    return Objects.requireNonNull(VALUES.get(kind), kind);
  }

  private static List<Pattern> expressions(String kind) {
    return values(kind).stream()
        .map(value -> Pattern.compile(value, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .toList();
  }

  private static Evaluator selector(String kind) {
    return QueryParser.parse(String.join(", ", values(kind)));
  }

  private static List<String> words(String kind) {
    return values(kind).stream().flatMap(value -> Stream.of(value.split(" "))).toList();
  }
}
