package io.github.onmal.rewrite.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Final endings recognized by their look alone, after predicates that are not in the lexicon. */
final class UnknownFinals {

  private static final UnknownFinals STANDARD = new UnknownFinals(Table.read("finals.txt"));
  private static final int LONGEST = 6;

  private final List<EndingForm> suffixes = new ArrayList<>();

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
      suffixes.add(new EndingForm(jamo, cited.get(0).ending(prefinals)));
    }
  }

  static UnknownFinals standard() {
    return STANDARD;
  }

  /** The ending of the longest suffix that ends at an offset. */
  Optional<Ending> at(CharSequence text, int end) {
    String jamo = Hangul.decompose(text.subSequence(Math.max(0, end - LONGEST), end));
    EndingForm longest = null;
    for (EndingForm suffix : suffixes) {
      if (jamo.endsWith(suffix.jamo())
          && jamo.length() > suffix.jamo().length()
          && (longest == null || suffix.jamo().length() > longest.jamo().length())) {
        longest = suffix;
      }
    }
    return longest == null ? Optional.empty() : Optional.of(longest.ending());
  }
}
