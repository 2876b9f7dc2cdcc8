package io.github.onmal.rewrite.english;

import io.github.onmal.table.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
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
    for (Table.Row row : Table.read(Contractions.class, "contractions.txt").rows()) {
      listed.put(row.cell(0), words(row.cell(1)));
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
