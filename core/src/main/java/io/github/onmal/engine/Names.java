package io.github.onmal.engine;

import io.github.onmal.table.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What is known of names, and the words one is made of. */
final class Names {

  private final Map<String, Set<String>> lists = new HashMap<>();

  Names() {
    for (Table.Row row : Table.read(Names.class, "names.txt").rows()) {
      lists.computeIfAbsent(row.cell(0), key -> new HashSet<>()).addAll(row.words(1));
    }
  }

  void forEachList(BiConsumer<String, Set<String>> action) {
    lists.forEach(action);
  }

  Set<String> list(String name) {
    return lists.getOrDefault(name, Set.of());
  }

  String withoutHonorific(String name) {
    for (String honorific : list("honorific")) {
      if (name.length() > honorific.length() + 1 && name.endsWith(honorific)) {
        return withoutHonorific(name.substring(0, name.length() - honorific.length()).trim());
      }
    }
    return name;
  }

  /** The words of a name but for titles, without hyphens and apostrophes. */
  List<String> untitled(String name) {
    List<String> untitled = new ArrayList<>();
    for (String word : pieces(name, true)) {
      String bare = bareWord(word);
      if (!bare.isEmpty() && !list("title").contains(bare)) {
        untitled.add(bare.replace("-", "").replace("'", "").replace("’", ""));
      }
    }
    return untitled;
  }

  /**
   * Lower case, and Latin letters without their marks and strokes: José is Jose, Søren is Soren.
   */
  static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 0xC0 && c < 0x250) {
        return withoutMarks(lower);
      }
    }
    return lower;
  }

  private static String withoutMarks(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean marked = c >= 0xC0 && c < 0x250;
      bare.append(
          marked
              ? Normalizer.normalize(String.valueOf(withoutStroke(c)), Normalizer.Form.NFD)
                  .charAt(0)
              : c);
    }
    return bare.toString();
  }

  /** Strokes are part of a letter, not marks that Unicode takes apart: ø is o. */
  private static char withoutStroke(char c) {
    return switch (c) {
      case 'ø', 'ǿ' -> 'o';
      case 'ł' -> 'l';
      case 'đ', 'ð' -> 'd';
      case 'ħ' -> 'h';
      case 'ŧ' -> 't';
      case 'ı' -> 'i';
      default -> c;
    };
  }

  /** With letters written as two where those who have no such key write two: Jürgen is Juergen. */
  static String spelledOut(String text) {
    StringBuilder spelled = null;
    for (int i = 0; i < text.length(); i++) {
      String two =
          switch (text.charAt(i)) {
            case 'ä', 'æ' -> "ae";
            case 'ö', 'ø', 'œ' -> "oe";
            case 'ü' -> "ue";
            case 'å' -> "aa";
            case 'ß' -> "ss";
            case 'þ' -> "th";
            case 'Ä', 'Æ' -> "Ae";
            case 'Ö', 'Ø', 'Œ' -> "Oe";
            case 'Ü' -> "Ue";
            case 'Å' -> "Aa";
            case 'Þ' -> "Th";
            default -> "";
          };
      if (!two.isEmpty() && spelled == null) {
        spelled = new StringBuilder(text.substring(0, i));
      }
      if (spelled != null) {
        spelled.append(two.isEmpty() ? String.valueOf(text.charAt(i)) : two);
      }
    }
    return spelled == null ? text : spelled.toString();
  }

  /** Whole words of a name, lower case, without punctuation. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : pieces(name, true)) {
      String bare = bareWord(word);
      if (!bare.isEmpty()) {
        words.add(bare);
        if (bare.indexOf('-') > 0) {
          words.addAll(
              List.of(bare.substring(0, bare.indexOf('-')), bare.substring(bare.indexOf('-') + 1)));
        }
      }
    }
    return words;
  }

  /** The parts of a text between white space, and between commas if asked for. */
  static List<String> pieces(String text, boolean atCommas) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean ends =
          at == text.length()
              || Character.isWhitespace(text.charAt(at))
              || atCommas && text.charAt(at) == ',';
      if (ends) {
        if (at > start) {
          pieces.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
    return pieces;
  }

  static String bareWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  static boolean isHangul(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '가' || c > '힣') && c != ' ') {
        return false;
      }
    }
    return true;
  }

  static boolean hasHangul(String text) {
    return text.chars().anyMatch(c -> c >= '가' && c <= '힣');
  }
}
