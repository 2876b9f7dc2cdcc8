package io.github.onmal.text;

/** How far a conversation has come. */
public enum Stage {
  /** The agent's first reply. */
  OPENING,
  /** Finding out what is wrong. */
  INVESTIGATING,
  /** Giving the answer or the remedy. */
  RESOLVING,
  /** Saying good-bye. */
  CLOSING,
  /** Coming back later. */
  FOLLOW_UP
}
