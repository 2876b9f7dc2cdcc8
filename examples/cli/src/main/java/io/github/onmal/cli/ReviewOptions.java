package io.github.onmal.cli;

import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the command line of {@code onmal review} says. */
@Command(
    name = "review",
    sortOptions = false,
    header = "Review a reply to a customer before it is sent.",
    descriptionHeading = "%n",
    description = {
      "The draft is TEXT, or the content of a file, or standard input. What is known of the "
          + "conversation helps: rules that need to know more stay silent.",
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing at or above --fail-on",
      "1:something at or above --fail-on",
      "2:bad usage or input; in a batch, at least one bad line",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onmal review \"안타깝게도 환불이 불가능합니다.\" --customer-name 김민수",
      "  onmal review --file reply.txt --channel email --voice onmal.yaml --format json",
      "  onmal review --format jsonl drafts.jsonl > results.jsonl",
    })
final class ReviewOptions {

  /** The forms of the output. */
  enum Format {
    TEXT,
    JSON,
    JSONL
  }

  /** What the revision may contain. */
  enum Revise {
    SAFE(Applicability.SAFE),
    REVIEW(Applicability.REVIEW),
    FILL_IN(Applicability.FILL_IN);

    final Applicability most;

    Revise(Applicability most) {
      this.most = most;
    }
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = {
        "The draft; - or nothing: standard input.",
        "With --format jsonl: the file of requests.",
      })
  @Nullable String text;

  @Option(names = "--file", paramLabel = "FILE", description = "Read the draft from a UTF-8 file.")
  @Nullable String file;

  @Option(
      names = "--customer-name",
      paramLabel = "NAME",
      description = "What the customer is called.")
  @Nullable String customerName;

  @Option(names = "--agent-name", paramLabel = "NAME", description = "What the agent is called.")
  @Nullable String agentName;

  @Option(names = "--company", paramLabel = "NAME", description = "What the company is called.")
  @Nullable String company;

  @Option(
      names = "--channel",
      paramLabel = "CHANNEL",
      description = "Where it will be read: email, chat, sms, social or canned.")
  @Nullable String channel;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "How far things are: opening, investigating, resolving, closing or follow-up.")
  @Nullable String stage;

  @Option(
      names = "--customer-message",
      paramLabel = "TEXT",
      description = "What the customer wrote last.")
  @Nullable String customerMessage;

  @Option(
      names = "--conversation",
      paramLabel = "FILE",
      description = "Earlier messages, oldest first: a JSON array of {\"from\", \"text\"}.")
  @Nullable String conversation;

  @Option(
      names = "--alternative",
      paramLabel = "TEXT",
      description = "What can be offered instead, best first; may be repeated.")
  List<String> alternatives = new ArrayList<>();

  @Option(
      names = "--voice",
      paramLabel = "FILE",
      description = "How the brand speaks, and how strictly to judge: a YAML file.")
  @Nullable String voice;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "text (the default), json, or jsonl: a batch with one request per line in and one "
            + "result per line out, for which the options above are defaults.",
      })
  @Nullable String format;

  @Option(
      names = "--revise",
      paramLabel = "LEVEL",
      description = {
        "The boldest suggestions the revision takes up: safe (form only; the default of json "
            + "and jsonl), review (to be read first) or fill-in (with blanks; the default of "
            + "text).",
      })
  @Nullable String revise;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit 1 from here on: info, minor, major (the default), critical or never.")
  @Nullable String failOn;

  @Option(names = "--progress", description = "Tell progress even if nobody watches a terminal.")
  boolean progress;

  @Mixin TerminalOptions terminal = new TerminalOptions();

  Format format() throws InputException {
    return choose("--format", format, Format.values(), Format.TEXT);
  }

  /** People read the whole proposal; programs get what may be used unseen, unless they ask. */
  Applicability revise() throws InputException {
    Revise usual = format() == Format.TEXT ? Revise.FILL_IN : Revise.SAFE;
    return choose("--revise", revise, Revise.values(), usual).most;
  }

  /** The least severity that fails, or null for none. */
  @Nullable Severity failOn() throws InputException {
    return Choices.failOn(failOn, Severity.MAJOR);
  }

  @Nullable Channel channel() throws InputException {
    return channel == null ? null : choose("--channel", channel, Channel.values(), Channel.EMAIL);
  }

  @Nullable Stage stage() throws InputException {
    return stage == null ? null : choose("--stage", stage, Stage.values(), Stage.OPENING);
  }

  private static <E extends Enum<E>> E choose(
      String option, @Nullable String given, E[] choices, E usual) throws InputException {
    return Choices.choose(option, given, choices, usual, "");
  }
}
