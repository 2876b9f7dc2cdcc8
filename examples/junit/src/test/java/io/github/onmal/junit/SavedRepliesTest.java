package io.github.onmal.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The sample, run by JUnit. */
class SavedRepliesTest {

  private static final String OPENER =
      "ko/refund.md:19:1 MAJOR positive-language/negative-opener ⟦안타깝게도⟧ ";

  private static Events tests;

  @BeforeAll
  static void run() {
    tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(SavedReplies.class))
            .execute()
            .testEvents();
  }

  private static Event failed(String name) {
    List<Event> events =
        tests.failed().stream()
            .filter(event -> event.getTestDescriptor().getDisplayName().endsWith(name))
            .toList();
    assertEquals(1, events.size(), () -> name + " among " + tests.failed().list());
    return events.get(0);
  }

  private static String message(Event failed) {
    TestExecutionResult result = failed.getRequiredPayload(TestExecutionResult.class);
    return result.getThrowable().orElseThrow().getMessage();
  }

  @Test
  void aReplyToBeFixedFailsAsTheTestOfItsOwn() {
    Event failed = failed("환불이 어려운 경우");
    assertTrue(message(failed).startsWith(OPENER), message(failed));
    TestDescriptor reply = failed.getTestDescriptor();
    assertEquals("ko/refund.md", reply.getParent().orElseThrow().getDisplayName());
    FileSource source = (FileSource) reply.getSource().orElseThrow();
    assertEquals(
        Path.of("../replies/ko/refund.md").toAbsolutePath().normalize(), source.getFile().toPath());
    assertEquals(15, source.getPosition().map(FilePosition::getLine).orElseThrow());
  }

  @Test
  void otherRepliesPass() {
    tests
        .succeeded()
        .assertThatEvents()
        .haveExactly(1, event(displayName("카드사 취소"), finishedSuccessfully()));
  }

  @Test
  void theAssertionNamesEverythingAndEndsWithTheCounts() {
    List<String> lines = message(failed("areReady()")).lines().toList();
    assertTrue(lines.stream().anyMatch(line -> line.startsWith(OPENER)), lines.toString());
    assertTrue(lines.contains("    → 포장을 뜯은 상품은 환불이 불가능합니다. 규정상 어쩔 수 없습니다."), lines.toString());
    String counts = lines.get(lines.size() - 1);
    assertTrue(counts.matches("\\d+ replies in \\d+ files: .*\\d+ MAJOR.*; \\d+ allowed"), counts);
  }
}
