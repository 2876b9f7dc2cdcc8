package io.github.onmal.check;

import io.github.onmal.Finding;
import io.github.onmal.check.text.Position;
import java.util.List;

/**
 * A finding and its place in the file.
 *
 * @param finding the finding; its offsets are those of the reply's text
 * @param start where it begins in the file
 * @param end where it ends in the file, exclusive
 * @param state whether it counts
 * @param justification why it does not, or empty
 * @param fingerprint a hash of the rule, the words and the reply around them, that stays the same
 *     when lines are moved
 * @param fixes what can be done about it in the file, best first
 */
public record CheckedFinding(
    Finding finding,
    Position start,
    Position end,
    State state,
    String justification,
    String fingerprint,
    List<Fix> fixes) {

  /** Copies the list. */
  public CheckedFinding {
    fixes = List.copyOf(fixes);
  }

  /** Whether a finding counts. */
  public enum State {
    /** It does. */
    NEW,
    /** It stood in the baseline. */
    BASELINE,
    /** A comment of the file lets it pass. */
    ALLOWED
  }

  /** The same finding in another state. */
  CheckedFinding in(State other) {
    return new CheckedFinding(finding, start, end, other, justification, fingerprint, fixes);
  }

  /** Whether it counts. */
  public boolean counts() {
    return state == State.NEW;
  }
}
