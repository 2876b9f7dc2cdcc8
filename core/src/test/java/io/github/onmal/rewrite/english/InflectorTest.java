package io.github.onmal.rewrite.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectorTest {

  private static final Inflector INFLECTOR =
      new Inflector(
          Map.of(
              "go", List.of("go", "goes", "going", "went", "gone"),
              "be", List.of("be", "is", "being", "was", "been", "am", "are", "were"),
              "cancel",
                  List.of(
                      "cancel", "cancels", "cancelling", "cancelled", "cancelled", "canceled")));

  @ParameterizedTest
  @CsvSource({
    "wait, waits, waiting, waited",
    "use, uses, using, used",
    "reply, replies, replying, replied",
    "pay, pays, paying, payed",
    "stop, stops, stopping, stopped",
    "fix, fixes, fixing, fixed",
    "check, checks, checking, checked",
    "watch, watches, watching, watched",
    "miss, misses, missing, missed",
    "agree, agrees, agreeing, agreed",
    "tie, ties, tying, tied",
    "visit, visits, visiting, visited",
    "update, updates, updating, updated",
    "go, goes, going, went",
  })
  void inflects(String base, String third, String gerund, String past) {
    assertTrue(INFLECTOR.forms(base).containsAll(List.of(base, third, gerund)));
    assertEquals(base, INFLECTOR.forms(base).get(0));
    assertEquals(gerund, INFLECTOR.gerund(base));
    assertEquals(past, INFLECTOR.pastOf(base));
  }

  @ParameterizedTest
  @CsvSource({
    "went, go",
    "are, be",
    "canceled, cancel",
    "waiting, wait",
    "replied, reply",
    "stopped, stop",
    "using, use",
    "charged, charge",
    "updating, update",
    "fixed, fix",
    "visited, visit",
    "calling, call",
    "misses, miss",
    "wait, wait",
    "missed, miss",
    "needs, need",
    "need, need",
    "bring, bring",
  })
  void findsTheBaseForm(String form, String base) {
    assertEquals(base, INFLECTOR.base(form));
  }
}
