package io.github.onmal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "order, order, 0",
    "order, ordre, 1",
    "order, odrer, 1",
    "order, border, 1",
    "order, odor, 2",
    "4821, 4812, 1",
    "ca, abc, 3",
    "김민수, 김민주, 1",
  })
  void countsSlipsTheSameBothWays(String a, String b, int slips) {
    assertEquals(slips, EditDistance.between(a, b));
    assertEquals(slips, EditDistance.between(b, a));
  }
}
