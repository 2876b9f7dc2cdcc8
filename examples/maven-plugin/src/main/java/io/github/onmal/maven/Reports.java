package io.github.onmal.maven;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.report.Report;
import io.github.onmal.check.report.ReportFormat;
import io.github.onmal.check.report.ReportOptions;
import io.github.onmal.rule.RulePackProvider;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports a check writes; each is complete once all are closed. */
final class Reports implements AutoCloseable {

  private final List<Report> open = new ArrayList<>();

  private Reports() {}

  /**
   * Begins reports, in folders that are made where they are not there.
   *
   * @param failOn the least severity that fails the check, or null for none
   */
  static Reports open(Map<ReportFormat, Path> files, @Nullable Severity failOn) throws IOException {
    String version = Reports.class.getPackage().getImplementationVersion();
    ReportOptions options =
        ReportOptions.usual(
                Optional.ofNullable(version).orElse("development"),
                () -> RulePackProvider.installed().documented().rules())
            .failOn(failOn);
    Reports reports = new Reports();
    try {
      for (Map.Entry<ReportFormat, Path> one : files.entrySet()) {
        Path file = one.getValue().toAbsolutePath();
        if (file.getParent() != null) {
          Files.createDirectories(file.getParent());
        }
        reports.open.add(one.getKey().open(Files.newOutputStream(file), options));
      }
      return reports;
    } catch (IOException unwritable) {
      reports.close();
      throw unwritable;
    }
  }

  /** All of them. */
  List<? extends CheckListener> all() {
    return open;
  }

  @Override
  public void close() {
    open.forEach(Report::close);
  }
}
