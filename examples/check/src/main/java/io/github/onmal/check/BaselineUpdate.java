package io.github.onmal.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the entries of a new baseline: everything a check finds that comments do not let pass.
 */
public final class BaselineUpdate implements CheckListener {

  private final List<Baseline.Entry> entries = new ArrayList<>();

  @Override
  public void reply(CheckedReply reply) {
    for (CheckedFinding finding : reply.findings()) {
      if (finding.state() != CheckedFinding.State.ALLOWED) {
        entries.add(
            new Baseline.Entry(finding.finding().rule(), reply.file(), finding.fingerprint()));
      }
    }
  }

  @Override
  public void problem(FileProblem problem) {}

  @Override
  public void end(Totals totals) {}

  /**
   * The new baseline.
   *
   * @param old the one the check was made with: what is left in it belongs to files that were not
   *     checked, and stays
   */
  public List<Baseline.Entry> entries(Baseline old) {
    List<Baseline.Entry> all = new ArrayList<>(entries);
    all.addAll(old.left());
    return all;
  }
}
