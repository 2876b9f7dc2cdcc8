package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in processes of its own. */
class MainTest {

  @TempDir Path folder;

  private Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(complaints().toFile()).start();
  }

  private Path complaints() {
    return folder.resolve("complaints");
  }

  private void assertRefuses(String complaint, String... args) throws Exception {
    Process process = start(args);
    assertTrue(process.waitFor(TestServer.SOON.toSeconds(), TimeUnit.SECONDS), "it hangs");
    String said = Files.readString(complaints());
    assertEquals(2, process.exitValue(), said);
    assertTrue(said.startsWith("onmal-chat: " + complaint), said);
  }

  @Test
  void servesWhereItSaysUntilItIsStopped() throws Exception {
    Path voice = Files.writeString(folder.resolve("voice.yaml"), "words: [온말페이]\n");
    Process process =
        start("--port", "0", "--voice", voice.toString(), "--allow-origin", TestServer.EXTENSION);
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String url = out.readLine();
    assertTrue(url.startsWith("http://localhost:"), url);
    assertEquals("ready", out.readLine());
    HttpRequest page =
        HttpRequest.newBuilder(URI.create(url + "/"))
            .header("Origin", TestServer.EXTENSION)
            .build();
    var answer = HttpClient.newHttpClient().send(page, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("console.js"), answer.body());
    process.destroy();
    assertTrue(process.waitFor(TestServer.SOON.toSeconds(), TimeUnit.SECONDS), "it does not stop");
    assertEquals("", Files.readString(complaints()));
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertRefuses("--allow-origin is `*`; expected scheme://host", "--allow-origin", "*");
    assertRefuses("Invalid value for option '--port'", "--port", "http");
    String nowhere = folder.resolve("nowhere.yaml").toString();
    assertRefuses("--voice is `" + nowhere + "`; expected a file", "--voice", nowhere);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "wordz: []\n");
    assertRefuses("1 problem in the settings of the brand", "--voice", broken.toString());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertRefuses("it cannot listen on 127.0.0.1:" + port, "--port", port);
    }
  }
}
