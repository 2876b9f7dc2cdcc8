package io.github.onmal.email.proxy;

import io.github.onmal.email.proxy.Upstream.UnwillingException;
import io.github.onmal.email.proxy.Wire.BadLineException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * One client and the mail server it speaks with. Commands and replies pass as they are; only the
 * extensions offered, STARTTLS, and DATA are the proxy's own business. A mail is kept in memory
 * until its review, and the server hears of DATA only if it may pass; the client's last reply is
 * the server's.
 */
final class Session {

  private static final int LONGEST_COMMAND = 12_288;
  private static final int MOST_MISTAKES = 20;
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(30);

  private static final Reply CLOSING = Reply.of("421 4.3.2 Closing; nothing was accepted");

  private final Settings settings;
  private final Gate gate;
  private final Semaphore room;
  private final Wire client;
  private final ScheduledExecutorService clock;
  private final Consumer<String> log;
  private final List<String> envelope = new ArrayList<>();
  private int recipients;
  private boolean utf8;
  private boolean authenticated;
  private int mistakes;
  private boolean over;
  private boolean busy;
  private boolean ending;

  /** The server went away, or speaks no SMTP. */
  private static final class UpstreamLostException extends IOException {
    private static final long serialVersionUID = 1;

    private final String told;

    /**
     * A server lost.
     *
     * @param told what the client is told of its mail
     */
    UpstreamLostException(String told, IOException cause) {
      super(cause);
      this.told = told;
    }
  }

  Session(
      Settings settings,
      Gate gate,
      Semaphore room,
      Wire client,
      ScheduledExecutorService clock,
      Consumer<String> log) {
    this.settings = settings;
    this.gate = gate;
    this.room = room;
    this.client = client;
    this.clock = clock;
    this.log = log;
  }

  /** Serves the client to its end. */
  void run() throws IOException {
    client.waitAtMost(settings.limits().command());
    try (Wire server = connect()) {
      if (server == null) {
        return;
      }
      answer(Reply.of("220 localhost ESMTP onmal"));
      boolean goesOn = true;
      while (goesOn && !over) {
        command(server);
        goesOn = leaveCommand();
      }
      if (!over) {
        answer(CLOSING);
      }
    } catch (UpstreamLostException lost) {
      log.accept("lost the mail server: " + reason(lost));
      answer(Reply.of("421 4.4.2 The mail server has closed the connection; " + lost.told));
    } catch (BadLineException bad) {
      answer(Reply.of("500 5.5.2 " + bad.getMessage()));
    } catch (SocketTimeoutException slow) {
      log.accept("a client took too long");
      client.waitAtMost(settings.limits().command());
      answer(Reply.of("421 4.4.2 Nothing heard for too long; nothing was accepted"));
    } catch (EOFException gone) {
      // The client's business: whatever was not confirmed was not sent.
    }
  }

  private @Nullable Wire connect() throws IOException {
    try {
      return settings.upstream().connect(patience(), clock);
    } catch (UnwillingException unwilling) {
      log.accept("the mail server refuses: " + unwilling.reply().code());
      answer(
          Reply.of(
              "421 4.4.1 The mail server refuses the connection ("
                  + unwilling.reply().code()
                  + "); nothing was accepted"));
    } catch (IOException down) {
      log.accept("no connection to the mail server: " + reason(down));
      answer(Reply.of("421 4.4.1 The mail server cannot be reached; nothing was accepted"));
    }
    return null;
  }

  /** A client waits for its greeting meanwhile. */
  private Duration patience() {
    Duration command = settings.limits().command();
    return command.compareTo(LONGEST_CONNECTING) < 0 ? command : LONGEST_CONNECTING;
  }

  private static String reason(IOException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }

