package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that delivers nothing and prints what it gets. */
final class DemoServer implements AutoCloseable {

  private final PrintStream out;
  private final SMTPServer server;

  DemoServer(PrintStream out) {
    this.out = out;
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .insertReceivedHeaders(false)
            .messageHandlerFactory(Printer::new)
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Printer implements MessageHandler {
    private final List<String> recipients = new ArrayList<>();

    Printer(MessageContext context) {}

    @Override
    public void from(String address) {}

    @Override
    public void recipient(String address) {
      recipients.add(address);
    }

    @Override
    public String data(InputStream in) throws IOException {
      String mail = new String(in.readAllBytes(), UTF_8);
      out.println("┌ the mail server got, for " + String.join(", ", recipients) + ":");
      mail.lines().forEach(line -> out.println("│ " + line));
      out.println("└");
      return "2.0.0 printed";
    }

    @Override
    public void done() {}
  }
}
