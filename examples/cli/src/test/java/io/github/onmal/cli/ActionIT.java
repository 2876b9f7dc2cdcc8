package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.cli.Assembled.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The composite action of {@code examples/action}: its scripts run as a runner would run them, in a
 * workspace with saved replies, by the command as the build has just assembled it.
 */
@DisabledOnOs(OS.WINDOWS)
class ActionIT {

  private static final Path ACTION = Path.of("../action");
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");
  private static final Pattern OUTPUT =
      Pattern.compile("\\$\\{\\{ steps\\.([a-z-]+)\\.outputs\\.([a-z-]+) }}");

  @TempDir static Path checkout;
  private static Path folder;
  private static Map<String, Object> action;

  @TempDir Path home;
  private Path workspace;
  private Path output;

  @BeforeAll
  static void checkOutTheAction() throws IOException {
    Assembled.assemble(Assembled.script(checkout));
    folder = Files.createDirectories(checkout.resolve("examples/action"));
    Files.copy(ACTION.resolve("action.yml"), folder.resolve("action.yml"));
    action = yaml(folder.resolve("action.yml"));
  }

  @BeforeEach
  void checkOutTheReplies() throws IOException {
    workspace = home.resolve("a workspace");
    for (String language : List.of("ko", "en")) {
      Path replies = Files.createDirectories(workspace.resolve(language));
      Files.copy(Path.of("../replies", language, "refund.md"), replies.resolve("refund.md"));
    }
    output = home.resolve("output");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> yaml(Path file) throws IOException {
    Load load = new Load(LoadSettings.builder().build());
    return (Map<String, Object>) load.loadFromString(Files.readString(file));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object of, String key) {
    return (Map<String, Object>) ((Map<String, Object>) of).getOrDefault(key, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> steps(Object of) {
    return (List<Map<String, Object>>) ((Map<String, Object>) of).get("steps");
  }

  /** Runs every script of the action, until one fails; what the last one printed. */
  private Result run(Map<String, String> with) throws IOException, InterruptedException {
    Map<String, String> inputs = new HashMap<>();
    map(action, "inputs").forEach((name, input) -> inputs.put(name, byDefault(input)));
    inputs.putAll(with);
    Files.deleteIfExists(output);
    Result result = new Result(-1, "", "");
    for (Map<String, Object> step : steps(action.get("runs"))) {
      if (step.get("run") == null) {
        continue;
      }
      Map<String, String> environment = new HashMap<>();
      environment.put("GITHUB_ACTION_PATH", folder.toString());
      environment.put("GITHUB_WORKSPACE", workspace.toString());
      environment.put("GITHUB_OUTPUT", output.toString());
      map(step, "env").forEach((name, value) -> environment.put(name, filled(value, inputs)));
      result = Assembled.bash(workspace, environment, "set -e -o pipefail\n" + step.get("run"));
      if (result.code() != 0) {
        break;
      }
    }
    return result;
  }

  private static String byDefault(Object input) {
    return String.valueOf(((Map<?, ?>) input).get("default"));
  }

  private static String filled(Object value, Map<String, String> inputs) {
    Matcher matcher = INPUT.matcher((String) value);
    assertTrue(matcher.matches(), value + " is no input");
    String given = inputs.get(matcher.group(1));
    assertTrue(given != null, value + " is not declared");
    return given;
  }

  @Test
  void repliesToBeFixedAreAnnotatedAndFail() throws Exception {
    Result result = run(Map.of());
    assertEquals("", result.err());
    assertEquals(1, result.code(), result.out());
    assertTrue(result.out().contains("::error file=ko/refund.md,line=19,"), result.out());
    assertTrue(result.out().contains("file=en/refund.md,"), result.out());
    assertEquals(List.of("sarif-file=onmal.sarif", "exit-code=1"), Files.readAllLines(output));
    String sarif = Files.readString(workspace.resolve("onmal.sarif"));
    assertTrue(sarif.contains("\"2.1.0\"") && sarif.contains("ko/refund.md"), sarif);
  }

  @Test
  void inputsDecide() throws Exception {
    Files.writeString(workspace.resolve("lenient.yaml"), "check: {fail-on: critical}\n");
    Result lenient =
        run(
            Map.of(
                "paths", "en\n\n", "settings", "lenient.yaml", "sarif-file", "out/a report.sarif"));
    assertEquals(0, lenient.code(), lenient.err());
    assertFalse(lenient.out().contains("ko/refund.md"), lenient.out());
    assertTrue(Files.exists(workspace.resolve("out/a report.sarif")));
    assertEquals(0, run(Map.of("fail-on", "never")).code());
    Result missing = run(Map.of("baseline", "nowhere.json"));
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("nowhere.json"), missing.err());
    assertTrue(Files.readAllLines(output).contains("exit-code=2"));
  }

  @Test
  void inputsAreNeverRun() throws Exception {
    String hostile = "$(touch pwned) `touch pwned` \"; touch pwned; '";
    Result result = run(Map.of("paths", hostile + "\n--update-baseline", "fail-on", "never"));
    assertEquals(2, result.code());
    try (var files = Files.list(workspace)) {
      assertEquals(
          Set.of("ko", "en", "onmal.sarif"),
          new HashSet<>(files.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void theMetadataIsWhatRunnersExpect() throws IOException {
    assertEquals(
        Set.of("name", "description", "author", "branding", "inputs", "outputs", "runs"),
        action.keySet());
    assertEquals("composite", map(action, "runs").get("using"));
    Set<Object> ids = new HashSet<>();
    for (Map<String, Object> step : steps(action.get("runs"))) {
      ids.add(step.get("id"));
      if (step.get("run") == null) {
        assertTrue(step.get("uses").toString().matches("[\\w-]+/[\\w-]+@v\\d+"), step.toString());
      } else {
        assertEquals("bash", step.get("shell"));
        assertFalse(step.get("run").toString().contains("${{"), "text put into a script");
      }
    }
    for (Object input : map(action, "inputs").values()) {
      assertEquals(Set.of("description", "default"), ((Map<?, ?>) input).keySet());
    }
    for (Object declared : map(action, "outputs").values()) {
      Matcher source = OUTPUT.matcher(((Map<?, ?>) declared).get("value").toString());
      assertTrue(source.matches() && ids.contains(source.group(1)), declared.toString());
    }
  }

  @Test
  void theSampleWorkflowUploadsWhatTheActionWrites() throws IOException {
    Map<String, Object> job = map(map(yaml(ACTION.resolve("workflow.yml")), "jobs"), "check");
    List<Map<String, Object>> steps = steps(job);
    assertEquals("onmal/onmal/examples/action@main", steps.get(1).get("uses"));
    assertEquals(
        byDefault(map(action, "inputs").get("sarif-file")),
        map(steps.get(2), "with").get("sarif_file"));
  }
}
