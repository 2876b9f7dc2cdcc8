package io.github.onmal.engine;

import io.github.onmal.cue.Memory;
import io.github.onmal.rule.Utterance;
import io.github.onmal.rule.Utterance.Showing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Derives the acts of sentences from what they show. The same is shown again and again, so what
 * followed from it is remembered.
 */
final class ActDeriver {

  private static final int REMEMBERED = 1_024;

  private final Conditions conditions;
  private final Memory<Showing, Set<String>> memory = new Memory<>(REMEMBERED);

  ActDeriver(Conditions conditions) {
    this.conditions = conditions;
  }

  /** The acts of sentences, in their order; not to be changed. */
  List<Set<String>> derive(List<Showing> sentences) {
    List<Set<String>> acts = new ArrayList<>(sentences.size());
    List<Utterance> unknown = new ArrayList<>();
    for (Showing showing : sentences) {
      Set<String> known = memory.find(showing);
      if (known != null) {
        acts.add(known);
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
        memory.keep(utterance.showing(), utterance.acts());
      }
    }
    return acts;
  }
}
