package io.github.onmal.rewrite.english;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes contractions out: {@code can't} is {@code can not}. Forms without an apostrophe are known
 * where they are no words of their own (cant, im, but not ill or well). A possessive 's is dropped.
 */
public final class Contractions {

  private static final Map<String, String[]> LISTED = read();

  private Contractions() {}

  /**
   * The words a word stands for.
   *
   * @param word in lower case, apostrophes straight
   * @return one word or more, in order
   */
  public static String[] expand(String word) {
    String[] listed = LISTED.get(word);
    if (listed != null) {
      return listed;
    }
    int apostrophe = word.indexOf('\'');
    if (apostrophe < 0) {
      return new String[] {word};
    }
    if (word.endsWith("n't")) {
      return new String[] {word.substring(0, word.length() - 3), "not"};
    }
    String stem = word.substring(0, apostrophe);
    String[] ending = LISTED.get(word.substring(apostrophe));
    return ending == null
        ? new String[] {word}
        : ending[0].isEmpty() ? new String[] {stem} : new String[] {stem, ending[0]};
  }

  /** The words and endings that are known as contractions, in lower case, apostrophes straight. */
  public static Set<String> listed() {
    return Collections.unmodifiableSet(LISTED.keySet());
  }

  private static Map<String, String[]> read() {
    Map<String, String[]> listed = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(Contractions.class.getResourceAsStream("contractions.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          listed.put(line.substring(0, tab), words(line.substring(tab + 1)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("contractions.tsv cannot be read", unreadable);
    }
    return listed;
  }

  private static String[] words(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? new String[] {text}
        : new String[] {text.substring(0, space), text.substring(space + 1)};
  }
}
