package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void findsWhatItKeptLastAndNeverAnother() {
    Memory<String, String> memory = new Memory<>(8);
    for (int i = 0; i < 1_000; i++) {
      memory.keep("key " + i, "value " + i);
      assertEquals("value " + i, memory.find("key " + i));
      String older = memory.find("key " + i / 2);
      assertTrue(older == null || older.equals("value " + i / 2), older);
    }
  }

  @Test
  void keepsNearlyAllOfAFewKeys() {
    Memory<String, Integer> memory = new Memory<>(1_024);
    IntStream.range(0, 100).forEach(i -> memory.keep("문장 " + i, i));
    long found =
        IntStream.range(0, 100)
            .filter(i -> Integer.valueOf(i).equals(memory.find("문장 " + i)))
            .count();
    assertTrue(found >= 98, found + " of 100");
  }

  @Test
  void keepsOneValueOfAKey() {
    Memory<String, Integer> memory = new Memory<>(4);
    memory.keep("a", 1);
    memory.keep("a", 2);
    assertEquals(2, memory.find("a"));
  }

  @Test
  void ofNoSizeRemembersNothing() {
    Memory<String, Integer> memory = new Memory<>(0);
    memory.keep("a", 1);
    assertNull(memory.find("a"));
  }
}
