package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
    assertEquals(Files.readString(path).replace("\r\n", "\n"), actual, file);
  }
}
