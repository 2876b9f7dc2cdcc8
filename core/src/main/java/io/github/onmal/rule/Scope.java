package io.github.onmal.rule;

/** How much of a conversation a rule has to see. */
public enum Scope {
  /** A few words. */
  PHRASE,
  /** A sentence and its neighbours. */
  SENTENCE,
  /** The whole draft. */
  DRAFT,
  /** The draft and what came before it. */
  CONVERSATION
}
