package io.github.onmal.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Coach;
import io.github.onmal.check.Checker;
import io.github.onmal.json.Names;
import io.github.onmal.rule.RulePackProvider;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goal in real builds, by the Maven of this build: a repository of their own holds what was
 * just built, and everything else comes from the one this build filled.
 */
class CheckMojoIT {

  private static final String VERSION = System.getProperty("onmal.version");
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private static final Path SAMPLE = Path.of("sample").toAbsolutePath();

  @TempDir static Path home;

  private record Result(int code, String out) {}

  @BeforeAll
  static void installWhatWasBuilt() throws Exception {
    install("onmal-parent", "pom.xml", null);
    install("onmal-examples", "examples/pom.xml", null);
    install("onmal-core", "core/pom.xml", jar(Coach.class));
    install("onmal-rules", "rules/pom.xml", jar(RulePackProvider.installed().getClass()));
    install("onmal-json", "examples/json/pom.xml", jar(Names.class));
    install("onmal-check", "examples/check/pom.xml", jar(Checker.class));
    install(
        "onmal-maven-plugin",
        "examples/maven-plugin/pom.xml",
        Path.of(System.getProperty("onmal.plugin")));
    Files.writeString(
        home.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%s</localRepository>
          <profiles>
            <profile>
              <id>built</id>
              <pluginRepositories>
                <pluginRepository>
                  <id>built</id>
                  <url>%s</url>
                  <releases>
                    <checksumPolicy>ignore</checksumPolicy>
                  </releases>
                  <snapshots>
                    <enabled>false</enabled>
                  </snapshots>
                </pluginRepository>
              </pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles>
            <activeProfile>built</activeProfile>
          </activeProfiles>
        </settings>
        """
            .formatted(
                home.resolve("repository"),
                Path.of(System.getProperty("onmal.repository")).toUri()));
  }

  private static Path jar(Class<?> of) throws URISyntaxException {
    return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void install(String artifact, String pom, Path jar) throws IOException {
    Path folder =
        Files.createDirectories(
            home.resolve("repository/io/github/onmal").resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    Files.copy(ROOT.resolve(pom), folder.resolve(name + ".pom"));
    if (jar != null) {
      Files.copy(jar, folder.resolve(name + ".jar"));
    }
  }

  /** Builds the sample. */
  private static Result build(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", home.resolve("settings.xml").toString()));
    command.addAll(List.of(options));
    command.add("verify");
    Path log = Files.createTempFile(home, "build", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(SAMPLE.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("MAVEN_OPTS", "-Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the build hangs");
    return new Result(process.exitValue(), Files.readString(log, UTF_8));
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "expected `" + part + "` in\n" + whole);
  }

  @Test
  void aReplyToBeFixedFailsTheBuild() throws Exception {
    Files.deleteIfExists(SAMPLE.resolve("target/onmal.sarif"));
    Result result = build();
    assertEquals(1, result.code(), result.out());
    assertContains(
        "[ERROR] "
            + ROOT.resolve("examples/replies/ko/refund.md")
            + ":19:1 positive-language/negative-opener ⟦안타깝게도⟧ ",
        result.out());
    assertContains("to be fixed first", result.out());
    assertContains("\"2.1.0\"", Files.readString(SAMPLE.resolve("target").resolve("onmal.sarif")));
    assertContains("</html>", Files.readString(SAMPLE.resolve("target").resolve("onmal.html")));
  }

  @Test
  void whoeverRunsItDecidesWhatFails() throws Exception {
    Result result = build("-Donmal.failOn=never", "-Donmal.paths=ko/refund.md");
    assertEquals(0, result.code(), result.out());
    assertContains("[WARNING] " + ROOT.resolve("examples/replies/ko/refund.md"), result.out());
  }

  @Test
  void whatCannotBeCheckedIsAnError() throws Exception {
    Result result = build("-Donmal.paths=nowhere");
    assertEquals(1, result.code(), result.out());
    assertContains("nowhere check/unreadable-file nothing is there", result.out());
    assertContains("1 could not be checked", result.out());
  }
}
