package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Coach;
import io.github.onmal.rule.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

  private static final Coach COACH = Coach.withInstalledRules();

  @TempDir Path folder;

  private Totals check(List<CheckedReply> replies, List<FileProblem> problems, String... paths)
      throws Exception {
    CheckListener listener =
        new CheckListener() {
          @Override
          public void reply(CheckedReply reply) {
            replies.add(reply);
          }

          @Override
          public void problem(FileProblem problem) {
            problems.add(problem);
          }

          @Override
          public void end(Totals totals) {}
        };
    return new Checker(Settings.USUAL, COACH::review, COACH.rules().rules().keySet(), folder)
        .check(List.of(paths), new Baseline(List.of()), listener);
  }

  @Test
  void placesAreThoseOfTheFile() throws Exception {
    Files.writeString(folder.resolve("refund.txt"), "문의 주셔서 감사합니다.\n안타깝게도 환불이 불가능합니다.\n");
    List<CheckedReply> replies = new ArrayList<>();
    Totals totals = check(replies, new ArrayList<>(), ".");
    assertEquals(1, totals.files());
    assertEquals(1, totals.replies());
    assertEquals(Severity.MAJOR, totals.worst().orElseThrow());
    CheckedFinding opener =
        replies.get(0).findings().stream()
            .filter(one -> one.finding().rule().equals("positive-language/negative-opener"))
            .findFirst()
            .orElseThrow();
    assertEquals("2:1", opener.start().toString());
    assertEquals("2:6", opener.end().toString());
  }
}
