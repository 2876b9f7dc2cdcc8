package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.cli.Assembled.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code onmal} script in real processes, on a copy of what the build has just assembled; a
 * build that it starts is played by a Maven that copies.
 */
@DisabledOnOs(OS.WINDOWS)
class ScriptIT {

  @TempDir Path home;
  private Path script;
  private Path dist;

  @BeforeEach
  void copyTheCommand() throws IOException {
    script = Assembled.script(home.resolve("the repository"));
    dist = script.resolveSibling("target/onmal");
  }

  @Test
  void reviewsThroughALinkFromAnywhereInAnyLocale() throws Exception {
    Assembled.assemble(script);
    Path bin = Files.createDirectories(home.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("inner"), Path.of("../the repository/examples/cli/onmal"));
    Path link = Files.createSymbolicLink(home.resolve("onmal"), Path.of("bin/inner"));
    for (int i = 0; i < 2; i++) {
      Result result = run(link + " review '안타깝게도 환불이 불가능합니다.' --customer-name 김민수");
      assertEquals("", result.err());
      assertEquals(1, result.code());
      assertTrue(result.out().contains("⟦안타깝게도⟧ 환불이 불가능합니다."), result.out());
    }
    try (var archives = Files.newDirectoryStream(dist, "classes-*.jsa")) {
      List<Path> made = new ArrayList<>();
      archives.forEach(made::add);
      assertEquals(1, made.size());
      assertTrue(Files.size(made.get(0)) > 1_000_000, "no classes were archived");
    }
  }

  @Test
  void archiveThatCannotBeUsedIsIgnored() throws Exception {
    Assembled.assemble(script);
    String command = "'" + script + "' review '네, 확인해 드리겠습니다.'";
    assertEquals(0, run(command).code());
    try (var archives = Files.newDirectoryStream(dist, "classes-*.jsa")) {
      for (Path archive : archives) {
        Files.delete(archive);
        Files.writeString(archive, "not an archive");
      }
    }
    Result result = run(command);
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("고칠 곳을 찾지 못했습니다."), result.out());
  }

  @Test
  void batchOverAPipeThatCloses() throws Exception {
    Assembled.assemble(script);
    Result result =
        run(
            "yes '{\"text\":\"네, 확인해 드리겠습니다.\"}' | head -n 20000 | '"
                + script
                + "' review --format jsonl | head -n 1; echo \"${PIPESTATUS[2]}\"");
    assertEquals("", result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals(2, lines.size(), result.out());
    assertTrue(lines.get(0).startsWith("{\"schemaVersion\":\"1.0\",\"findings\":"));
    assertEquals("141", lines.get(1));
  }

  @Test
  void badUsageExitsWithTwo() throws Exception {
    Assembled.assemble(script);
    Result result = run("'" + script + "' review --channel fax text");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("onmal: --channel is `fax`"), result.err());
  }

  @Test
  void buildsOnceWhenSourcesAreNewer() throws Exception {
    Path root = home.resolve("the repository");
    Path source = Files.createDirectories(root.resolve("core/src/main")).resolve("A.java");
    Files.createDirectories(root.resolve("rules/src/main"));
    Files.writeString(source, "");
    Path bin = home.resolve("bin");
    Path maven = Assembled.maven(bin, home.resolve("builds"));
    String command = "PATH='" + bin + "':\"$PATH\" '" + script + "' --version";

    Result two = run("(" + command + ") & (" + command + "); wait");
    assertEquals(0, two.code(), two.err());
    assertEquals(2, two.out().lines().count(), two.out());
    assertFalse(two.out().contains("noise"));
    assertTrue(two.err().contains("onmal: building the command"), two.err());
    assertEquals(1, Files.readAllLines(home.resolve("builds")).size());
    assertTrue(Files.readString(home.resolve("builds")).contains("-pl examples/cli -am package"));

    assertEquals("", run(command).err());
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
    assertTrue(run(command).err().contains("building"));
    assertEquals(2, Files.readAllLines(home.resolve("builds")).size());

    Files.writeString(maven, "#!/bin/sh\nexit 1\n");
    Result failed = run(command);
    assertEquals(2, failed.code());
    assertTrue(failed.err().endsWith("onmal: the build failed\n"), failed.err());
  }

  /** Runs a line of bash outside the repository. */
  private static Result run(String line) throws IOException, InterruptedException {
    return Assembled.bash(Path.of("/"), Map.of(), line);
  }
}
