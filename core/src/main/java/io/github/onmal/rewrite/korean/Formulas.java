package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixed formulas that end sentences, and how each level says them. */
final class Formulas {

  private static final Formulas STANDARD = new Formulas(Table.read(Formulas.class, "formulas.txt"));

  private final List<String> kept = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  private record Pair(String hasipsio, String haeyo) {}

  private Formulas(Table table) {
    for (Table.Row row : table.rows()) {
      switch (row.cell(0)) {
        case "keep" -> kept.add(row.cell(1));
        case "pair" -> pairs.add(new Pair(row.cell(1), row.cell(2)));
        default -> throw row.problem("'" + row.cell(0) + "'", "keep or pair");
      }
    }
  }

  static Formulas standard() {
    return STANDARD;
  }

  /** The text as a level says it, when it ends in a formula. */
  Optional<String> toLevel(String body, SpeechLevel level) {
    for (String formula : kept) {
      if (body.endsWith(formula)) {
        return Optional.of(body);
      }
    }
    for (Pair pair : pairs) {
      String wanted = level == SpeechLevel.HASIPSIO ? pair.hasipsio : pair.haeyo;
      String other = level == SpeechLevel.HASIPSIO ? pair.haeyo : pair.hasipsio;
      if (body.endsWith(wanted)) {
        return Optional.of(body);
      }
      if (body.endsWith(other)) {
        return Optional.of(body.substring(0, body.length() - other.length()) + wanted);
      }
    }
    return Optional.empty();
  }
}
