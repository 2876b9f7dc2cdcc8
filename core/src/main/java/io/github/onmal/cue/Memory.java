package io.github.onmal.cue;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was worked out for a key. A key has two places by its hash; a newcomer takes its
 * first and pushes the one that has it into that one's second, over what was there. No locks,
 * bounded memory; several threads at once may forget something, never mix it up.
 *
 * @param <K> keys, not to be changed once they are kept
 * @param <V> values
 */
public final class Memory<K, V> {

  private final AtomicReferenceArray<@Nullable Entry<K, V>> entries;

  private record Entry<K, V>(int hash, K key, V value) {
    boolean is(int otherHash, Object other) {
      return hash == otherHash && key.equals(other);
    }
  }

  /**
   * Creates a memory.
   *
   * @param size the number of keys to remember; 0 for none
   */
  public Memory(int size) {
    entries = new AtomicReferenceArray<>(size);
  }

  /** What is remembered for a key, or null. */
  public @Nullable V find(K key) {
    if (entries.length() == 0) {
      return null;
    }
    int hash = key.hashCode();
    Entry<K, V> entry = entries.get(place(hash));
    if (entry == null || !entry.is(hash, key)) {
      entry = entries.get(secondPlace(hash));
    }
    return entry != null && entry.is(hash, key) ? entry.value : null;
  }

  /** Remembers the value of a key. */
  public void keep(K key, V value) {
    if (entries.length() == 0) {
      return;
    }
    int hash = key.hashCode();
    Entry<K, V> before = entries.get(place(hash));
    if (before != null && place(before.hash) == place(hash) && !before.is(hash, key)) {
      entries.set(secondPlace(before.hash), before);
    }
    entries.set(place(hash), new Entry<>(hash, key, value));
  }

  private int place(int hash) {
    return Math.floorMod(hash ^ hash >>> 16, entries.length());
  }

  private int secondPlace(int hash) {
    int mixed = hash * 0x9E3779B9;
    return Math.floorMod(mixed ^ mixed >>> 15, entries.length());
  }
}
