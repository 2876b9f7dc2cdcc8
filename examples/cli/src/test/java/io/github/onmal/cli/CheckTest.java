package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onmal check} and {@code onmal fix} from the command line. */
class CheckTest {

  private static final String REFUND =
      """
      # 환불

      안녕하세요, {{name}} 고객님. 안타깝게도 그 상품은 품절입니다.
      대신 같은 색의 새 상품을 추가 비용 없이 내일 보내 드리겠습니다.
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write("replies/refund.md", REFUND);
    write("replies/thanks.md", "기다려 주셔서 감사합니다. 확인한 내용을 알려 드리겠습니다.\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private Cli.Result run(String... args) {
    return Cli.withoutCoach().in("").folder(folder).run(args);
  }

  @Test
  void findingsAreToldAtTheirPlaceAndFail() {
    Cli.Result result = run("check", "--color", "never");
    assertEquals(1, result.code(), result.err());
    assertTrue(result.out().contains("replies/refund.md:3:22"), result.out());
    assertTrue(result.out().contains("positive-language/negative-opener"), result.out());
    assertFalse(result.out().contains("thanks.md"), result.out());
    assertEquals("", result.err());
    assertEquals(0, run("check", "replies/thanks.md").code());
    assertEquals(0, run("check", "--fail-on", "critical").code());
  }

  @Test
  void settingsOfTheFolderHold() throws IOException {
    write("onmal.yaml", "check: {paths: [replies], fail-on: never, exclude: [thanks.md]}");
    Cli.Result result = run("check", "--format", "json");
    assertEquals(0, result.code(), result.err());
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertEquals(1, json.path("totals").path("replies").asInt(), result.out());
    write("onmal.yaml", "check: {path: [replies]}");
    Cli.Result wrong = run("check");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("onmal.yaml:1: unknown key `path`"), wrong.err());
  }

  @Test
  void aBaselineIsMadeAndHolds() throws IOException {
    Cli.Result made = run("check", "--update-baseline");
    assertEquals(0, made.code(), made.err());
    assertEquals(".onmal-baseline.json: 1 finding\n", made.out());
    assertFalse(read(".onmal-baseline.json").contains("안타깝게도"), "it holds no words");
    assertEquals(0, run("check").code());
    write("replies/refund.md", "# 안내\n\n반갑습니다.\n\n" + REFUND);
    assertEquals(0, run("check").code(), "moved lines");
    write("replies/refund.md", REFUND.replace("품절", "단종"));
    Cli.Result changed = run("check", "--color", "never");
    assertEquals(1, changed.code());
    assertTrue(changed.out().contains("check/unused-baseline"), changed.out());
  }

  @Test
  void aBaselineThatIsNoneIsNamed() throws IOException {
    write("known.json", "{\"version\": 1, \"findings\": [{\"rule\": 3}]}");
    Cli.Result wrong = run("check", "--baseline", "known.json");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("known.json:1:"), wrong.err());
    Cli.Result missing = run("check", "--baseline", "nowhere.json");
    assertTrue(missing.err().contains("--update-baseline makes it"), missing.err());
  }

  @Test
  void furtherReportsGoToFiles() throws IOException {
    Cli.Result result =
        run(
            "check",
            "--format=github",
            "--output=annotations.txt",
            "--report=sarif=onmal.sarif",
            "--report=html=onmal.html");
    assertEquals(1, result.code(), result.err());
    assertEquals("", result.out());
    assertTrue(read("annotations.txt").startsWith("::error file=replies/refund.md,line=3,"));
    JsonNode sarif = new ObjectMapper().readTree(read("onmal.sarif"));
    JsonNode run = sarif.path("runs").path(0);
    assertEquals(1, run.path("results").size());
    assertTrue(
        run.at("/tool/driver/rules/0/help/text").asText().length() > 40, "rules are explained");
    assertTrue(read("onmal.html").contains("안타깝게도"));
    assertEquals(2, run("check", "--report=sarif").code());
    assertEquals(2, run("check", "--output=nowhere/report.txt").code());
  }

  @Test
  void aBrokenFileIsToldAndTheOthersAreChecked() throws IOException {
    write("replies/broken.json", "{\"replies\": [\n  {\"body\": \"안타깝게도\",}\n");
    Cli.Result result = run("check", "--color", "never");
    assertEquals(2, result.code());
    assertTrue(result.out().contains("replies/broken.json:2:"), result.out());
    assertTrue(result.out().contains("negative-opener"), result.out());
  }

  @Test
  void onlyWhatIsSafeIsFixed() throws IOException {
    Cli.Result dry = run("fix", "--dry-run", "--color", "never");
    assertEquals(0, dry.code(), dry.err());
    assertEquals(
        List.of(
            "--- a/replies/refund.md",
            "+++ b/replies/refund.md",
            "-안녕하세요, {{name}} 고객님. 안타깝게도 그 상품은 품절입니다.",
            "+안녕하세요, {{name}} 고객님. 그 상품은 품절입니다."),
        Arrays.stream(dry.out().split("\n"))
            .filter(line -> line.startsWith("-") || line.startsWith("+"))
            .toList());
    assertEquals(REFUND, read("replies/refund.md"));

    Cli.Result result = run("fix");
    assertEquals(0, result.code(), result.err());
    assertEquals("replies/refund.md: 1\n", result.out());
    assertEquals("onmal: 1 rewrite in 1 file\n", result.err());
    assertEquals(REFUND.replace("안타깝게도 ", ""), read("replies/refund.md"));
    assertEquals("onmal: 0 rewrites in 0 files\n", run("fix").err());
  }

  @Test
  void aRewriteThatHasToBeReadIsAskedFor() throws IOException {
    String text = "We apologise for any inconvenience this may have caused.\n";
    write("replies/refund.md", text);
    Cli.Result kept = Cli.withoutCoach().in("q\n").folder(folder).run("fix", "--interactive");
    assertEquals(text, read("replies/refund.md"), kept.err());
    Cli.Result asked = Cli.withoutCoach().in("9\n1\n").folder(folder).run("fix", "--interactive");
    assertEquals(0, asked.code(), asked.err());
    assertTrue(asked.err().contains("replies/refund.md:1:4\n"), asked.err());
    assertEquals("We apologise for the inconvenience this caused.\n", read("replies/refund.md"));
  }

  @Test
  void helpTellsOfBoth() {
    List<String> told = new ArrayList<>();
    for (String command : List.of("check", "fix")) {
      Cli.Result help = run(command, "--help");
      assertEquals(0, help.code());
      told.add(help.out());
    }
    assertTrue(told.get(0).contains("--update-baseline"));
    assertTrue(told.get(1).contains("--dry-run"));
  }
}
