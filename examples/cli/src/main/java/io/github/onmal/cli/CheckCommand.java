package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.check.Baseline;
import io.github.onmal.check.BaselineUpdate;
import io.github.onmal.check.CheckListener;
import io.github.onmal.check.ReplyRepository;
import io.github.onmal.check.Totals;
import io.github.onmal.check.report.Report;
import io.github.onmal.check.report.ReportException;
import io.github.onmal.check.report.ReportFormat;
import io.github.onmal.check.report.ReportOptions;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what {@code onmal check} was asked. */
final class CheckCommand {

  private static final int OK = 0;
  private static final int FOUND = 1;
  private static final int FAILED = 2;

  private final CheckOptions options;
  private final Path folder;
  private final Output out;
  private final PrintStream err;
  private final Terminal terminal;

  CheckCommand(CheckOptions options, Path folder, Output out, PrintStream err, Terminal terminal) {
    this.options = options;
    this.folder = folder;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** Runs it; the exit code. */
  int run() throws InputException, Output.ClosedException, InterruptedException {
    ReportFormat format = options.format();
    boolean coloured = options.output == null && terminal.colours(options.terminal.colour());
    List<FurtherReport> further = furtherReports();
    Check check = new Check(options.files, folder);
    Severity failOn = options.failOn(check.settings().failOn());
    Baseline baseline = baseline(check);
    if (options.updateBaseline) {
      return updateBaseline(check, baseline);
    }
    ReportOptions usual =
        new ReportOptions(
            Main.version(), () -> Main.installedRules().rules(), failOn, options.language(), false);
    List<Report> reports = new ArrayList<>();
    try {
      OutputStream to = options.output == null ? out.stream() : open(options.output);
      reports.add(format.open(to, usual.colour(coloured)));
      for (FurtherReport one : further) {
        reports.add(one.format.open(open(one.file), usual));
      }
      boolean watched = terminal.error() && (!terminal.output() || options.output != null);
      Totals totals = check.run(baseline, List.copyOf(reports), err, watched);
      closeAll(reports);
      if (totals.failures() > 0) {
        return FAILED;
      }
      Severity worst = totals.worst().orElse(null);
      boolean fails = failOn != null && worst != null && worst.compareTo(failOn) >= 0;
      return fails ? FOUND : OK;
    } catch (ReportException failed) {
      throw unwritable(failed);
    } finally {
      reports.forEach(CheckCommand::abandon);
    }
  }

  private static void closeAll(List<Report> reports) {
    while (!reports.isEmpty()) {
      reports.remove(0).close();
    }
  }

  /** Closes a report that did not come to its end, whatever the reason. */
  private static void abandon(Report report) {
    try {
      report.close();
    } catch (ReportException alreadyTold) {
      return;
    }
  }

  private static InputException unwritable(ReportException failed) throws Output.ClosedException {
    Throwable cause = failed.getCause();
    if (cause != null && cause.getCause() instanceof Output.ClosedException closed) {
      throw closed;
    }
    return new InputException(String.valueOf(failed.getMessage()));
  }

  /** A report besides the one of {@code --format}. */
  private record FurtherReport(ReportFormat format, String file) {}

  private List<FurtherReport> furtherReports() throws InputException {
    List<FurtherReport> further = new ArrayList<>();
    for (String given : options.reports) {
      int sign = given.indexOf('=');
      if (sign < 0 || sign == given.length() - 1) {
        throw new InputException(
            "--report is `" + given + "`; expected FORMAT=FILE, such as sarif=onmal.sarif");
      }
      ReportFormat format =
          Choices.choose(
              "--report", given.substring(0, sign), ReportFormat.values(), ReportFormat.TEXT, "");
      further.add(new FurtherReport(format, given.substring(sign + 1)));
    }
    return further;
  }

  private OutputStream open(String name) throws InputException {
    try {
      return Files.newOutputStream(folder.resolve(name));
    } catch (NoSuchFileException nowhere) {
      throw new InputException("`" + name + "` cannot be written: its folder is not there");
    } catch (IOException failed) {
      throw new InputException("`" + name + "` cannot be written: " + failed.getMessage());
    }
  }

  /** The file the options or the settings name, or null. */
  private @Nullable String baselineFile(Check check) {
    return options.baseline != null ? options.baseline : check.settings().baseline();
  }

  private Baseline baseline(Check check) throws InputException {
    String name = baselineFile(check);
    Path file = folder.resolve(name == null ? ReplyRepository.USUAL_BASELINE : name);
    boolean mayBeMissing = options.baseline == null || options.updateBaseline;
    try {
      return mayBeMissing && !Files.exists(file) ? new Baseline(List.of()) : Baseline.read(file);
    } catch (Baseline.BaselineException wrong) {
      String place = wrong.position() == null ? "" : ":" + wrong.position();
      throw new InputException(file + place + ": " + wrong.getMessage());
    } catch (NoSuchFileException nowhere) {
      throw new InputException(
          "--baseline is `" + name + "`; nothing is there, --update-baseline makes it");
    } catch (IOException failed) {
      throw new InputException("`" + file + "` cannot be read: " + failed.getMessage());
    }
  }

  private int updateBaseline(Check check, Baseline old)
      throws InputException, Output.ClosedException, InterruptedException {
    BaselineUpdate update = new BaselineUpdate();
    List<CheckListener> listeners = List.of(update, new FailureListener(err));
    Totals totals = check.run(old, listeners, err, terminal.error());
    if (totals.failures() > 0) {
      throw new InputException("the baseline is left as it was, for not everything could be read");
    }
    String name = baselineFile(check);
    String file = name == null ? ReplyRepository.USUAL_BASELINE : name;
    List<Baseline.Entry> entries = update.entries(old);
    try {
      Files.writeString(folder.resolve(file), Baseline.write(entries));
    } catch (IOException failed) {
      throw new InputException("`" + file + "` cannot be written: " + failed.getMessage());
    }
    String told = file + ": " + entries.size() + (entries.size() == 1 ? " finding" : " findings");
    out.write((told + "\n").getBytes(UTF_8));
    return OK;
  }
}
