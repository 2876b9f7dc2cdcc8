package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.Found;
import io.github.onmal.cue.Memory;
import io.github.onmal.rule.Statement;
import io.github.onmal.rule.Utterance;
import io.github.onmal.rule.Utterance.Showing;
import io.github.onmal.text.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives the acts of sentences from what they show. The same sentence comes again and again, and
 * other sentences show the same; what followed is remembered for both.
 */
final class ActDeriver {

  private static final int REMEMBERED = 1_024;

  private final Conditions conditions;
  private final Memory<Showing, Set<String>> memory = new Memory<>(REMEMBERED);

  ActDeriver(Conditions conditions) {
    this.conditions = conditions;
  }

  /**
   * Says of statements which acts they perform.
   *
   * @param statements the sentences of a draft
   * @param found what was found in each
   */
  void derive(List<Statement> statements, List<Found> found) {
    List<Statement> unknown = new ArrayList<>();
    for (Statement statement : statements) {
      Set<String> known = found.get(statement.index()).acts(variant(statement));
      if (known != null) {
        statement.perform(known);
      } else {
        unknown.add(statement);
      }
    }
    if (!unknown.isEmpty()) {
      deriveUnknown(unknown, found);
    }
  }

  /** What a showing has of the place of a sentence. */
  private static int variant(Statement statement) {
    return (statement.endsLine() ? 1 : 0) + (statement.leadsOn() ? 2 : 0);
  }

  private void deriveUnknown(List<Statement> statements, List<Found> found) {
    List<Utterance> unknown = new ArrayList<>();
    for (Statement statement : statements) {
      Showing showing = showing(statement, found.get(statement.index()).hits());
      Set<String> acts = memory.find(showing);
      if (acts == null) {
        Utterance utterance = new Utterance(showing);
        unknown.add(utterance);
        // Filled when the conditions have fired.
        acts = utterance.acts();
      }
      statement.perform(acts);
    }
    if (!unknown.isEmpty() && !conditions.isEmpty()) {
      conditions.fire(unknown);
    }
    for (Utterance utterance : unknown) {
      memory.keep(utterance.showing(), utterance.acts());
    }
    for (Statement statement : statements) {
      found.get(statement.index()).note(variant(statement), statement.acts());
    }
  }

  private static Showing showing(Statement statement, List<Hit> hits) {
    Set<String> shown = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.definition().owner().equals(Judge.ACT)) {
        shown.add(hit.definition().name());
      }
    }
    Sentence sentence = statement.placed().sentence();
    return new Showing(
        shown, sentence.language(), sentence.type(), statement.endsLine(), statement.leadsOn());
  }
}
