package io.github.onmal.rewrite.korean;

import io.github.onmal.table.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How digits, signs, units, letters and Latin words are read in Korean. */
final class Readings {

  private static final Readings STANDARD = new Readings(Table.read(Readings.class, "readings.txt"));

  private final Map<String, Map<String, String>> byKind = new HashMap<>();

  private Readings(Table table) {
    for (String kind : new String[] {"digit", "letter", "unit", "sign", "word"}) {
      byKind.put(kind, new HashMap<>());
    }
    for (Table.Row row : table.rows()) {
      Map<String, String> kind = byKind.get(row.cell(0));
      if (kind == null || row.cell(2).isEmpty()) {
        throw row.problem("'" + row.cell(0) + "'", "digit, letter, unit, sign or word, two cells");
      }
      kind.put(row.cell(1), row.cell(2));
    }
  }

  static Readings standard() {
    return STANDARD;
  }

  @Nullable String sign(char sign) {
    return reading("sign", String.valueOf(sign));
  }

  @Nullable String unit(String unit) {
    return reading("unit", unit);
  }

  @Nullable String word(String word) {
    return reading("word", word.toLowerCase(Locale.ROOT));
  }

  /** The name of a Latin letter of either case. */
  String letter(char letter) {
    return known(reading("letter", String.valueOf(Character.toUpperCase(letter))), letter);
  }

  /** The Sino-Korean reading of a digit. */
  String digit(char digit) {
    return known(reading("digit", String.valueOf(digit)), digit);
  }

  private static String known(@Nullable String reading, char c) {
    if (reading == null) {
      throw new IllegalArgumentException("'" + c + "' has no reading in readings.txt");
    }
    return reading;
  }

  private @Nullable String reading(String kind, String spelling) {
    Map<String, String> readings = byKind.get(kind);
    return readings == null ? null : readings.get(spelling);
  }
}
