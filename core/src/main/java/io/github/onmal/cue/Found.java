package io.github.onmal.cue;

import io.github.onmal.cue.CueMatcher.Hit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a sentence, and what was derived from that. Kept with the sentence, so that
 * neither is worked out again.
 */
public final class Found {

  private static final int VARIANTS = 4;

  private final List<Hit> hits;
  private final int[] uncertain;
  private final AtomicReferenceArray<@Nullable Set<String>> acts =
      new AtomicReferenceArray<>(VARIANTS);

  /**
   * Creates what was found.
   *
   * @param hits by lexicon and place
   * @param uncertain the places of those that another sentence may take back, in order
   */
  Found(List<Hit> hits, int[] uncertain) {
    this.hits = hits;
    this.uncertain = uncertain;
  }

  /** The hits, by lexicon and place; not to be changed. */
  public List<Hit> hits() {
    return hits;
  }

  /** The places of the hits that an antipattern outside the sentence may take back, in order. */
  int[] uncertain() {
    return uncertain;
  }

  /**
   * The acts noted, or null.
   *
   * @param variant what the place of the sentence has to do with its acts: a number from 0 to 3
   */
  public @Nullable Set<String> acts(int variant) {
    return acts.get(variant);
  }

  /** Notes acts, not to be changed any more. */
  public void note(int variant, Set<String> derived) {
    acts.set(variant, derived);
  }
}
