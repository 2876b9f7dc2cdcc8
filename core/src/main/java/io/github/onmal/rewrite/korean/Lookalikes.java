package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Nouns that look like predicates in plain speech, and the short forms that may pass for plain
 * speech.
 */
final class Lookalikes {

  private static final Lookalikes STANDARD =
      new Lookalikes(Table.read(Lookalikes.class, "lookalikes.txt"));
  private static final String SUFFIX = "~";

  private final Set<String> words = new HashSet<>();
  private final List<String> suffixes = new ArrayList<>();
  private final Set<String> singles = new HashSet<>();

  private Lookalikes(Table table) {
    for (Table.Row row : table.rows()) {
      switch (row.cell(0)) {
        case "single" -> singles.addAll(row.words(1));
        case "word" -> {
          for (String word : row.words(1)) {
            if (word.startsWith(SUFFIX)) {
              suffixes.add(word.substring(SUFFIX.length()));
            } else {
              words.add(word);
            }
          }
        }
        default -> throw row.problem("'" + row.cell(0) + "'", "word or single");
      }
    }
  }

  static Lookalikes standard() {
    return STANDARD;
  }

  /** Whether a word is a noun, or a word of one syllable that is not listed as a predicate. */
  boolean contains(String word) {
    if (word.length() == 1 && !singles.contains(word) || words.contains(word)) {
      return true;
    }
    for (String suffix : suffixes) {
      if (word.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
