package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Draft;
import io.github.onmal.DraftTooLongException;
import io.github.onmal.Review;
import io.github.onmal.json.NotUtf8Exception;
import io.github.onmal.json.RequestException;
import io.github.onmal.json.RequestReader;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.json.Utf8;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Turn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what {@code onmal review} was asked: one draft, or a batch. */
final class ReviewCommand {

  private static final String STANDARD_INPUT = "standard input";
  private static final int LONGEST_FILE = 16 << 20;

  private final ReviewOptions options;
  private final Reviewer reviewer;
  private final InputStream in;
  private final Output out;
  private final PrintStream err;
  private final Terminal terminal;
  private long badLines;

  ReviewCommand(
      ReviewOptions options,
      Reviewer reviewer,
      InputStream in,
      Output out,
      PrintStream err,
      Terminal terminal) {
    this.options = options;
    this.reviewer = reviewer;
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** The number of lines of a batch that could not be reviewed. */
  long badLines() {
    return badLines;
  }

  /** Runs it; the worst severity found, or null. */
  @Nullable Severity run() throws InputException, Output.ClosedException, InterruptedException {
    ReviewOptions.Format format = options.format();
    Applicability most = options.revise();
    Terminal.Colour colour = options.terminal.colour();
    options.failOn();
    if (options.text != null && options.file != null) {
      throw new InputException("both TEXT and --file are given; expected one of them");
    }
    Conversation context = context();
    if (format == ReviewOptions.Format.JSONL) {
      return batch(context, most);
    }
    Review review;
    try {
      review = reviewer.review(new Draft(draft(), context));
    } catch (DraftTooLongException tooLong) {
      throw new InputException(String.valueOf(tooLong.getMessage()));
    }
    if (format == ReviewOptions.Format.JSON) {
      out.write(new ResultWriter(most, true).result(null, review));
    } else {
      boolean coloured = terminal.colours(colour);
      out.write(TextReport.of(review, most, terminal.columns(), coloured).getBytes(UTF_8));
    }
    return Batch.worst(review);
  }

  private @Nullable Severity batch(Conversation context, Applicability most)
      throws InputException, Output.ClosedException, InterruptedException {
    String name = options.file != null ? options.file : options.text;
    boolean tell = options.progress || (terminal.error() && !terminal.output());
    Progress progress = tell ? new Progress(err, terminal.error()) : null;
    Batch batch = new Batch(reviewer, context, most);
    Batch.Outcome outcome;
    if (name == null || name.equals("-")) {
      outcome = batch.run(in, STANDARD_INPUT, out, progress);
    } else {
      try (InputStream file = open(name)) {
        outcome = batch.run(file, name, out, progress);
      } catch (IOException failed) {
        throw unreadable(name, failed);
      }
    }
    badLines = outcome.bad();
    if (badLines > 0) {
      err.print(
          "onmal: "
              + badLines
              + " of "
              + (outcome.reviewed() + badLines)
              + " requests were bad; their lines hold an `error`\n");
    }
    return outcome.worst();
  }

  private String draft() throws InputException {
    String text = options.text;
    String name = "TEXT";
    if (options.file != null) {
      name = options.file;
      text = readFile(options.file);
    } else if (text == null || text.equals("-")) {
      name = STANDARD_INPUT;
      text = readStandardInput();
    }
    if (text.isBlank()) {
      throw new InputException(name + " is empty; expected a draft");
    }
    return text;
  }

  private String readStandardInput() throws InputException {
    if (terminal.input()) {
      err.print("onmal: write the draft, then press Ctrl-D\n");
      err.flush();
    }
    try {
      return readAll(in, STANDARD_INPUT);
    } catch (IOException failed) {
      throw unreadable(STANDARD_INPUT, failed);
    }
  }

  private Conversation context() throws InputException {
    List<Turn> turns = List.of();
    if (options.conversation != null) {
      try {
        turns = RequestReader.readConversation(readFile(options.conversation));
      } catch (RequestException wrong) {
        throw new InputException(options.conversation + ": " + wrong.line());
      }
    }
    return new Conversation(
        options.customerName,
        options.agentName,
        options.company,
        options.channel(),
        options.stage(),
        options.customerMessage,
        turns,
        options.alternatives);
  }

  /** The voice of a brand in a file. */
  static BrandVoice voice(String name) throws InputException {
    return BrandVoice.parse(name, readFile(name));
  }

  /** The text of a file in UTF-8. */
  static String readFile(String name) throws InputException {
    try (InputStream file = open(name)) {
      return readAll(file, name);
    } catch (IOException failed) {
      throw unreadable(name, failed);
    }
  }

  private static String readAll(InputStream in, String name) throws IOException, InputException {
    byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
    if (bytes.length > LONGEST_FILE) {
      throw new InputException(
          name + " has more than " + LONGEST_FILE + " bytes; expected one draft");
    }
    try {
      return Utf8.decode(bytes, name);
    } catch (NotUtf8Exception notUtf8) {
      throw new InputException(String.valueOf(notUtf8.getMessage()));
    }
  }

  private static InputStream open(String name) throws IOException, InputException {
    try {
      return Files.newInputStream(Path.of(name));
    } catch (InvalidPathException invalid) {
      throw new InputException("`" + name + "` is no path: " + invalid.getReason());
    }
  }

  private static InputException unreadable(String name, IOException failed) {
    if (failed instanceof NoSuchFileException || failed instanceof FileNotFoundException) {
      return new InputException("`" + name + "` is not there; expected a file");
    }
    if (failed instanceof AccessDeniedException) {
      return new InputException("`" + name + "` may not be read");
    }
    return new InputException(name + " cannot be read: " + failed.getMessage());
  }
}
