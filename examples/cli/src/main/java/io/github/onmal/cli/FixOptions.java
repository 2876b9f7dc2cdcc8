package io.github.onmal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the command line of {@code onmal fix} says. */
@Command(
    name = "fix",
    sortOptions = false,
    header = "Rewrite the saved replies that files hold, where that is safe.",
    descriptionHeading = "%n",
    description = {
      "Makes the rewrites that change the form only; everything else in a file stays as it is, "
          + "byte for byte. Findings that comments let pass are left alone.",
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "2:bad usage, or a file that cannot be read or written; the others are done",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onmal fix replies/ --dry-run",
      "  onmal fix replies/ --interactive",
    })
final class FixOptions {

  @Mixin FileOptions files = new FileOptions();

  @Option(
      names = "--dry-run",
      description = "Print what would change as a unified diff, and write nothing.")
  boolean dryRun;

  @Option(names = "--interactive", description = "Ask for each rewrite that has to be read first.")
  boolean interactive;

  @Mixin TerminalOptions terminal = new TerminalOptions();
}
