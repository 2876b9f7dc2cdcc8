package io.github.onmal.rewrite.korean;

import org.jspecify.annotations.Nullable;

/** A prefinal ending (선어말 어미), in the order in which they stand. */
enum Prefinal {
  SI('시', EndingFeature.HONORIFIC),
  EOSS('었', EndingFeature.PAST),
  GESS('겠', EndingFeature.PRESUMPTIVE);

  private final char syllable;
  private final EndingFeature feature;

  Prefinal(char syllable, EndingFeature feature) {
    this.syllable = syllable;
    this.feature = feature;
  }

  EndingFeature feature() {
    return feature;
  }

  /** As grammars cite it: {@code -시-}. */
  String citation() {
    return "-" + syllable + "-";
  }

  /** The prefinal of a syllable or of a citation. */
  static @Nullable Prefinal named(String text) {
    for (Prefinal prefinal : values()) {
      if (text.equals(prefinal.citation()) || text.equals(String.valueOf(prefinal.syllable))) {
        return prefinal;
      }
    }
    return null;
  }
}
