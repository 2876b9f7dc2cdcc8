package io.github.onmal.rule;

/** Whose name a cue marks, as far as can be told from the customer's name as it is stored. */
public enum Naming {
  /** Nobody who could be mistaken for the customer, or nothing is known to compare with. */
  UNKNOWN,
  /** The customer's, in a form that may be used: in full, in part, a nickname, masked. */
  CUSTOMER,
  /** Nearly the customer's. */
  MISSPELT,
  /** Somebody else's. */
  OTHER
}
