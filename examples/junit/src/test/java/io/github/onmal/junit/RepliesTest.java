package io.github.onmal.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.Baseline;
import io.github.onmal.check.Baseline.BaselineException;
import io.github.onmal.check.BaselineUpdate;
import io.github.onmal.check.ReplyRepository;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class RepliesTest {

  private static final String OPENER =
      "bad.txt:2:1 MAJOR positive-language/negative-opener ⟦안타깝게도⟧ ";

  @TempDir Path folder;

  @BeforeEach
  void writeReplies() throws IOException {
    Files.writeString(folder.resolve("bad.txt"), "문의 주셔서 감사합니다.\n안타깝게도 환불이 불가능합니다.\n");
    Files.writeString(folder.resolve("good.txt"), "주문하신 상품은 내일 오전에 도착합니다.\n");
  }

  private String failure(Replies replies) {
    return assertThrows(AssertionFailedError.class, replies::assertReady).getMessage();
  }

  @Test
  void aFailureNamesPlacesRulesAndRewritesAndEndsWithTheCounts() {
    List<String> lines = failure(Replies.in(folder)).lines().toList();
    assertEquals("Not ready to be sent:", lines.get(0));
    assertTrue(lines.get(1).startsWith(OPENER), lines.get(1));
    assertEquals("    → 환불이 불가능합니다.", lines.get(2));
    String counts = lines.get(lines.size() - 1);
    assertTrue(counts.startsWith("2 replies in 2 files: "), counts);
    assertTrue(counts.contains(" MAJOR"), counts);
  }

  @Test
  void whatIsReadyPasses() {
    Replies.in(folder).only("good.txt").assertReady();
    Replies.in(folder).failOn(Severity.CRITICAL).assertReady();
  }

  @Test
  void settingsDecide() throws IOException {
    Files.writeString(folder.resolve("onmal.yaml"), "check:\n  fail-on: critical\n");
    Files.writeString(folder.resolve("strict.yaml"), "check:\n  paths: [good.txt, bad.txt]\n");
    Replies.in(folder).assertReady();
    assertTrue(failure(Replies.in(folder).settings("strict.yaml")).contains(OPENER));
    Files.writeString(folder.resolve("onmal.yaml"), "check:\n  fail-no: critical\n");
    String wrong =
        assertThrows(BrandVoiceException.class, () -> Replies.in(folder).assertReady())
            .getMessage();
    assertTrue(wrong.contains("onmal.yaml:2"), wrong);
  }

  @Test
  void whatStandsInTheBaselineDoesNotCount() throws Exception {
    BaselineUpdate found = new BaselineUpdate();
    ReplyRepository.open(folder, null, null).check(List.of("."), found);
    String entries = Baseline.write(found.entries(new Baseline(List.of())));
    Path old =
        Files.writeString(Files.createDirectory(folder.resolve("kept")).resolve("old"), entries);
    assertTrue(failure(Replies.in(folder)).contains(OPENER));
    Replies.in(folder).baseline("kept/old").assertReady();
    Files.writeString(folder.resolve("onmal.yaml"), "check: {baseline: kept/old}\n");
    Replies.in(folder).assertReady();
    Files.writeString(old, "{}");
    String wrong =
        assertThrows(BaselineException.class, () -> Replies.in(folder).assertReady()).getMessage();
    assertTrue(wrong.startsWith(old + ":1:2: no baseline: expected "), wrong);
    assertThrows(
        UncheckedIOException.class, () -> Replies.in(folder).baseline("nowhere.json").tests());
  }

  @Test
  void nothingToCheckAndWhatCannotBeReadFail() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertTrue(failure(Replies.in(folder).only("empty")).startsWith("No replies in "));
    assertTrue(failure(Replies.in(folder).only("nowhere")).contains("nothing is there"));
    Files.write(
        folder.resolve("picture.txt"), "\u0089PNG\0\0".getBytes(StandardCharsets.ISO_8859_1));
    String broken = failure(Replies.in(folder).only("picture.txt", "good.txt"));
    assertTrue(broken.contains("picture.txt:1:1 check/unreadable-file a binary file"), broken);
    assertTrue(broken.endsWith("; 1 not checked"), broken);
  }

  @Test
  void aTestForEachReplyKnowsItsPlace() {
    List<DynamicContainer> files =
        Replies.in(folder).tests().map(DynamicContainer.class::cast).toList();
    assertEquals(
        List.of("bad.txt", "good.txt"),
        files.stream().map(DynamicContainer::getDisplayName).toList());
    String place =
        files
            .get(0)
            .getChildren()
            .findFirst()
            .orElseThrow()
            .getTestSourceUri()
            .orElseThrow()
            .toString();
    assertTrue(place.startsWith("file:///") && place.endsWith("bad.txt?line=1&column=1"), place);
  }
}
