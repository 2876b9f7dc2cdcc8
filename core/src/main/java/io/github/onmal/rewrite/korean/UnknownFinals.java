package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Final endings recognized by their look alone, after predicates that are not in the lexicon. */
final class UnknownFinals {

  private static final UnknownFinals STANDARD =
      new UnknownFinals(Table.read(UnknownFinals.class, "finals.txt"));
  private static final int LONGEST = 6;

  /** By their last jamo, longest first. */
  private final Map<Character, List<EndingForm>> suffixes = new HashMap<>();

  private UnknownFinals(Table table) {
    int past = Hangul.decomposeForm("ㅆ").charAt(0);
    for (Table.Row row : table.rows()) {
      List<EndingRow> cited = EndingTable.standard().cited(row.cell(1));
      if (cited.isEmpty()) {
        throw row.problem("'" + row.cell(1) + "'", "an ending of endings.txt");
      }
      String jamo = Hangul.decomposeForm(row.cell(0));
      boolean afterPast = jamo.charAt(0) == past;
      int prefinals = afterPast ? EndingFeature.PAST.bit() : 0;
      suffixes
          .computeIfAbsent(jamo.charAt(jamo.length() - 1), last -> new ArrayList<>())
          .add(new EndingForm(jamo, cited.get(0).ending(prefinals)));
    }
    Comparator<EndingForm> byLength = Comparator.comparingInt(suffix -> suffix.jamo().length());
    suffixes.values().forEach(some -> some.sort(byLength.reversed()));
  }

  static UnknownFinals standard() {
    return STANDARD;
  }

  /** The ending of the longest suffix that ends at an offset. */
  Optional<Ending> at(CharSequence text, int end) {
    String jamo = Hangul.decompose(text.subSequence(Math.max(0, end - LONGEST), end));
    if (jamo.isEmpty()) {
      return Optional.empty();
    }
    for (EndingForm suffix : suffixes.getOrDefault(jamo.charAt(jamo.length() - 1), List.of())) {
      if (jamo.length() > suffix.jamo().length() && jamo.endsWith(suffix.jamo())) {
        return Optional.of(suffix.ending());
      }
    }
    return Optional.empty();
  }
}
