package io.github.onmal.chat;

import io.github.onmal.Coach;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoiceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command that runs the server. */
@Command(
    name = "onmal-chat",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    header = "An agent console in the browser, and a review service for programs.",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:stopped", "2:bad usage, or it cannot be started"})
public final class Main implements Callable<Integer> {

  private static final int CANNOT_START = 2;
  private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#\\s*]+");

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8787",
      description = "The port; 0 for any free one. Usually ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "The address to listen on. Usually ${DEFAULT-VALUE}: this machine only. There is no "
            + "sign-in, so anything else belongs behind a proxy that has one.",
      })
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A host name the server is reached by, besides localhost; may be repeated.")
  private Set<String> names = new LinkedHashSet<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = {
        "An origin whose pages or extension may call the service, such as "
            + "https://desk.example or moz-extension://ID; may be repeated.",
      })
  private Set<String> origins = new LinkedHashSet<>();

  @Option(
      names = "--voice",
      paramLabel = "FILE",
      description = "How the brand speaks, and how strictly to judge: a YAML file.")
  private @Nullable Path voice;

  /** For picocli. */
  Main() {}

  /** Runs the server until the process is asked to end. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Settings usual = Settings.USUAL;
    Settings settings =
        new Settings(host, port, names, checked(origins), usual.customerPause(), usual.limits());
    Coach.Builder coach = Coach.builder().voice(voice());
    ChatServer server;
    try {
      server = ChatServer.start(settings, coach::build);
    } catch (IOException failed) {
      return complain("it cannot listen on " + host + ":" + port + ": " + failed.getMessage());
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  stopped.countDown();
                },
                "onmal-stop"));
    System.out.println(
        "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + server.port());
    var unused =
        server
            .desk()
            .ready()
            .whenComplete(
                (ready, failure) ->
                    System.out.println(failure == null ? "ready" : "the rules cannot be loaded"));
    stopped.await();
    return 0;
  }

  private Set<String> checked(Set<String> given) {
    for (String origin : given) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw wrong(
            "--allow-origin is `"
                + origin
                + "`; expected scheme://host[:port], in lower case and without a path");
      }
    }
    return given;
  }

  private BrandVoice voice() {
    if (voice == null) {
      return BrandVoice.NEUTRAL;
    }
    try {
      return BrandVoice.read(voice);
    } catch (IOException unreadable) {
      throw wrong("--voice is `" + voice + "`; expected a file that can be read");
    } catch (BrandVoiceException broken) {
      throw wrong(String.valueOf(broken.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  private static int complain(String message) {
    System.err.println("onmal-chat: " + message);
    return CANNOT_START;
  }

  /** Tells the version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"onmal-chat " + (version == null ? "(development build)" : version)};
    }
  }
}
