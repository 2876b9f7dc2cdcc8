package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that says what was found the last time somebody looked; {@code -Donmal.golden.update=true}
 * rewrites it.
 */
final class Snapshot {

  private Snapshot() {}

  /** Compares with a file below {@code src/test/resources}; a missing one is written, and fails. */
  static void assertMatches(String file, String actual) throws IOException {
    Path path = Sources.MODULE.resolve("src/test/resources").resolve(file);
    boolean missing = Files.notExists(path);
    if (missing || Boolean.getBoolean("onmal.golden.update")) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
    }
    if (missing) {
      fail(path + " was missing and has been written; read it, then run again");
    }
    String expected = Files.readString(path).replace("\r\n", "\n");
    assertEquals(expected, actual, () -> file + difference(expected, actual));
  }

  /** The lines that went and the lines that came. */
  private static String difference(String expected, String actual) {
    List<String> before = expected.lines().toList();
    List<String> after = actual.lines().toList();
    StringBuilder difference = new StringBuilder("\n");
    before.stream()
        .filter(line -> !after.contains(line))
        .forEach(line -> difference.append("- ").append(line).append('\n'));
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> difference.append("+ ").append(line).append('\n'));
    return difference.toString();
  }
}
