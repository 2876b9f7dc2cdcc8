package io.github.onmal.email;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that keeps what it gets. */
public final class Receiver implements AutoCloseable {

  /** A mail as it arrived. */
  public record Mail(String from, List<String> recipients, byte[] data) {}

  /** What arrived, in order. */
  public final List<Mail> mails = new CopyOnWriteArrayList<>();

  private final SMTPServer server;

  /** A server that refuses recipients at refused.example and takes everything else. */
  public Receiver() {
    this(builder -> builder);
  }

  /** A server with further settings. */
  public Receiver(UnaryOperator<SMTPServer.Builder> settings) {
    SMTPServer.Builder builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .insertReceivedHeaders(false)
            .messageHandlerFactory(Handler::new);
    server = settings.apply(builder).build();
    server.start();
  }

  /** Where it listens. */
  public int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Handler implements MessageHandler {
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private String from = "";

    Handler(MessageContext context) {}

    @Override
    public void from(String address) {
      from = address;
    }

    @Override
    public void recipient(String address) throws RejectException {
      if (address.endsWith("@refused.example")) {
        throw new RejectException(550, "5.1.1 nobody of that name");
      }
      recipients.add(address);
    }

    @Override
    public String data(InputStream in) throws IOException {
      mails.add(new Mail(from, List.copyOf(recipients), in.readAllBytes()));
      return "2.0.0 kept as number " + mails.size();
    }

    @Override
    public void done() {}
  }
}
