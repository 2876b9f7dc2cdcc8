package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {

  @Test
  void editsApplyInAnyOrder() {
    List<Edit> edits = List.of(edit(6, 9, "six"), edit(0, 3, "One"), edit(4, 4, "and "));
    assertEquals("One and 45six", Edit.apply("012 45678", edits));
  }

  @Test
  void ofInsertionsAtOnePlaceTheFirstGivenComesFirst() {
    assertEquals("abX", Edit.apply("X", List.of(edit(0, 0, "a"), edit(0, 0, "b"))));
  }

  @Test
  void anInsertionMayTouchAReplacement() {
    assertEquals(
        "a<b>c", Edit.apply("aXc", List.of(edit(1, 2, "b"), edit(1, 1, "<"), edit(2, 2, ">"))));
  }

  @Test
  void editsThatOverlapOrLeaveTheTextAreRefused() {
    IllegalArgumentException overlap =
        assertThrows(
            IllegalArgumentException.class,
            () -> Edit.apply("0123", List.of(edit(0, 2, ""), edit(1, 3, ""))));
    assertTrue(overlap.getMessage().contains("overlaps"), overlap::getMessage);
    IllegalArgumentException outside =
        assertThrows(
            IllegalArgumentException.class, () -> Edit.apply("0123", List.of(edit(3, 5, ""))));
    assertTrue(outside.getMessage().contains("length 4"), outside::getMessage);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 1, 3, true",
    "0, 2, 2, 4, false",
    "0, 4, 1, 2, true",
    "0, 4, 2, 2, true",
    "0, 4, 0, 0, false",
    "0, 4, 4, 4, false",
    "2, 2, 2, 2, true",
    "2, 2, 3, 3, false",
  })
  void conflicts(int start, int end, int otherStart, int otherEnd, boolean conflict) {
    Edit one = edit(start, end, "a");
    Edit other = edit(otherStart, otherEnd, "b");
    assertEquals(conflict, one.conflictsWith(other));
    assertEquals(conflict, other.conflictsWith(one));
  }

  private static Edit edit(int start, int end, String text) {
    return new Edit(new Span(start, end), text);
  }
}
