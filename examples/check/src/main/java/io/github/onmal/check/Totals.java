package io.github.onmal.check;

import io.github.onmal.rule.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * What a check came to.
 *
 * @param files the number of files that were read to their end
 * @param replies the number of replies reviewed
 * @param findings the number of findings that count, by severity; problems of files with a severity
 *     included
 * @param baseline the number of findings that stood in the baseline
 * @param allowed the number of findings that comments let pass
 * @param failures the number of problems for which a check could not be made
 */
public record Totals(
    int files,
    long replies,
    Map<Severity, Long> findings,
    long baseline,
    long allowed,
    long failures) {

  /** Copies the map. */
  public Totals {
    findings = Map.copyOf(findings);
  }

  /** The worst severity that counts, or nothing where nothing does. */
  public Optional<Severity> worst() {
    return findings.keySet().stream().max(Enum::compareTo);
  }
}
