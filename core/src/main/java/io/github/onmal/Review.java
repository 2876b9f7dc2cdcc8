package io.github.onmal;

import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a draft.
 *
 * @param text the draft as it was given
 * @param findings what was found, by place; at one place first what is missing, in the order in
 *     which it is to be put there, then by severity (worst first), then by rule id
 * @param scores how good it is
 * @param strengths what it does well, in the order of the pack
 */
public record Review(String text, List<Finding> findings, Scores scores, List<Strength> strengths) {

  /** Copies the lists. */
  public Review {
    findings = List.copyOf(findings);
    strengths = List.copyOf(strengths);
  }

  /** A review that is not scored. */
  public Review(String text, List<Finding> findings) {
    this(text, findings, Scores.NONE, List.of());
  }

  /** The worst severity found, or nothing where nothing was found. */
  public Optional<Severity> worst() {
    return findings.stream().map(Finding::severity).max(Enum::compareTo);
  }

  /**
   * The edits of the first suggestion of each finding that may be applied this freely; hints
   * ({@link Severity#INFO}) are left to the agent, or a reply would swell with every one of them.
   * Where two would touch the same text, the one of the worse finding is taken; where two would add
   * the same sentence, or repeat four words with a blank in a row, it is added once; no two
   * sentences are replaced by the same one.
   *
   * @param most the least free applicability to accept; {@link Applicability#ADVICE} accepts what
   *     {@link Applicability#FILL_IN} does
   * @return edits that do not conflict, by place
   */
  public List<Edit> edits(Applicability most) {
    return new Revising(text, findings, most).edits();
  }

  /**
   * The draft after {@link #edits}.
   *
   * @param most the least free applicability to accept
   */
  public String revised(Applicability most) {
    return Edit.apply(text, edits(most));
  }
}
