package io.github.onmal.text;

/** The language of a sentence, decided by its script. */
public enum Language {
  /** At least as many Hangul syllables as Latin words. */
  KOREAN("ko"),
  /** Latin letters, and no or few Hangul syllables. */
  ENGLISH("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639-1 code, as used in file names of rule packs. */
  public String code() {
    return code;
  }
}
