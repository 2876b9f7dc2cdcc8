package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the build has just assembled, and lines of bash that use it. */
final class Assembled {

  private static final Path BUILT = Path.of(System.getProperty("onmal.dist")).toAbsolutePath();

  private Assembled() {}

  /** What came out of a process. */
  record Result(int code, String out, String err) {}

  /** Copies the script into a repository; its path. */
  static Path script(Path repository) throws IOException {
    Path cli = Files.createDirectories(repository.resolve("examples/cli"));
    Path script = Files.copy(Path.of("onmal").toAbsolutePath(), cli.resolve("onmal"));
    assertTrue(script.toFile().setExecutable(true));
    return script;
  }

  /** Puts beside the script what a build would. */
  static void assemble(Path script) throws IOException {
    Path dist = Files.createDirectories(script.resolveSibling("target/onmal"));
    Files.createSymbolicLink(dist.resolve("lib"), BUILT.resolve("lib"));
    Files.copy(BUILT.resolve("onmal-cli.jar"), dist.resolve("onmal-cli.jar"));
    Files.createFile(dist.resolve("built"));
  }

  /**
   * Writes a Maven that does what {@link #assemble} does, in the repository it is started in.
   *
   * @param log takes a line for each build
   */
  static Path maven(Path bin, Path log) throws IOException {
    Path maven = Files.createDirectories(bin).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        echo "$PWD: $*" >> '%1$s'
        echo 'noise of Maven'
        sleep 1
        dist=examples/cli/target/onmal
        mkdir -p "$dist"
        [ -e "$dist/lib" ] || ln -s '%2$s/lib' "$dist/lib"
        cp '%2$s/onmal-cli.jar' "$dist/onmal-cli.jar"
        touch "$dist/built"
        """
            .formatted(log, BUILT));
    assertTrue(maven.toFile().setExecutable(true));
    return maven;
  }

  /**
   * Runs a script of bash, in the locale that knows no UTF-8.
   *
   * @param folder where it runs
   * @param more variables of its environment
   */
  static Result bash(Path folder, Map<String, String> more, String script)
      throws IOException, InterruptedException {
    Path files = Files.createTempDirectory(BUILT.getParent(), "bash");
    Path file = Files.writeString(files.resolve("script.sh"), script + "\n");
    Path out = files.resolve("out");
    Path err = files.resolve("err");
    ProcessBuilder builder = new ProcessBuilder("bash", file.toString());
    builder.directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(more);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the command hangs");
    return new Result(
        process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
