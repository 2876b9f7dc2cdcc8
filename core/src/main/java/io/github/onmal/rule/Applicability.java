package io.github.onmal.rule;

/**
 * How freely a suggestion may be applied, most freely first, so that a threshold is one comparison.
 */
public enum Applicability {
  /** Changes form only: facts, promises and addressee stay. */
  SAFE,
  /** Changes what is promised, admitted or asked: to be read by the agent. */
  REVIEW,
  /** Has a blank that the agent must fill. */
  FILL_IN,
  /** Advice in words; there is no honest rewrite. */
  ADVICE
}
