package io.github.onmal.cli;

import io.github.onmal.check.ReplyRepository;
import io.github.onmal.check.report.ReportFormat;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line of {@code onmal check} says. */
@Command(
    name = "check",
    sortOptions = false,
    header = "Check the saved replies that files hold.",
    descriptionHeading = "%n",
    description = {
      "Reads Markdown, text, HTML, YAML, JSON, CSV, TSV, .properties, PO, XLIFF and the exports of "
          + "help desks, and reviews every reply in them. What .gitignore or .onmalignore ignore "
          + "is left out.",
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing at or above --fail-on",
      "1:something at or above --fail-on",
      "2:bad usage, or a file that cannot be read; the others are checked",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onmal check replies/",
      "  onmal check --format sarif --output onmal.sarif",
      "  onmal check macros.json --update-baseline",
    })
final class CheckOptions {

  @Mixin FileOptions files = new FileOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text (the default), json, sarif, github (annotations), checkstyle, junit or html.",
      })
  @Nullable String format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to a file instead of standard output.")
  @Nullable String output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Write a further report, such as sarif=onmal.sarif; may be repeated.")
  List<String> reports = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = {
        "Exit 1 from here on: info, minor, major, critical or never (default: what the settings "
            + "say, or major).",
      })
  @Nullable String failOn;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "Findings that do not count: those the repository had when it began (default: the "
            + "settings' baseline, if it is there).",
      })
  @Nullable String baseline;

  @Option(
      names = "--update-baseline",
      description = {
        "Write everything found now into the baseline ("
            + ReplyRepository.USUAL_BASELINE
            + " if "
            + "none is named), and exit 0.",
      })
  boolean updateBaseline;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "ko or en: the words of the report (by default those of most replies).")
  @Nullable String language;

  @Mixin TerminalOptions terminal = new TerminalOptions();

  ReportFormat format() throws InputException {
    return Choices.choose("--format", format, ReportFormat.values(), ReportFormat.TEXT, "");
  }

  /** The language of the report's labels, or null for that of the replies. */
  @Nullable Language language() throws InputException {
    return language == null
        ? null
        : Choices.choose(
                "--language", language, RulesOptions.Words.values(), RulesOptions.Words.KO, "")
            .language;
  }

  /**
   * The least severity that fails, or null for none.
   *
   * @param usual what the settings say
   */
  @Nullable Severity failOn(@Nullable Severity usual) throws InputException {
    return Choices.failOn(failOn, usual);
  }
}
