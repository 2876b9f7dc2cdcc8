package io.github.onmal.email.thunderbird;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/** The review service of examples/chat, as the build has assembled it. */
final class ReviewServer implements AutoCloseable {

  static final Path JAR = Path.of(System.getProperty("onmal.chat"));

  private final Process process;
  private final String address;

  /** A service that lets pages of one origin in. */
  ReviewServer(String origin) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--port",
                "0",
                "--allow-origin",
                origin)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    address = out.readLine();
    String ready = out.readLine();
    if (!"ready".equals(ready)) {
      process.destroy();
      throw new IOException("the service says: " + address + " " + ready);
    }
  }

  /** Where it listens, such as {@code http://localhost:8787}. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
