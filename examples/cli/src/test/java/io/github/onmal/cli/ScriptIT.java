package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  private static final Path BUILT = Path.of(System.getProperty("onmal.dist")).toAbsolutePath();

  @TempDir Path home;
  private Path script;
  private Path dist;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void copyTheCommand() throws IOException {
    Path cli = Files.createDirectories(home.resolve("the repository/examples/cli"));
    script = Files.copy(Path.of("onmal").toAbsolutePath(), cli.resolve("onmal"));
    assertTrue(script.toFile().setExecutable(true));
    dist = cli.resolve("target/onmal");
  }

  private void assemble() throws IOException {
    Files.createDirectories(dist);
    Files.createSymbolicLink(dist.resolve("lib"), BUILT.resolve("lib"));
    Files.copy(BUILT.resolve("onmal-cli.jar"), dist.resolve("onmal-cli.jar"));
    Files.createFile(dist.resolve("built"));
  }

  @Test
  void reviewsThroughALinkFromAnywhereInAnyLocale() throws Exception {
    assemble();
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
    assemble();
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
    assemble();
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
    assemble();
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
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path maven = bin.resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        echo "$PWD: $*" >> '%1$s/builds'
        echo 'noise of Maven'
        sleep 1
        mkdir -p '%2$s'
        [ -e '%2$s/lib' ] || ln -s '%3$s/lib' '%2$s/lib'
        cp '%3$s/onmal-cli.jar' '%2$s/onmal-cli.jar'
        touch '%2$s/built'
        """
            .formatted(home, dist, BUILT));
    assertTrue(maven.toFile().setExecutable(true));
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

  /** Runs a line of bash outside the repository, in the locale that knows no UTF-8. */
  private Result run(String line) throws IOException, InterruptedException {
    Path file = Files.writeString(home.resolve("line.sh"), line + "\n");
    Path out = Files.createTempFile(home, "out", "");
    Path err = Files.createTempFile(home, "err", "");
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
    builder.directory(Path.of("/").toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the command hangs");
    return new Result(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
