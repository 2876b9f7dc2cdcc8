package io.github.onmal.chat;

import io.github.onmal.Coach;
import io.github.onmal.json.RequestException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: pages, their sockets, and the review service. */
final class ChatServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);
  private static final int MOST_THREADS = 32;

  /** Browsers leave this port out of an origin. */
  private static final int HTTP_PORT = 80;

  private static final long STOP_SECONDS = 10;
  private static final long IDLE_TIME = 30_000;

  private final Settings settings;
  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests = new GracefulHandler();
  private final ReviewDesk desk;
  private final ScheduledExecutorService timer;
  private final Switchboard switchboard;

  private ChatServer(Settings settings, Supplier<Coach> coach) {
    this.settings = settings;
    server = new Server(new QueuedThreadPool(MOST_THREADS));
    connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
    desk = new ReviewDesk(coach);
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "onmal-timer");
              thread.setDaemon(true);
              return thread;
            });
    switchboard = new Switchboard(timer, settings.customerPause());
  }

  /**
   * Starts a server. It answers as soon as this returns, and reviews when its coach is built.
   *
   * @param coach builds the coach; run once, in the background
   * @throws Exception if it cannot be started, as when the port is taken
   */
  static ChatServer start(Settings settings, Supplier<Coach> coach) throws Exception {
    ChatServer chat = new ChatServer(settings, coach);
    try {
      chat.start();
    } catch (Exception failed) {
      chat.close();
      throw failed;
    }
    return chat;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    return configuration;
  }

  private void start() throws Exception {
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_TIME);
    // A burst of calls overflows the usual queue of 50: some would be cut off instead of answered.
    connector.setAcceptQueueSize(settings.limits().connections());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server));
    server.setStopTimeout(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    server.setErrorHandler(
        (request, response, callback) -> {
          int status = response.getStatus();
          Object said = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
          String detail = said == null ? HttpStatus.getMessage(status) : said.toString();
          Problem.of(status, detail).write(response, callback);
          return true;
        });
    // The origins to be let in are known with the port.
    connector.open();
    Handler.Sequence inside =
        new Handler.Sequence(new ReviewService(desk, settings.limits()), pages());
    WebSocketUpgradeHandler sockets = WebSocketUpgradeHandler.from(server, this::map);
    sockets.setHandler(inside);
    Gate gate = new Gate(settings.ownNames());
    CrossOriginHandler origins = origins();
    origins.setHandler(sockets);
    gate.setHandler(origins);
    requests.setHandler(gate);
    server.setHandler(requests);
    server.start();
  }

  private CrossOriginHandler origins() {
    Set<String> patterns = new HashSet<>();
    settings.origins().forEach(origin -> patterns.add(Pattern.quote(origin)));
    String port = port() == HTTP_PORT ? "" : ":" + port();
    settings.ownNames().forEach(name -> patterns.add(Pattern.quote("http://" + name + port)));
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(patterns);
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
    handler.setAllowedHeaders(Set.of("Content-Type"));
    handler.setAllowCredentials(false);
    handler.setDeliverNonAllowedOriginRequests(false);
    handler.setDeliverNonAllowedOriginWebSocketUpgradeRequests(false);
    return handler;
  }

  private Handler pages() {
    ResourceHandler pages = new ResourceHandler();
    pages.setBaseResource(
        ResourceFactory.of(server)
            .newResource(Objects.requireNonNull(ChatServer.class.getResource("page/"), "page/")));
    pages.setDirAllowed(false);
    pages.setEtags(true);
    pages.setCacheControl("no-cache");
    return pages;
  }

  private void map(ServerWebSocketContainer container) {
    container.setMaxTextMessageSize(settings.limits().messageBytes());
    container.setMaxFrameSize(settings.limits().messageBytes());
    container.addMapping(
        "/socket/agent",
        (request, response, callback) -> {
          // Compression would cost every console some 250 kB, for nothing on a loopback.
          response.setExtensions(List.of());
          return new AgentSocket(switchboard, desk, settings.limits(), timer);
        });
    container.addMapping("/socket/customer", this::customer);
  }

  private @Nullable Object customer(
      ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
    response.setExtensions(List.of());
    try {
      String id = Request.extractQueryParameters(request).getValue("case");
      return new CustomerSocket(switchboard.find(id), switchboard, settings.limits(), timer);
    } catch (RequestException wrong) {
      response.getHeaders().remove(HttpHeader.UPGRADE);
      new Problem(
              HttpStatus.NOT_FOUND_404,
              String.valueOf(wrong.getMessage()),
              null,
              wrong.expected(),
              null)
          .write(response, callback);
      return null;
    }
  }

  /** The port it listens on. */
  int port() {
    return connector.getLocalPort();
  }

  /** Where drafts are reviewed. */
  ReviewDesk desk() {
    return desk;
  }

  /** Stops: no new requests, those under way are answered, pages are told, within seconds. */
  @Override
  public void close() {
    try {
      requests.shutdown().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException late) {
      LOG.warn("a request was not answered in time");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    try {
      server.stop();
    } catch (Exception failed) {
      LOG.warn("the server did not stop in good order: {}", failed.toString());
    }
    timer.shutdownNow();
    desk.close();
  }
}
