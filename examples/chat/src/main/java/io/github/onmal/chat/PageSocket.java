package io.github.onmal.chat;

import io.github.onmal.json.RequestException;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a page. Holds every client to the limits: who sends too much, nothing readable,
 * or half a message and then nothing, is told so where possible, and disconnected.
 */
abstract class PageSocket implements Session.Listener.AutoDemanding {

  /** A page that sends so many messages nobody can read has lost its way. */
  private static final int MOST_BAD_MESSAGES = 10;

  private static final int MOST_FRAMES_WAITING = 256;

  private final Settings.Limits limits;
  private final ScheduledExecutorService timer;
  private volatile @Nullable Session session;
  private @Nullable ScheduledFuture<?> heartbeat;
  private volatile boolean alive = true;
  private double allowance;
  private long allowanceAt = System.nanoTime();
  private int badMessages;

  PageSocket(Settings.Limits limits, ScheduledExecutorService timer) {
    this.limits = limits;
    this.timer = timer;
    allowance = limits.messagesPerSecond();
  }

  /** The page is there. */
  abstract void opened();

  /** The page has sent a message. */
  abstract void received(Incoming message) throws RequestException;

  /** The page is gone. */
  abstract void closed();

  @Override
  public final void onWebSocketOpen(Session opened) {
    opened.setMaxOutgoingFrames(MOST_FRAMES_WAITING);
    session = opened;
    long period = limits.heartbeat().toMillis();
    heartbeat = timer.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    opened();
  }

  /** Browsers answer a ping by themselves; who is stuck in the middle of a message cannot. */
  private void beat() {
    Session open = session;
    if (open == null) {
      return;
    }
    if (!alive) {
      open.disconnect();
      return;
    }
    alive = false;
    open.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
  }

  @Override
  public final void onWebSocketPong(ByteBuffer payload) {
    alive = true;
  }

  @Override
  public final void onWebSocketText(String text) {
    alive = true;
    if (!withinAllowance()) {
      close(
          StatusCode.POLICY_VIOLATION,
          "too many messages; expected at most " + limits.messagesPerSecond() + " a second");
      return;
    }
    try {
      received(Incoming.read(text));
    } catch (RequestException wrong) {
      send(Outgoing.error(wrong));
      badMessages++;
      if (badMessages > MOST_BAD_MESSAGES) {
        close(StatusCode.POLICY_VIOLATION, "too many bad messages");
      }
    }
  }

  private boolean withinAllowance() {
    long now = System.nanoTime();
    double most = limits.messagesPerSecond();
    allowance = Math.min(most, allowance + (now - allowanceAt) * most / 1e9);
    allowanceAt = now;
    allowance--;
    return allowance >= 0;
  }

  /** Sends a message; nothing happens where the page is gone. */
  final void send(String message) {
    Session open = session;
    if (open != null) {
      // Who does not read has no use for a connection.
      open.sendText(message, Callback.from(() -> {}, failure -> open.disconnect()));
    }
  }

  private void close(int status, String reason) {
    Session open = session;
    if (open != null) {
      session = null;
      open.close(status, reason, Callback.from(() -> {}, failure -> open.disconnect()));
    }
  }

  @Override
  public final void onWebSocketError(Throwable cause) {
    // What follows is the end of the connection, and closing cleans up.
  }

  @Override
  public final void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
    session = null;
    if (heartbeat != null) {
      heartbeat.cancel(false);
    }
    closed();
    callback.succeed();
  }
}
