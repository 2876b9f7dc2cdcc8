package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.rule.Severity;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

  private static final String OPENER = "positive-language/negative-opener";
  private static final String BAD = "문의 주셔서 감사합니다.\n안타깝게도 환불이 불가능합니다.\n";

  @TempDir Path folder;

  private Findings check(String settings, String... paths) throws Exception {
    return Findings.in(folder, Settings.parse("onmal.yaml", settings), paths);
  }

  @Test
  void placesAreThoseOfTheFile() throws Exception {
    Findings.write(folder, "refund.txt", BAD);
    CheckedFinding opener = check("", ".").of(OPENER).get(0);
    assertEquals("2:1", opener.start().toString());
    assertEquals("2:6", opener.end().toString());
    assertEquals(Severity.MAJOR, opener.finding().severity());
    assertEquals(State.NEW, opener.state());
  }

  @Test
  void aKoreanFileOfAnOlderSystemIsRead() throws Exception {
    Files.write(folder.resolve("old.txt"), BAD.getBytes(Charset.forName("x-windows-949")));
    assertEquals("2:1", check("", ".").of(OPENER).get(0).start().toString());
  }

  @Test
  void settingsOfAFileChangeOrSilenceARule() throws Exception {
    Findings.write(folder, "a/one.txt", BAD);
    Findings.write(folder, "b/two.txt", BAD);
    Findings findings =
        check(
            """
            check:
              files:
                - paths: [a/]
                  rules: {positive-language/negative-opener: off}
                - paths: ["*.txt"]
                  rules: {positive-language/flat-refusal: critical}
            """,
            ".");
    assertEquals(1, findings.of(OPENER).size());
    assertEquals("b/two.txt", findings.replies.get(1).file());
    findings
        .of("positive-language/flat-refusal")
        .forEach(one -> assertEquals(Severity.CRITICAL, one.finding().severity()));
  }

  @Test
  void whatCannotBeReadIsToldAndTheOthersAreChecked() throws Exception {
    Findings.write(folder, "good.txt", BAD);
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Findings findings = check("", "picture.txt", "nowhere", "good.txt");
    assertEquals(
        List.of(
            "nowhere: nothing is there; expected a file, a folder, or a pattern that some file fits",
            "picture.txt: a binary file; expected text"),
        findings.problems.stream().map(FileProblem::toString).toList());
    assertEquals(1, findings.of(OPENER).size());
  }

  @Test
  void aBaselineLetsOldFindingsPassWhereverTheyMove() throws Exception {
    Findings.write(folder, "refund.txt", BAD);
    List<Baseline.Entry> entries = new ArrayList<>();
    for (CheckedReply reply : check("", ".").replies) {
      for (CheckedFinding finding : reply.findings()) {
        entries.add(
            new Baseline.Entry(finding.finding().rule(), reply.file(), finding.fingerprint()));
      }
    }
    Path file = folder.resolve("baseline.json");
    Files.writeString(file, Baseline.write(entries));
    Findings.write(folder, "refund.txt", "안녕하세요, 고객님.\n\n" + BAD);
    Findings moved = Findings.in(folder, Settings.USUAL, Baseline.read(file), ".");
    assertEquals(State.BASELINE, moved.of(OPENER).get(0).state());

    Findings.write(folder, "second.txt", BAD);
    Findings twice = Findings.in(folder, Settings.USUAL, Baseline.read(file), ".");
    assertEquals(
        List.of(State.BASELINE, State.NEW),
        twice.of(OPENER).stream().map(CheckedFinding::state).toList());

    Findings.write(folder, "refund.txt", "문의 주셔서 감사합니다.\n");
    Files.delete(folder.resolve("second.txt"));
    Findings mended = Findings.in(folder, Settings.USUAL, Baseline.read(file), ".");
    assertTrue(
        mended.problems.stream()
            .anyMatch(
                one ->
                    one.rule().equals(CheckRules.UNUSED_BASELINE)
                        && one.message().contains(OPENER)));
  }

  @Test
  void thousandsOfRepliesComeInTheirOrder() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String name = "many/%04d.txt".formatted(i);
      Findings.write(folder, name, "문의하신 상품은 " + i + "일에 도착합니다.");
      expected.add(name);
    }
    assertEquals(expected, check("", "many").files());
  }
}
