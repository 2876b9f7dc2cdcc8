package io.github.onmal.cue;

import java.util.Collection;

/**
 * Finds words written in a text, whatever their case, without making a string of each. Immutable.
 */
final class WordTable {

  static final int NONE = -1;

  private final String[] words;
  private final int[] hashes;
  private final int mask;

  /**
   * Creates a table.
   *
   * @param listed words in lower case, apostrophes straight; each once
   */
  WordTable(Collection<String> listed) {
    int size = Integer.highestOneBit(Math.max(1, listed.size())) * 4;
    words = new String[size];
    hashes = new int[size];
    mask = size - 1;
    for (String word : listed) {
      int slot = word.hashCode() & mask;
      while (words[slot] != null) {
        slot = slot + 1 & mask;
      }
      words[slot] = word;
      hashes[slot] = word.hashCode();
    }
  }

  /** One more than the highest number of a word. */
  int size() {
    return words.length;
  }

  /** The word with a number that {@link #find} gave. */
  String word(int number) {
    return words[number];
  }

  /** The number of a word of a text, or {@link #NONE}. */
  int find(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + lower(text.charAt(i));
    }
    for (int slot = hash & mask; words[slot] != null; slot = slot + 1 & mask) {
      if (hashes[slot] == hash && is(words[slot], text, start, end)) {
        return slot;
      }
    }
    return NONE;
  }

  private static boolean is(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (word.charAt(i - start) != lower(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }
    return c == '’' ? '\'' : Character.toLowerCase(c);
  }
}
