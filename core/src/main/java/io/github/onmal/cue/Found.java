package io.github.onmal.cue;

import io.github.onmal.cue.CueMatcher.Hit;
import java.util.ArrayList;
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
  private final List<Hit> ofRules;
  private final int[] uncertain;
  private final AtomicReferenceArray<@Nullable Set<String>> acts =
      new AtomicReferenceArray<>(VARIANTS);

  /** What was left when some were taken back last; the same are, as long as a draft is typed. */
  private @Nullable Found reduced;

  /**
   * Creates what was found.
   *
   * @param hits by lexicon and place
   * @param uncertain the places of those that another sentence may take back, in order
   */
  Found(List<Hit> hits, int[] uncertain) {
    this.hits = hits;
    List<Hit> rules = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.definition().ofRule()) {
        rules.add(hit);
      }
    }
    ofRules = List.copyOf(rules);
    this.uncertain = uncertain;
  }

  /** The hits, by lexicon and place; not to be changed. */
  public List<Hit> hits() {
    return hits;
  }

  /** The hits of the lexicons of rules, in the same order; not to be changed. */
  public List<Hit> ofRules() {
    return ofRules;
  }

  /** The places of the hits that an antipattern outside the sentence may take back, in order. */
  int[] uncertain() {
    return uncertain;
  }

  /**
   * The same without some hits.
   *
   * @param taken hits of this, in order
   */
  Found without(List<Hit> taken) {
    if (taken.isEmpty()) {
      return this;
    }
    List<Hit> kept = new ArrayList<>(hits);
    for (Hit hit : taken) {
      kept.removeIf(other -> other == hit);
    }
    Found known = reduced;
    if (known != null && isSame(known.hits, kept)) {
      return known;
    }
    Found fewer = new Found(kept, IntLists.EMPTY);
    reduced = fewer;
    return fewer;
  }

  private static boolean isSame(List<Hit> some, List<Hit> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
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
