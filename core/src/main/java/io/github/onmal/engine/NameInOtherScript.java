package io.github.onmal.engine;

import io.github.onmal.rewrite.korean.Hangul;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a draft uses a Korean customer's name in the script the record does not have. */
final class NameInOtherScript {

  /** A name of one syllable is met only in a spelling so long; shorter ones are words. */
  private static final int SHORTEST_SPELLING = 3;

  private final Romanization romanization = new Romanization();
  private final Set<String> titles;
  private final Set<String> surnames;
  private final Set<String> honorifics;

  /**
   * Takes the lists of names it needs.
   *
   * @param titles before English names, small, without full stops
   * @param surnames Korean ones of two syllables
   * @param honorifics after Korean names
   */
  NameInOtherScript(Set<String> titles, Set<String> surnames, Set<String> honorifics) {
    this.titles = titles;
    this.surnames = surnames;
    this.honorifics = honorifics;
  }

  /**
   * Whether a Korean name occurs in Latin letters: Ji-woo, Ms Kim, Jiwoo Kim for 김지우.
   *
   * @param known the name without spaces, and without an honorific after it
   */
  boolean usesInLatin(String known, String draft) {
    if (known.length() < 2 || known.length() > 4 || !isHangul(known)) {
      return false;
    }
    int surname = known.length() > 2 && surnames.contains(known.substring(0, 2)) ? 2 : 1;
    String given = known.substring(surname);
    String before = "";
    for (String word : capitalized(draft)) {
      boolean titled = titles.contains(before);
      if (titled && romanization.mayStandFor(word, known.substring(0, surname))
          || word.length() >= SHORTEST_SPELLING && romanization.mayStandFor(word, given)
          || !before.isEmpty() && !titled && romanization.mayStandFor(before + word, given)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /**
   * Whether a name in Latin letters is Korean and somebody is addressed by it in Hangul: 지우 고객님,
   * 김지우님 for Jiwoo Kim.
   *
   * @param parts the words of the name but for titles, in small letters
   */
  boolean usesInHangul(List<String> parts, String draft) {
    for (String honorific : honorifics) {
      for (int at = draft.indexOf(honorific); at > 0; at = draft.indexOf(honorific, at + 1)) {
        int end = draft.charAt(at - 1) == ' ' ? at - 1 : at;
        int start = end;
        while (start > 0 && Hangul.isSyllable(draft.charAt(start - 1))) {
          start--;
        }
        if (end - start >= 2 && end - start <= 4 && isOneOf(parts, draft.substring(start, end))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a Korean name is written by some parts of a name, its first part or its last aside. */
  private boolean isOneOf(List<String> parts, String hangul) {
    String given = hangul.substring(hangul.length() - 2);
    int size = parts.size();
    return size > 0
        && (romanization.mayStandFor(
                String.join("", parts.subList(0, Math.max(1, size - 1))), given)
            || romanization.mayStandFor(
                String.join("", parts.subList(size > 1 ? 1 : 0, size)), given)
            || romanization.mayStandFor(String.join("", parts), hangul));
  }

  /** The words in Latin letters that begin with a capital, small, without hyphens, in order. */
  private static List<String> capitalized(String text) {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (!isLatin(text.charAt(at))) {
        continue;
      }
      int end = at;
      while (end < text.length() && (isLatin(text.charAt(end)) || text.charAt(end) == '-')) {
        end++;
      }
      if (Character.isUpperCase(text.charAt(at))) {
        words.add(text.substring(at, end).replace("-", "").toLowerCase(Locale.ROOT));
      }
      at = end;
    }
    return words;
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static boolean isHangul(String text) {
    return text.chars().allMatch(c -> Hangul.isSyllable((char) c));
  }
}
