package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.onmal.Coach;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Listens for mail clients. Each has a thread and a connection to the mail server of its own, so
 * that what the server offers, accepts and refuses is what the client sees.
 */
final class SubmissionProxy implements AutoCloseable {

  private static final int BACKLOG = 64;
  private static final int GOODBYE_SECONDS = 10;

  private final Settings settings;
  private final Gate gate;
  private final PrintStream log;
  private final ServerSocket listener;
  private final Semaphore sessions;
  private final Semaphore room;
  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool(named("onmal-session"));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(named("onmal-clock"));

  private SubmissionProxy(
      Settings settings, Coach coach, PrintStream log, InetSocketAddress address)
      throws IOException {
    this.settings = settings;
    this.log = log;
    gate = new Gate(coach, settings, this::log);
    sessions = new Semaphore(settings.limits().sessions());
    room = new Semaphore(settings.limits().room());
    listener = new ServerSocket();
    listener.setReuseAddress(true);
    try {
      listener.bind(address, BACKLOG);
    } catch (IOException taken) {
      listener.close();
      throw new IOException("cannot listen on " + address + ": " + taken.getMessage(), taken);
    }
  }

  /**
   * Starts listening.
   *
   * @param log gets a line for each mail and each failure, without a word of any mail
   * @param address port 0 takes a free one
   */
  static SubmissionProxy start(
      Settings settings, Coach coach, PrintStream log, InetSocketAddress address)
      throws IOException {
    SubmissionProxy proxy = new SubmissionProxy(settings, coach, log, address);
    proxy.threads.execute(proxy::listen);
    return proxy;
  }

  private static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** Mail bytes that may still be taken now; all of {@link Limits#room} when nobody sends. */
  int roomLeft() {
    return room.availablePermits();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (sessions.tryAcquire()) {
          threads.execute(() -> serve(socket));
        } else {
          turnAway(socket);
        }
      } catch (IOException failed) {
        if (!listener.isClosed()) {
          log("no connection: " + failed.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Session session =
          new Session(settings, gate, room, new Wire(socket, clock), clock, this::log);
      open.add(session);
      try {
        session.run();
      } finally {
        open.remove(session);
      }
    } catch (IOException gone) {
      log("session ended: " + gone.getMessage());
    } finally {
      sessions.release();
    }
  }

  /** The reply fits any buffer of a new socket, so writing it waits for nobody. */
  private static void turnAway(Socket socket) throws IOException {
    try (socket) {
      socket
          .getOutputStream()
          .write("421 4.3.2 Too many clients, try again\r\n".getBytes(US_ASCII));
    }
  }

  private void log(String line) {
    log.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }

  /** Takes no more clients, lets mails on their way be confirmed, and ends. */
  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(Session::endSoon);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        open.forEach(Session::endNow);
      }
    } catch (InterruptedException hurry) {
      open.forEach(Session::endNow);
      Thread.currentThread().interrupt();
    }
    clock.shutdownNow();
  }
}
