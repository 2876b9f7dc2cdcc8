package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which ending says in one speech level what another says in a different one: {@code levels.txt}.
 */
final class LevelTable {

  /** Result of a rule: the sentence is already right. */
  static final String STAYS = "=";

  /** Result of a rule: nothing sure can be said. */
  private static final String UNSURE = "x";

  private static final LevelTable STANDARD =
      new LevelTable(Table.read(LevelTable.class, "levels.txt"));

  private final Map<String, List<Rule>> rules = new HashMap<>();

  private record Rule(List<String> conditions, String hasipsio, String haeyo) {

    boolean fits(Predicate predicate, Ending ending, boolean asks) {
      for (String condition : conditions) {
        boolean not = condition.startsWith("!");
        String name = not ? condition.substring(1) : condition;
        if (holds(name, predicate, ending, asks) == not) {
          return false;
        }
      }
      return true;
    }

    private static boolean holds(String name, Predicate predicate, Ending ending, boolean asks) {
      return switch (name) {
        case "question" -> asks;
        case "honorific" -> ending.isHonorific();
        case "past" -> ending.isPast();
        case "presumptive" -> ending.isPresumptive();
        case "volitional" -> predicate.volitional();
        default ->
            predicate.kind().name().toLowerCase(Locale.ROOT).equals(name)
                || predicate.dictionaryForm().endsWith(name);
      };
    }
  }

  private LevelTable(Table table) {
    for (Table.Row row : table.rows()) {
      if (EndingTable.standard().cited(row.cell(0)).isEmpty()) {
        throw row.problem("'" + row.cell(0) + "'", "an ending of endings.txt");
      }
      for (int i = 2; i <= 3; i++) {
        String result = row.cell(i);
        if (!result.equals(STAYS)
            && !result.equals(UNSURE)
            && EndingTable.standard().find(result).isEmpty()) {
          throw row.problem("'" + result + "'", "an ending of endings.txt, = or x");
        }
      }
      rules
          .computeIfAbsent(row.cell(0), unused -> new ArrayList<>(2))
          .add(new Rule(row.words(1), row.cell(2), row.cell(3)));
    }
  }

  static LevelTable standard() {
    return STANDARD;
  }

  /** The citation of the ending to use, or {@link #STAYS}; empty where nothing sure can be said. */
  Optional<String> ending(Predicate predicate, Ending ending, boolean asks, SpeechLevel level) {
    for (Rule rule : rules.getOrDefault(ending.standard(), List.of())) {
      if (rule.fits(predicate, ending, asks)) {
        String result = level == SpeechLevel.HASIPSIO ? rule.hasipsio : rule.haeyo;
        return result.equals(UNSURE) ? Optional.empty() : Optional.of(result);
      }
    }
    return Optional.empty();
  }
}
