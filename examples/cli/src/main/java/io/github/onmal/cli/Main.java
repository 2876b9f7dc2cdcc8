package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Coach;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackProvider;
import io.github.onmal.rule.Severity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code onmal} command. */
public final class Main {

  private static final String REVIEW = "review";
  private static final String CHECK = "check";
  private static final String FIX = "fix";

  /** The commands that come to need a coach, whatever else they read first. */
  private static final Set<String> COACHED = Set.of(REVIEW, CHECK, FIX);

  private static final int OK = 0;
  private static final int BAD = 2;

  /** What a shell reports of a program that wrote to a pipe nobody reads. */
  private static final int CLOSED_PIPE = 141;

  private final Reviewer reviewer;
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final Path folder;

  Main(Reviewer reviewer, InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    this(reviewer, in, out, err, terminal, Path.of(""));
  }

  /**
   * Creates the command.
   *
   * @param folder the folder it works in
   */
  Main(
      Reviewer reviewer,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Terminal terminal,
      Path folder) {
    this.folder = folder;
    this.reviewer = reviewer;
    this.in = in;
    this.out = out;
    this.err = new PrintStream(err, false, UTF_8);
    this.terminal = terminal;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    CoachLoader coach = new CoachLoader(BrandVoice.NEUTRAL);
    boolean voiced = Arrays.stream(args).anyMatch(arg -> arg.startsWith("--voice"));
    if (args.length > 1 && args[0].equals(REVIEW) && !args[1].equals("--help") && !voiced) {
      coach.start();
    } else if (args.length > 0 && COACHED.contains(args[0])) {
      Coach.preload();
    }
    Main main =
        new Main(
            coach,
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Terminal.ofProcess());
    System.exit(main.run(args));
  }

  /**
   * Runs the command in this JVM, as if nothing were connected to a terminal.
   *
   * @param in its standard input, UTF-8
   * @param out its standard output, UTF-8
   * @param err its standard error, UTF-8
   * @return its exit code
   */
  public static int run(String[] args, InputStream in, OutputStream out, OutputStream err) {
    return new Main(new CoachLoader(BrandVoice.NEUTRAL), in, out, err, Terminal.NONE).run(args);
  }

  @Command(
      name = "onmal",
      header = "Coaches customer-service replies, Korean and English, before they are sent.",
      optionListHeading = "%n",
      commandListHeading = "%nCommands:%n",
      footer = "%nonmal COMMAND --help tells more of a command.")
  @SuppressWarnings("unused") // picocli reads the fields
  private static final class Root {
    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        description = "Show this help and exit.")
    boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        description = "Show the version.")
    boolean version;
  }

  int run(String... args) {
    try {
      Output output = new Output(out);
      int code = execute(args, output);
      output.flush();
      return code;
    } catch (Output.ClosedException nobodyReads) {
      return CLOSED_PIPE;
    } catch (InputException wrong) {
      return complain(wrong.getMessage());
    } catch (BrandVoiceException | CoachLoader.CoachUnavailableException broken) {
      return complain(broken.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return complain("interrupted");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      // Not the message: it may repeat the draft.
      StackTraceElement[] trace = failed.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      return complain("the command failed: " + failed.getClass().getName() + where);
    } finally {
      err.flush();
    }
  }

  private int complain(@Nullable String message) {
    err.print("onmal: " + message + "\n");
    return BAD;
  }

  private int execute(String[] args, Output output)
      throws InputException, Output.ClosedException, InterruptedException {
    ReviewOptions options = new ReviewOptions();
    CommandLine review = new CommandLine(options);
    RulesOptions rulesOptions = new RulesOptions();
    CommandLine rules = new CommandLine(rulesOptions);
    CheckOptions checkOptions = new CheckOptions();
    CommandLine check = new CommandLine(checkOptions);
    FixOptions fixOptions = new FixOptions();
    CommandLine fix = new CommandLine(fixOptions);
    CommandLine commands =
        new CommandLine(new Root())
            .addSubcommand(REVIEW, review)
            .addSubcommand(CHECK, check)
            .addSubcommand(FIX, fix)
            .addSubcommand("rules", rules)
            .setExpandAtFiles(false)
            .setOverwrittenOptionsAllowed(false);
    ParseResult parsed;
    try {
      parsed = commands.parseArgs(args);
    } catch (ParameterException wrong) {
      throw new InputException(
          advice(wrong)
              + "\nTry `"
              + wrong.getCommandLine().getCommandSpec().qualifiedName()
              + " --help`.");
    }
    if (parsed.isVersionHelpRequested()) {
      output.write((versions() + "\n").getBytes(UTF_8));
      return OK;
    }
    if (!parsed.hasSubcommand()) {
      output.write(usage(commands).getBytes(UTF_8));
      return parsed.isUsageHelpRequested() ? OK : BAD;
    }
    CommandLine chosen = parsed.subcommand().commandSpec().commandLine();
    if (parsed.subcommand().isUsageHelpRequested()) {
      output.write(usage(chosen).getBytes(UTF_8));
      return OK;
    }
    if (chosen == rules) {
      new RulesCommand(rulesOptions, Main::installedRules, output, terminal).run();
      return OK;
    }
    if (chosen == check) {
      return new CheckCommand(checkOptions, folder, output, err, terminal).run();
    }
    if (chosen == fix) {
      boolean done = new FixCommand(fixOptions, folder, in, output, err, terminal).run();
      return done ? OK : BAD;
    }
    Reviewer voiced =
        options.voice == null ? reviewer : new CoachLoader(ReviewCommand.voice(options.voice));
    ReviewCommand command = new ReviewCommand(options, voiced, in, output, err, terminal);
    Severity worst = command.run();
    Severity failOn = options.failOn();
    if (command.badLines() > 0) {
      return BAD;
    }
    return failOn != null && worst != null && worst.compareTo(failOn) >= 0 ? 1 : OK;
  }

  /** The rules with all that is said of them. */
  static RulePack installedRules() {
    return RulePackProvider.installed().documented();
  }

  /** What is wrong with the command line, with the remedy for the two usual mistakes. */
  private static String advice(ParameterException wrong) {
    String message = String.valueOf(wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!unmatched.getUnmatched().get(0).startsWith("-")) {
        return message + "; a draft with spaces goes between quotes";
      }
      return message
          + (near.isEmpty() ? "" : "; did you mean `" + near.get(0) + "`?")
          + "; a draft that begins with `-` goes after `--`";
    }
    return message;
  }

  private String usage(CommandLine command) {
    boolean colour = terminal.output() && terminal.colour();
    StringWriter usage = new StringWriter();
    command.usage(new PrintWriter(usage), colour ? Ansi.ON : Ansi.OFF);
    return usage.toString().replace("\r\n", "\n");
  }

  /** The version of the program. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(development build)" : version;
  }

  private static String versions() {
    return "onmal "
        + version()
        + ", schema "
        + ResultWriter.SCHEMA_VERSION
        + ", Java "
        + System.getProperty("java.version");
  }
}
