package io.github.onmal.check.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** The formats of reports. */
public enum ReportFormat {
  /** For people and editors. */
  TEXT {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new TextReport(out, options);
    }
  },
  /** One value of {@code check-result.schema.json}, which lies beside this class. */
  JSON {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new JsonReport(out, options);
    }
  },
  /** SARIF 2.1.0, for code hosts. */
  SARIF {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new SarifReport(out, options);
    }
  },
  /** Workflow commands that GitHub shows as annotations; worst first, as it shows only ten. */
  GITHUB {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new GithubReport(out);
    }
  },
  /** XML as Checkstyle writes it. */
  CHECKSTYLE {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new CheckstyleReport(out);
    }
  },
  /** XML as JUnit runners write it: a suite for each file, a test for each reply. */
  JUNIT {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new JunitReport(out, options);
    }
  },
  /** One page that needs nothing else. */
  HTML {
    @Override
    public Report open(Writer out, ReportOptions options) {
      return new HtmlReport(out, options);
    }
  };

  /**
   * Begins a report.
   *
   * @param out takes it, and is closed with it; XML and HTML say that it is UTF-8
   */
  public abstract Report open(Writer out, ReportOptions options);

  /**
   * Begins a report in UTF-8.
   *
   * @param out takes it, and is closed with it
   */
  public final Report open(OutputStream out, ReportOptions options) {
    return open(new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16), options);
  }
}
