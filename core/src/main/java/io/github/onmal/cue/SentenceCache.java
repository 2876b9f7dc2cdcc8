package io.github.onmal.cue;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers scanned sentences, so that a review after a keystroke analyzes only the sentence that
 * changed. A sentence has one place by its hash; a newcomer takes the place of the old one. No
 * locks, bounded memory.
 */
final class SentenceCache {

  private static final int LONGEST_KEPT = 400;

  private final AtomicReferenceArray<@Nullable Entry> entries;

  private record Entry(String text, CueMatcher.Scan scan) {}

  /**
   * Creates a cache.
   *
   * @param size the number of sentences to remember; 0 for none
   */
  SentenceCache(int size) {
    entries = new AtomicReferenceArray<>(size);
  }

  CueMatcher.@Nullable Scan find(String sentence) {
    if (entries.length() == 0) {
      return null;
    }
    Entry entry = entries.get(place(sentence));
    return entry != null && entry.text.equals(sentence) ? entry.scan : null;
  }

  void keep(String sentence, CueMatcher.Scan scan) {
    if (entries.length() > 0 && sentence.length() <= LONGEST_KEPT) {
      entries.set(place(sentence), new Entry(sentence, scan));
    }
  }

  private int place(String sentence) {
    int hash = sentence.hashCode();
    hash ^= hash >>> 16;
    return Math.floorMod(hash, entries.length());
  }
}
