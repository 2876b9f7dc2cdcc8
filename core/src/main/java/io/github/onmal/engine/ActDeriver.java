package io.github.onmal.engine;

import io.github.onmal.rule.Utterance;
import io.github.onmal.rule.Utterance.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Derives the acts of sentences from what they show. Few things are shown again and again, so what
 * followed from them is remembered: one place for each hash, a newcomer takes the place of the old
 * one, no locks.
 */
final class ActDeriver {

  private static final int REMEMBERED = 1_024;

  private final Conditions conditions;
  private final AtomicReferenceArray<@Nullable Derived> known =
      new AtomicReferenceArray<>(REMEMBERED);

  private record Derived(Showing showing, Set<String> acts) {}

  ActDeriver(Conditions conditions) {
    this.conditions = conditions;
  }

  /** The acts of sentences, in their order; not to be changed. */
  List<Set<String>> derive(List<Showing> sentences) {
    List<Set<String>> acts = new ArrayList<>(sentences.size());
    List<Utterance> unknown = new ArrayList<>();
    for (Showing showing : sentences) {
      Derived derived = known.get(place(showing));
      if (derived != null && derived.showing.equals(showing)) {
        acts.add(derived.acts);
      } else {
        Utterance utterance = new Utterance(showing);
        unknown.add(utterance);
        // Filled when the conditions have fired.
        acts.add(utterance.acts());
      }
    }
    if (!unknown.isEmpty()) {
      if (!conditions.isEmpty()) {
        conditions.fire(unknown);
      }
      for (Utterance utterance : unknown) {
        known.set(place(utterance.showing()), new Derived(utterance.showing(), utterance.acts()));
      }
    }
    return acts;
  }

  private static int place(Showing showing) {
    int hash = showing.hashCode();
    hash ^= hash >>> 16;
    return Math.floorMod(hash, REMEMBERED);
  }
}
