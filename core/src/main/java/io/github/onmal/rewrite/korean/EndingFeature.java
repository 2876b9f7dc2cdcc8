package io.github.onmal.rewrite.korean;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One bit of what an ending says. The keyword is the name used in tables and in filters. */
enum EndingFeature {
  HONORIFIC("honorific", Kind.PREFINAL),
  PAST("past", Kind.PREFINAL),
  PRESUMPTIVE("presumptive", Kind.PREFINAL),

  FINAL("final", Kind.SHAPE),
  IF("if", Kind.SHAPE),
  BUT("but", Kind.SHAPE),
  BECAUSE("because", Kind.SHAPE),
  AND("and", Kind.SHAPE),
  ADNOMINAL("adnominal", Kind.SHAPE),
  NOMINAL("nominal", Kind.SHAPE),
  CONNECTIVE("connective", Kind.SHAPE),
  MUST("must", Kind.SHAPE),
  THOUGH("though", Kind.SHAPE),
  PURPOSE("purpose", Kind.SHAPE),
  QUOTE("quote", Kind.SHAPE),

  PRESENT("present", Kind.PREFINAL),
  COMPLETED("completed", Kind.PREFINAL),
  FUTURE("future", Kind.PREFINAL),

  STATEMENT("statement", Kind.TYPE),
  QUESTION("question", Kind.TYPE),
  COMMAND("command", Kind.TYPE),
  PROPOSAL("proposal", Kind.TYPE),
  EXCLAMATION("exclamation", Kind.TYPE),
  PROMISE("promise", Kind.TYPE),

  HASIPSIO("hasipsio", Kind.LEVEL),
  HAEYO("haeyo", Kind.LEVEL),
  HAE("hae", Kind.LEVEL),
  HAERA("haera", Kind.LEVEL),
  HAO("hao", Kind.LEVEL),
  HAGE("hage", Kind.LEVEL),

  MISSPELT("misspelt", Kind.SPELLING),
  PLAYFUL("playful", Kind.SPELLING);

  /** What sort of question a feature answers. */
  enum Kind {
    SHAPE,
    PREFINAL,
    TYPE,
    LEVEL,
    SPELLING
  }

  private static final Map<String, EndingFeature> BY_KEYWORD = new HashMap<>();

  static {
    for (EndingFeature feature : values()) {
      BY_KEYWORD.put(feature.keyword, feature);
    }
  }

  private final String keyword;
  private final Kind kind;

  EndingFeature(String keyword, Kind kind) {
    this.keyword = keyword;
    this.kind = kind;
  }

  String keyword() {
    return keyword;
  }

  Kind kind() {
    return kind;
  }

  int bit() {
    return 1 << ordinal();
  }

  boolean in(int features) {
    return (features & bit()) != 0;
  }

  static @Nullable EndingFeature named(String keyword) {
    return BY_KEYWORD.get(keyword);
  }
}
