package io.github.onmal.rule;

/** How much a finding matters, least first. */
public enum Severity {
  /** A coaching hint. */
  INFO,
  /** A better wording is available. */
  MINOR,
  /** To be fixed before sending. */
  MAJOR,
  /** Not to be sent. */
  CRITICAL
}
