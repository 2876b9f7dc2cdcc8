package io.github.onmal.rewrite.english;

import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that tie an English sentence to one before it. */
public final class Connectives {

  private static final Connectives STANDARD =
      new Connectives(Table.read(Connectives.class, "connectives.txt"));

  private final Set<String> joining = new HashSet<>();
  private final Set<String> back = new HashSet<>();
  private final List<String> resuming = new ArrayList<>();

  private Connectives(Table table) {
    for (Table.Row row : table.rows()) {
      switch (row.cell(0)) {
        case "joining" -> joining.addAll(row.words(1));
        case "back" -> back.addAll(row.words(1));
        case "resuming" -> resuming.add(row.cell(1));
        default -> throw row.problem(row.cell(0), "joining, back or resuming");
      }
    }
  }

  /** Whether a word joins its sentence to the one before and says nothing more: and, so. */
  public static boolean joins(String word) {
    return STANDARD.joining.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a sentence makes sense only after what stands before it: if it hurts before then. */
  public static boolean looksBack(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (String words : STANDARD.resuming) {
      int end = words.length();
      if (lower.startsWith(words) && (end == lower.length() || !isPartOfWord(lower.charAt(end)))) {
        return true;
      }
    }
    int start = 0;
    for (int at = 0; at <= lower.length(); at++) {
      if (at == lower.length() || !isPartOfWord(lower.charAt(at))) {
        if (STANDARD.back.contains(lower.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetter(c) || c == '\'';
  }
}
