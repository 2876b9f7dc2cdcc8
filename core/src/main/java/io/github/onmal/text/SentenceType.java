package io.github.onmal.text;

/** What a sentence does by its form. */
public enum SentenceType {
  /** Tells something. */
  STATEMENT,
  /** Asks: ends in a question mark, or in an ending that only asks. */
  QUESTION,
  /** Tells someone to do something. */
  COMMAND,
  /** Proposes to do something together (-자, -ㅂ시다, let's). */
  PROPOSAL
}
