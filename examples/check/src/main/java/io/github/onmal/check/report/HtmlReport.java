package io.github.onmal.check.report;

import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import java.io.IOException;
import java.io.Writer;

/** One page with everything in it; written at the end, of what was added up until then. */
final class HtmlReport extends Report {

  private final ReportOptions options;
  private final Tally tally = new Tally();

  HtmlReport(Writer out, ReportOptions options) {
    super(out);
    this.options = options;
  }

  @Override
  void write(CheckedReply reply) {
    tally.add(reply);
  }

  @Override
  void write(FileProblem problem) {
    tally.add(problem);
  }

  @Override
  void write(Totals totals) throws IOException {
    Words words = Words.of(options.language() == null ? tally.language() : options.language());
    new HtmlPage(out, options, words, tally, totals).write();
  }
}
