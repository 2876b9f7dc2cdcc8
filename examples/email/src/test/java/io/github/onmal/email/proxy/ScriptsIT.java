package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands a newcomer uses, on what the build has just assembled. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class ScriptsIT {

  private static final Path BUILT = Path.of(System.getProperty("onmal.dist")).toAbsolutePath();

  @TempDir Path home;
  private Path email;

  @BeforeEach
  void copyTheCommands() throws IOException {
    email =
        Files.createDirectories(home.resolve("the repository/examples/email/target")).getParent();
    Files.createSymbolicLink(email.resolve("target/email"), BUILT);
    for (String script : List.of("run", "send-sample")) {
      assertTrue(Files.copy(Path.of(script), email.resolve(script)).toFile().setExecutable(true));
    }
  }

  private Process start(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(email.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private String output(String script, String... arguments) throws Exception {
    Process process = start(script, arguments);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return output + "exit " + process.waitFor();
  }

  @Test
  void refusesTheBadSampleAndPassesTheGoodOneOn() throws Exception {
    Process proxy = start("run", "--listen", "0");
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(proxy.getInputStream(), UTF_8))) {
      String line = out.readLine();
      assertTrue(line.startsWith("onmal reviews mail sent to 127.0.0.1:"), line);
      String port = line.substring(line.lastIndexOf(':') + 1);
      String bad = output("send-sample", "bad", port);
      assertTrue(bad.contains("\n← 554 5.7.1 courtesy/rude-language \"마음대로 하세요\""), bad);
      assertTrue(bad.endsWith("exit 0"), bad);
      String good = output("send-sample", "good", port);
      assertTrue(good.contains("\n← 250 2.0.0 printed\n"), good);
      proxy.toHandle().destroy();
      String printed = String.join("\n", out.lines().toList());
      assertTrue(printed.contains("refused: courtesy/rude-language"), printed);
      assertTrue(printed.contains("│ 오늘 오전에 환불을 처리했습니다."), printed);
      assertTrue(printed.contains("passed on: 250"), printed);
      assertFalse(printed.contains("짜증"), printed);
      assertTrue(proxy.waitFor(30, TimeUnit.SECONDS));
    } finally {
      proxy.destroyForcibly();
    }
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertTrue(
        output("run", "--upstream", "mail.example.com")
            .startsWith(
                "Invalid value for option '--upstream': `mail.example.com`; expected smtp+starttls://HOST"));
    assertTrue(output("run", "--listen", "nowhere").contains("expected HOST:PORT or PORT"));
    assertTrue(output("run", "--largest", "0").contains("--largest is 0; expected 1 to 200"));
    assertTrue(output("run", "--tls", home.resolve("none").toString()).endsWith("exit 1"));
    assertEquals(
        "Usage: examples/email/send-sample good|bad [PORT]\nexit 2", output("send-sample"));
  }
}
