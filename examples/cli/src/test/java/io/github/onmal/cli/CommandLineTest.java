package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Draft;
import io.github.onmal.text.Channel;
import io.github.onmal.text.Stage;
import io.github.onmal.text.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @TempDir Path folder;

  private final List<Draft> reviewed = new ArrayList<>();
  private final Cli cli =
      Cli.with(
          draft -> {
            reviewed.add(draft);
            return Samples.words(draft);
          });

  @Test
  void draftIsAnArgument() {
    assertEquals(0, cli.run("review", "안녕하세요, 고객님").code());
    assertEquals(Draft.of("안녕하세요, 고객님"), reviewed.get(0));
  }

  @Test
  void draftIsAFileWithAByteOrderMark() throws IOException {
    Path file = folder.resolve("답변.txt");
    Files.writeString(file, "\uFEFF반갑습니다.\r\n");
    assertEquals(0, cli.run("review", "--file", file.toString()).code());
    assertEquals("반갑습니다.\r\n", reviewed.get(0).text());
  }

  @Test
  void draftIsStandardInput() {
    assertEquals(0, cli.in("한글\n").run("review").code());
    assertEquals(0, cli.in("다시\n").run("review", "-").code());
    assertEquals("한글\n", reviewed.get(0).text());
    assertEquals("다시\n", reviewed.get(1).text());
  }

  @Test
  void draftMayBeginWithAnAtSignOrADash() {
    cli.run("review", "@kim_님 안녕하세요");
    cli.run("review", "--", "- 안녕하세요");
    assertEquals("@kim_님 안녕하세요", reviewed.get(0).text());
    assertEquals("- 안녕하세요", reviewed.get(1).text());
  }

  @Test
  void contextReachesTheDraft() throws IOException {
    Path turns = folder.resolve("turns.json");
    Files.writeString(
        turns,
        """
        [{"from": "customer", "text": "왜 안 되나요?"}, {"from": "agent", "text": "확인하겠습니다.", "at": 1}]
        """);
    cli.run(
        "review",
        "네.",
        "--customer-name=김민수",
        "--agent-name",
        "이지은",
        "--company",
        "온말상사",
        "--channel",
        "CHAT",
        "--stage",
        "follow-up",
        "--customer-message",
        "--빨리요",
        "--conversation",
        turns.toString(),
        "--alternative",
        "교환",
        "--alternative",
        "적립금");
    assertEquals(
        Draft.builder("네.")
            .customerName("김민수")
            .agentName("이지은")
            .company("온말상사")
            .channel(Channel.CHAT)
            .stage(Stage.FOLLOW_UP)
            .customerSaid("--빨리요")
            .earlier(Turn.Speaker.CUSTOMER, "왜 안 되나요?")
            .earlier(Turn.Speaker.AGENT, "확인하겠습니다.")
            .alternative("교환")
            .alternative("적립금")
            .build(),
        reviewed.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "fine, MAJOR, 0",
    "meh, major, 0",
    "bad, major, 1",
    "meh, minor, 1",
    "meh, INFO, 1",
    "bad, critical, 0",
    "bad, never, 0",
  })
  void exitCodeFollowsFailOn(String draft, String failOn, int code) {
    assertEquals(code, cli.run("review", draft, "--fail-on", failOn).code());
  }

  @Test
  void failsFromMajorOnUnlessTold() {
    assertEquals(0, cli.run("review", "meh").code());
    assertEquals(1, cli.run("review", "bad").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--channel e-mail | --channel is `e-mail`; did you mean `email`? expected one of email,",
        "--stage zzzzzzzz | --stage is `zzzzzzzz`; expected one of opening, investigating,",
        "--fail-on majr | did you mean `major`? expected one of info, minor, major, critical or never",
        "--format xml | --format is `xml`; expected one of text, json, jsonl",
        "--revise all | --revise is `all`; expected one of safe, review, fill-in",
        "--color purple | --color is `purple`; expected one of auto, always, never",
        "--chanel chat | did you mean `--channel`?",
        "--channel | Missing required parameter for option '--channel' (CHANNEL)",
        "--company a --company b | should be specified only once",
        "more words | a draft with spaces goes between quotes",
      })
  void badUsageSaysWhatIsExpected(String arguments, String message) {
    List<String> args = new ArrayList<>(List.of("review", "text"));
    args.addAll(List.of(arguments.split(" ")));
    Cli.Result result = Cli.withoutCoach().run(args.toArray(String[]::new));
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("onmal: "), result.err());
    assertTrue(result.err().contains(message), result.err());
  }

  @Test
  void fileAndTextExcludeEachOther() {
    Cli.Result result = Cli.withoutCoach().run("review", "text", "--file", "x");
    assertEquals(2, result.code());
    assertEquals("onmal: both TEXT and --file are given; expected one of them\n", result.err());
  }

  @Test
  void missingFileIsNamed() {
    Cli.Result result = Cli.withoutCoach().run("review", "--file", "없는 파일.txt");
    assertEquals(2, result.code());
    assertEquals("onmal: `없는 파일.txt` is not there; expected a file\n", result.err());
  }

  @Test
  void aBrokenVoiceIsRefusedBeforeTheDraftIsRead() throws IOException {
    Path voice = Files.writeString(folder.resolve("onmal.yaml"), "words: [온말]\nterm: {}\n");
    Cli.Result result = Cli.withoutCoach().run("review", "--voice", voice.toString(), "네.");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(
        result.err().contains(voice + ":2: unknown key `term`; did you mean `terms`?"),
        result.err());
    Cli.Result missing = Cli.withoutCoach().run("review", "--voice", "없는 파일.yaml", "네.");
    assertEquals("onmal: `없는 파일.yaml` is not there; expected a file\n", missing.err());
  }

  @Test
  void directoryIsNoFile() {
    Cli.Result result = Cli.withoutCoach().run("review", "--file", folder.toString());
    assertEquals(2, result.code());
    assertTrue(result.err().contains("cannot be read"), result.err());
  }

  @Test
  void emptyDraftIsAnError() {
    Cli.Result result = Cli.withoutCoach().in(" \n").run("review");
    assertEquals(2, result.code());
    assertEquals("onmal: standard input is empty; expected a draft\n", result.err());
  }

  @Test
  void malformedUtf8IsLocated() throws IOException {
    Path file = folder.resolve("euc-kr.txt");
    Files.write(file, new byte[] {'o', 'k', (byte) 0xEA, (byte) 0xB0, (byte) 0x80, (byte) 0xB0});
    Cli.Result result = Cli.withoutCoach().run("review", "--file", file.toString());
    assertEquals(2, result.code());
    assertEquals(
        "onmal: " + file + " is not UTF-8 at byte offset 5 (0xb0); expected text in UTF-8\n",
        result.err());
  }

  @Test
  void badConversationIsLocated() throws IOException {
    Path file = folder.resolve("turns.json");
    Files.write(file, "[{\"from\":\"client\",\"text\":\"\"}]".getBytes(UTF_8));
    Cli.Result result = Cli.withoutCoach().run("review", "text", "--conversation", file.toString());
    assertEquals(2, result.code());
    assertEquals(
        "onmal: " + file + ": /0/from: `0/from` is \"client\"; expected one of customer, agent\n",
        result.err());
  }

  @Test
  void brokenRulesAreNoFinding() {
    Cli.Result result =
        Cli.with(
                draft -> {
                  throw new CoachLoader.CoachUnavailableException(new IllegalStateException("x"));
                })
            .run("review", "text");
    assertEquals(2, result.code());
    assertEquals("onmal: the rules cannot be loaded: x\n", result.err());
  }

  @Test
  void failureIsNoFindingAndRepeatsNoDraft() {
    Cli.Result result =
        Cli.with(
                draft -> {
                  throw new IllegalStateException(draft.text());
                })
            .run("review", "secret");
    assertEquals(2, result.code());
    assertTrue(
        result.err().startsWith("onmal: the command failed: java.lang.IllegalStateException at "),
        result.err());
    assertFalse(result.err().contains("secret"));
  }

  @Test
  void helpAndVersionAreAnswers() {
    assertEquals(0, Cli.withoutCoach().run("--help").code());
    assertTrue(Cli.withoutCoach().run("review", "--help").out().contains("--fail-on=SEVERITY"));
    assertTrue(Cli.withoutCoach().run("--version").out().startsWith("onmal "));
    assertEquals(2, Cli.withoutCoach().run().code());
    assertEquals(2, Cli.withoutCoach().run("revew").code());
  }

  @Test
  void helpFitsEightyColumns() {
    for (String line : Cli.withoutCoach().run("review", "--help").out().lines().toList()) {
      assertTrue(Columns.of(line) <= 80, line);
    }
  }
}
