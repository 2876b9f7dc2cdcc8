package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.Coach;
import io.github.onmal.rule.Severity;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command that starts the proxy and runs until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Reviews mail on its way from a mail client to the mail server. Without --upstream it "
            + "starts a server for demonstration that prints what it gets.")
public final class Main implements Callable<Integer> {

  private static final String PASSWORD = "ONMAL_TLS_PASSWORD";
  private static final int DEFAULT_PORT = 2525;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--upstream",
      paramLabel = "URI",
      converter = UpstreamConverter.class,
      description =
          "the mail server: smtp+starttls://HOST[:587], smtps://HOST[:465] or smtp://HOST[:25]")
  private @Nullable Upstream upstream;

  @Option(
      names = "--listen",
      paramLabel = "[HOST:]PORT",
      converter = AddressConverter.class,
      description = "where clients connect; 127.0.0.1:2525 unless said otherwise")
  private InetSocketAddress listen = new InetSocketAddress("127.0.0.1", DEFAULT_PORT);

  @Option(
      names = "--refuse",
      paramLabel = "SEVERITY",
      description =
          "the least severity that keeps a mail: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Severity refuse = Severity.CRITICAL;

  @Option(
      names = "--hold",
      paramLabel = "FOLDER",
      description = "keep such mails in a folder instead of refusing them")
  private @Nullable Path hold;

  @Option(
      names = "--largest",
      paramLabel = "MB",
      description = "the largest mail, in megabytes (default: ${DEFAULT-VALUE})")
  private int largest = 25;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description =
          "how long a command may take; a mail may take twice as long (default: ${DEFAULT-VALUE})")
  private int timeout = 300;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description =
          "offer STARTTLS to clients with the key of this PKCS #12 file, whose password is in "
              + PASSWORD)
  private @Nullable Path tls;

  private final PrintStream out;

  private Main(PrintStream out) {
    this.out = out;
  }

  /** Runs the proxy until the process is ended. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    CommandLine command =
        new CommandLine(new Main(out))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, line, parsed) -> {
                  line.getErr().println("run: " + failure.getMessage());
                  return CommandLine.ExitCode.SOFTWARE;
                });
    System.exit(command.execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check(largest >= 1 && largest <= 200, "--largest is " + largest + "; expected 1 to 200");
    check(timeout >= 1, "--timeout is " + timeout + "; expected 1 or more");
    DemoServer demo = upstream == null ? new DemoServer(out) : null;
    Upstream server =
        demo == null
            ? Objects.requireNonNull(upstream)
            : Upstream.parse("smtp://127.0.0.1:" + demo.port());
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(
            largest << 20,
            usual.room(),
            usual.sessions(),
            Duration.ofSeconds(timeout),
            Duration.ofSeconds(2L * timeout));
    Settings settings =
        new Settings(
            server,
            refuse,
            hold == null ? null : new HoldFolder(hold),
            tls == null ? null : sockets(tls),
            limits);
    SubmissionProxy proxy =
        SubmissionProxy.start(settings, Coach.withInstalledRules(), out, listen);
    InetSocketAddress at = proxy.address();
    out.println(
        "onmal reviews mail sent to " + at.getAddress().getHostAddress() + ":" + at.getPort());
    out.println("and passes it on to " + settings.upstream() + ".");
    if (demo != null) {
      out.println("That is a demonstration: it delivers nothing and prints what it gets.");
      out.println("In another terminal: examples/email/send-sample bad    and then: … good");
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(proxy, demo, stopped)));
    stopped.await();
    return CommandLine.ExitCode.OK;
  }

  private static void stop(
      SubmissionProxy proxy, @Nullable DemoServer demo, CountDownLatch stopped) {
    try {
      proxy.close();
    } catch (IOException closedAlready) {
      // The end all the same.
    }
    if (demo != null) {
      demo.close();
    }
    stopped.countDown();
  }

  private void check(boolean good, String message) {
    if (!good && spec != null) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private static SSLSocketFactory sockets(Path file) throws IOException {
    String password = System.getenv(PASSWORD);
    char[] secret = password == null ? new char[0] : password.toCharArray();
    try (InputStream in = new FileInputStream(file.toFile())) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, secret);
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, secret);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException unusable) {
      throw new IOException(file + " holds no usable key: " + unusable.getMessage(), unusable);
    }
  }

  /** Reads {@code --upstream}. */
  static final class UpstreamConverter implements ITypeConverter<Upstream> {
    @Override
    public Upstream convert(String value) {
      try {
        return Upstream.parse(value);
      } catch (IllegalArgumentException bad) {
        throw new TypeConversionException(String.valueOf(bad.getMessage()));
      }
    }
  }

  /** Reads {@code --listen}. */
  static final class AddressConverter implements ITypeConverter<InetSocketAddress> {
    @Override
    public InetSocketAddress convert(String value) {
      int colon = value.lastIndexOf(':');
      String port = value.substring(colon + 1);
      if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
        throw new TypeConversionException("`" + value + "`; expected HOST:PORT or PORT");
      }
      String host = colon < 0 ? "127.0.0.1" : value.substring(0, colon);
      return new InetSocketAddress(host, Integer.parseInt(port));
    }
  }
}