  private void command(Wire server) throws IOException {
    client.waitAtMost(settings.limits().command());
    String line;
    try {
      line = client.readLine(LONGEST_COMMAND);
    } catch (BadLineException bad) {
      mistake("500 5.5.2 " + bad.getMessage());
      // The rest of a line too long would be taken for commands.
      over |= !bad.isWhole();
      return;
    }
    if (!enterCommand()) {
      answer(CLOSING);
      return;
    }
    String[] words = line.strip().split("[ \t]+", 2);
    switch (words[0].toUpperCase(Locale.ROOT)) {
      case "EHLO" -> hello(line, server);
      case "HELO", "RSET" -> {
        Reply reply = relay(line, server);
        if (reply.isPositive()) {
          forgetMail();
        }
      }
      case "MAIL" -> mail(line, server);
      case "RCPT" -> recipient(line, server);
      case "DATA" -> data(server);
      case "AUTH" -> authenticate(line, server);
      case "STARTTLS" -> startTls();
      case "NOOP", "VRFY", "EXPN", "HELP" -> relay(line, server);
      case "QUIT" -> {
        relay(line, server);
        over = true;
      }
      case "BDAT" -> {
        answer(Reply.of("502 5.5.1 BDAT is not offered"));
        // What follows is a mail, not commands.
        over = true;
      }
      case "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT" ->
          // A web page may have sent it, with commands of its own in what follows.
          answer(Reply.of("421 4.7.0 This is no web server"));
      default -> mistake("502 5.5.1 Command not known");
    }
  }

  private void mistake(String reply) throws IOException {
    mistakes++;
    over |= mistakes >= MOST_MISTAKES;
    answer(Reply.of(over ? "421 4.7.0 Too many mistakes" : reply));
  }

  private void answer(Reply reply) throws IOException {
    over |= reply.code() == 421;
    client.write(reply.wireForm());
  }

  private Reply ask(String line, Wire server) throws IOException {
    try {
      server.waitAtMost(settings.limits().command());
      server.write(line + "\r\n");
      return Reply.read(server);
    } catch (IOException lost) {
      throw new UpstreamLostException("nothing was accepted", lost);
    }
  }

  private Reply relay(String line, Wire server) throws IOException {
    Reply reply = ask(line, server);
    answer(reply);
    return reply;
  }

  private void hello(String line, Wire server) throws IOException {
    Reply reply = ask(line, server);
    if (reply.code() != 250) {
      answer(reply);
      return;
    }
    forgetMail();
    boolean startTls = settings.tls() != null && !client.isSecure();
    answer(Offers.of(reply, settings.limits().mail(), mayAuthenticate(), startTls));
  }

  /** Whether a password would be read by nobody on either side of the proxy. */
  private boolean mayAuthenticate() throws IOException {
    boolean here = client.socket().getInetAddress().isLoopbackAddress();
    return (here || client.isSecure()) && settings.upstream().keepsSecrets();
  }

  private void authenticate(String line, Wire server) throws IOException {
    if (!mayAuthenticate()) {
      answer(Reply.of("538 5.7.11 Passwords are not passed on without encryption"));
      return;
    }
    Reply reply = relay(line, server);
    while (reply.code() == 334) {
      client.waitAtMost(settings.limits().command());
      reply = relay(client.readLine(LONGEST_COMMAND), server);
    }
    authenticated |= reply.isPositive();
  }

  private void startTls() throws IOException {
    if (settings.tls() == null || client.isSecure() || authenticated) {
      mistake("503 5.5.1 STARTTLS is not offered");
      return;
    }
    if (client.hasUnread()) {
      // They came in the clear and would count as if they had come over TLS.
      over = true;
      answer(Reply.of("503 5.5.1 STARTTLS must be the last of its group"));
      return;
    }
    answer(Reply.of("220 2.0.0 Ready"));
    SSLSocket secured = (SSLSocket) settings.tls().createSocket(client.socket(), null, true);
    secured.setUseClientMode(false);
    client.secure(secured);
    forgetMail();
  }

