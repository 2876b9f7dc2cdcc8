package io.github.onmal.text;

/**
 * A coarse part of speech, from the Sejong tag set. Finer tags (final against connective endings)
 * are left out on purpose: the dictionary behind the analyzer mixes them up.
 */
public enum PartOfSpeech {
  /** Nouns, pronouns, numerals (N.., NR, NP). */
  NOUN,
  /** Verbs, adjectives, auxiliaries, copulas (V..). */
  PREDICATE,
  /** Determiners, adverbs and interjections (M.., IC). */
  MODIFIER,
  /** Particles (J..). */
  PARTICLE,
  /** Endings (E..). */
  ENDING,
  /** Prefixes, suffixes and roots (X..). */
  AFFIX,
  /** Digits (SN). */
  NUMBER,
  /** Letters of another script (SL, SH). */
  FOREIGN,
  /** Punctuation, emoji and other signs (S..). */
  SYMBOL,
  /** Not analyzed. */
  UNKNOWN
}
