package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.check.Baseline;
import io.github.onmal.check.CheckRules;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Fixer;
import io.github.onmal.check.Rewritten;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Does what {@code onmal fix} was asked. */
final class FixCommand {

  private final FixOptions options;
  private final Path folder;
  private final InputStream in;
  private final Output out;
  private final PrintStream err;
  private final Terminal terminal;
  private final FailureListener failures;
  private int files;
  private int made;

  FixCommand(
      FixOptions options,
      Path folder,
      InputStream in,
      Output out,
      PrintStream err,
      Terminal terminal) {
    this.options = options;
    this.folder = folder;
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    failures = new FailureListener(err);
  }

  /** Runs it; whether everything could be read and written. */
  boolean run() throws InputException, Output.ClosedException, InterruptedException {
    boolean coloured = terminal.colours(options.terminal.colour());
    Check check = new Check(options.files, folder);
    Fixer.Chooser chooser = Fixer.Chooser.SAFE;
    if (options.interactive) {
      BufferedReader answers = new BufferedReader(new InputStreamReader(in, UTF_8));
      chooser = new Interview(answers, err, terminal.columns(), coloured);
    }
    StringBuilder written = new StringBuilder();
    Fixer fixer =
        new Fixer(
            check.settings(),
            folder,
            chooser,
            rewritten -> written.append(done(rewritten, coloured)));
    check.run(
        new Baseline(List.of()),
        List.of(fixer, failures),
        err,
        terminal.error() && !terminal.output() && !options.interactive);
    out.write(written.toString().getBytes(UTF_8));
    out.flush();
    err.print(
        "onmal: "
            + made
            + (made == 1 ? " rewrite in " : " rewrites in ")
            + files
            + (files == 1 ? " file" : " files")
            + (options.dryRun ? ", not written\n" : "\n"));
    return !failures.failed();
  }

  /** Writes a file, or shows what would be written; what there is to say of it. */
  private String done(Rewritten rewritten, boolean coloured) {
    rewritten.refused().forEach(failures::tell);
    if (rewritten.made() == 0) {
      return "";
    }
    if (!options.dryRun) {
      try {
        rewritten.write();
      } catch (IOException unwritable) {
        String what = "the file cannot be written: " + unwritable.getMessage();
        failures.tell(new FileProblem(CheckRules.UNWRITABLE, null, rewritten.name(), null, what));
        return "";
      }
    }
    files++;
    made += rewritten.made();
    return options.dryRun
        ? UnifiedDiff.of(rewritten, coloured)
        : rewritten.name() + ": " + rewritten.made() + "\n";
  }
}