  private void mail(String line, Wire server) throws IOException {
    long declared = 0;
    boolean binary = false;
    boolean asksUtf8 = false;
    for (String parameter : line.toUpperCase(Locale.ROOT).split("[ \t]+")) {
      asksUtf8 |= parameter.equals("SMTPUTF8");
      binary |= parameter.equals("BODY=BINARYMIME");
      if (parameter.matches("SIZE=[0-9]{1,18}")) {
        declared = Long.parseLong(parameter.substring(5));
      }
    }
    if (declared > settings.limits().mail()) {
      answer(tooLarge());
      return;
    }
    if (binary) {
      answer(Reply.of("501 5.5.4 BINARYMIME is not offered"));
      return;
    }
    if (relay(line, server).isPositive()) {
      forgetMail();
      envelope.add(line);
      utf8 = asksUtf8;
    }
  }

  private void recipient(String line, Wire server) throws IOException {
    if (relay(line, server).isPositive()) {
      envelope.add(line);
      recipients++;
    }
  }

  private void forgetMail() {
    envelope.clear();
    recipients = 0;
    utf8 = false;
  }

  private Reply tooLarge() {
    return Reply.of("552 5.3.4 Mail larger than " + settings.limits().mail() + " bytes");
  }

  private void data(Wire server) throws IOException {
    if (recipients == 0) {
      answer(Reply.of("503 5.5.1 No recipient has been accepted"));
      return;
    }
    answer(Reply.of("354 End with a line of one dot"));
    client.waitAtMost(settings.limits().transfer());
    try (MailData mail = MailData.read(client, settings.limits().mail(), room)) {
      client.waitAtMost(settings.limits().command());
      Reply kept = judged(mail);
      Reply reply = kept == null ? passedOn(mail, server) : kept;
      forgetMail();
      client.waitAtMost(settings.limits().command());
      answer(reply);
      if (kept != null && !ask("RSET", server).isPositive()) {
        over = true;
      }
    }
  }

  /** The reply to a mail that is not passed on, or null to one that is. */
  private @Nullable Reply judged(MailData mail) {
    return switch (mail.state()) {
      case WHOLE -> gate.judge(mail.content(), envelope, utf8);
      case TOO_LARGE -> tooLarge();
      case NO_ROOM -> Reply.of("452 4.3.1 Too much mail at once, try again");
      case BARE_LINE_END ->
          Reply.of("550 5.5.2 CR or LF stands alone; lines of mail end with CR LF");
    };
  }

  /** Passes a mail on; the reply is the server's, and only if it is positive the mail is its. */
  private Reply passedOn(MailData mail, Wire server) throws IOException {
    byte[] bytes = mail.wireForm();
    int to = recipients;
    Reply reply = ask("DATA", server);
    if (reply.code() != 354) {
      log.accept("not taken by the mail server: " + reply.code());
      // A positive reply would be no promise for a mail the server has not seen.
      return reply.code() >= 400
          ? reply
          : Reply.of("451 4.5.0 The mail server's answer makes no sense, try again");
    }
    try {
      server.waitAtMost(settings.limits().transfer());
      server.write(bytes);
      reply = Reply.read(server);
    } catch (IOException lost) {
      throw new UpstreamLostException("send the mail again", lost);
    }
    log.accept(
        (reply.isPositive() ? "passed on: " : "not taken by the mail server: ")
            + reply.code()
            + ", "
            + bytes.length
            + " bytes, recipients: "
            + to);
    return reply;
  }

  /** Whether the session may go on with a command; it is then not ended before it is done. */
  private synchronized boolean enterCommand() {
    busy = !ending;
    return busy;
  }

  /** Whether the session goes on after a command. */
  private synchronized boolean leaveCommand() {
    busy = false;
    return !ending;
  }

  /** Ends the session after the command it is at. */
  synchronized void endSoon() {
    ending = true;
    if (!busy) {
      try {
        client.write(CLOSING.wireForm());
      } catch (IOException gone) {
        // Nobody to be told.
      }
      endNow();
    }
  }

  /** Ends the session; whatever was not confirmed was not sent. */
  void endNow() {
    client.abort();
  }
}
