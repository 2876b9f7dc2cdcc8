package io.github.onmal.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.onmal.DraftTooLongException;
import io.github.onmal.json.JsonText;
import io.github.onmal.json.NotUtf8Exception;
import io.github.onmal.json.RequestException;
import io.github.onmal.json.RequestReader;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.json.RulesWriter;
import io.github.onmal.json.Utf8;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RulePackProvider;
import io.github.onmal.text.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The review service, as {@code openapi.json} describes it. */
final class ReviewService extends Handler.Abstract {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewService.class);

  /** How many times too large a request may be to be read to its end before it is refused. */
  private static final int READ_ON = 16;

  private static final String RULES = "/v1/rules";
  private static final Set<String> SCHEMAS =
      Set.of("review-request.schema.json", "review-result.schema.json", "rules.schema.json");
  private static final String SCHEMA_FOLDER = "/schemas/";

  private final ReviewDesk desk;
  private final Settings.Limits limits;
  private final ResultWriter results = new ResultWriter(Applicability.SAFE, false);
  private final Supplier<RulePack> rules = new DocumentedRules();

  ReviewService(ReviewDesk desk, Settings.Limits limits) {
    super(InvocationType.BLOCKING);
    this.desk = desk;
    this.limits = limits;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    String path = Request.getPathInContext(request);
    if (path.equals("/v1/review")) {
      if (allowed("POST", request, response, callback)) {
        review(request, response, callback);
      }
      return true;
    }
    boolean known =
        path.startsWith("/v1/")
            || path.startsWith(SCHEMA_FOLDER)
            || path.equals("/health")
            || path.equals("/openapi.json");
    if (known && allowed("GET", request, response, callback)) {
      get(path, response, callback);
    }
    return known;
  }

  private void get(String path, Response response, Callback callback) throws IOException {
    if (path.equals("/health")) {
      health(response, callback);
    } else if (path.equals(RULES)) {
      RulePack pack = rules.get();
      List<Rule> all = List.copyOf(pack.rules().values());
      json(RulesWriter.write(pack, all, false), response, callback);
    } else if (path.startsWith(RULES + "/")) {
      rule(path.substring(RULES.length() + 1), response, callback);
    } else if (path.equals("/openapi.json")) {
      json(resource(ReviewService.class, "openapi.json"), response, callback);
    } else if (path.startsWith(SCHEMA_FOLDER)
        && SCHEMAS.contains(path.substring(SCHEMA_FOLDER.length()))) {
      String name = path.substring(SCHEMA_FOLDER.length());
      json(resource(ResultWriter.class, "schema/" + name), response, callback);
    } else {
      Problem.of(HttpStatus.NOT_FOUND_404, "nothing is at " + path, "a path of /openapi.json")
          .write(response, callback);
    }
  }

  /** Answers and returns false where a path has another method. */
  private static boolean allowed(
      String method, Request request, Response response, Callback callback) {
    String given = request.getMethod();
    if (given.equals(method) || (given.equals("HEAD") && method.equals("GET"))) {
      return true;
    }
    response.getHeaders().put(HttpHeader.ALLOW, method.equals("GET") ? "GET, HEAD" : method);
    Problem.of(HttpStatus.METHOD_NOT_ALLOWED_405, "the method is " + given, method)
        .write(response, callback);
    return false;
  }

  private void review(Request request, Response response, Callback callback) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null
        || !MimeTypes.getContentTypeWithoutCharset(type)
            .toLowerCase(Locale.ROOT)
            .equals("application/json")) {
      String given = type == null ? "there is no content type" : "the content type is " + type;
      Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, given, "application/json")
          .write(response, callback);
      return;
    }
    if (request.getLength() > limits.requestBytes()) {
      refuse(request, response, callback);
      return;
    }
    CompletableFuture<byte[]> body = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(
        request, limits.requestBytes(), Promise.Invocable.toPromise(body));
    var unused =
        body.orTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete(
                (bytes, failure) -> {
                  if (bytes != null) {
                    review(bytes, response, callback);
                  } else if (failure instanceof TimeoutException) {
                    Problem.of(HttpStatus.REQUEST_TIMEOUT_408, "the request did not arrive in time")
                        .write(response, callback);
                  } else if (failure instanceof IllegalStateException) {
                    tooLarge().write(response, callback);
                  } else {
                    callback.failed(failure);
                  }
                });
  }

  /**
   * Refuses a request that is too large, after reading it to its end where that is not far: who is
   * still sending when the connection closes may never see the answer.
   */
  private void refuse(Request request, Response response, Callback callback) {
    if (request.getLength() / READ_ON > limits.requestBytes()) {
      tooLarge().write(response, callback);
      return;
    }
    CompletableFuture<Boolean> rest = new CompletableFuture<>();
    Content.Source.consumeAll(
        request, Callback.from(() -> rest.complete(true), rest::completeExceptionally));
    var unused =
        rest.orTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((read, failure) -> tooLarge().write(response, callback));
  }

  private Problem tooLarge() {
    return Problem.of(
        HttpStatus.PAYLOAD_TOO_LARGE_413,
        "the request is too large",
        "at most " + limits.requestBytes() + " bytes");
  }

  private void review(byte[] body, Response response, Callback callback) {
    io.github.onmal.json.Request request;
    try {
      request = RequestReader.readRequest(Utf8.decode(body, "the request"), Conversation.UNKNOWN);
    } catch (NotUtf8Exception notUtf8) {
      String message = String.valueOf(notUtf8.getMessage());
      Problem.of(HttpStatus.BAD_REQUEST_400, message, "UTF-8").write(response, callback);
      return;
    } catch (RequestException wrong) {
      Problem.of(wrong).write(response, callback);
      return;
    }
    var unused =
        desk.request(request.draft())
            .orTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete(
                (review, failure) -> {
                  if (review != null) {
                    json(results.result(request.id(), review), response, callback);
                  } else {
                    Problem problem = problem(ReviewDesk.cause(failure));
                    new Problem(problem.status(), problem.detail(), null, null, request.id())
                        .write(response, callback);
                  }
                });
  }

  private static Problem problem(Throwable failure) {
    if (failure instanceof ReviewDesk.BusyException || failure instanceof TimeoutException) {
      String why = failure.getMessage();
      return Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE_503, why == null ? "the review took too long" : why);
    }
    if (failure instanceof DraftTooLongException) {
      return Problem.of(HttpStatus.PAYLOAD_TOO_LARGE_413, String.valueOf(failure.getMessage()));
    }
    // Not the message: it may repeat the draft.
    LOG.error("a review failed: {} at {}", failure.getClass().getName(), place(failure));
    return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR_500, "the review failed");
  }

  private static String place(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "an unknown place" : trace[0].toString();
  }

  private void rule(String id, Response response, Callback callback) {
    RulePack pack = rules.get();
    Rule rule = pack.rules().get(id);
    if (rule == null) {
      String nearest = Nearest.expected(id, pack.rules().keySet());
      Problem.of(HttpStatus.NOT_FOUND_404, "there is no rule `" + id + "`; " + nearest)
          .write(response, callback);
      return;
    }
    json(RulesWriter.write(pack, List.of(rule), true), response, callback);
  }

  private void health(Response response, Callback callback) {
    CompletableFuture<?> ready = desk.ready();
    boolean up = ready.isDone() && !ready.isCompletedExceptionally();
    String status = up ? "ready" : ready.isDone() ? "failed" : "starting";
    response.setStatus(up ? HttpStatus.OK_200 : HttpStatus.SERVICE_UNAVAILABLE_503);
    String body =
        JsonText.of(
            false,
            json -> {
              json.writeStartObject();
              json.writeStringField("status", status);
              json.writeStringField("schemaVersion", ResultWriter.SCHEMA_VERSION);
              json.writeEndObject();
            });
    json(body.getBytes(UTF_8), response, callback);
  }

  private static byte[] resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      return in.readAllBytes();
    }
  }

  private static void json(byte[] body, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  /** The installed rules with their examples, loaded when somebody asks. */
  private static final class DocumentedRules implements Supplier<RulePack> {

    private @Nullable RulePack pack;

    @Override
    public synchronized RulePack get() {
      if (pack == null) {
        pack = RulePackProvider.installed().documented();
      }
      return pack;
    }
  }
}
