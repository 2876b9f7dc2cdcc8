package io.github.onmal.chat;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Review;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reviews drafts for everybody, with one coach that is built in the background. Consoles and the
 * service have threads of their own: however much a program asks, nobody's typing waits for it.
 */
final class ReviewDesk implements AutoCloseable {

  /** A console has one review under way and one waiting, so this is more than there are. */
  private static final int MOST_DRAFTS_WAITING = 4_096;

  private static final int MOST_REQUESTS_WAITING = 32;

  private final CompletableFuture<Coach> coach;
  private final ThreadPoolExecutor drafts;
  private final ThreadPoolExecutor requests;

  /** Starts to build the coach. */
  ReviewDesk(Supplier<Coach> building) {
    int processors = Runtime.getRuntime().availableProcessors();
    drafts = threads("onmal-draft", processors, MOST_DRAFTS_WAITING);
    requests = threads("onmal-request", Math.max(1, processors / 2), MOST_REQUESTS_WAITING);
    coach = CompletableFuture.supplyAsync(building, requests);
  }

  private static ThreadPoolExecutor threads(String name, int count, int mostWaiting) {
    return new ThreadPoolExecutor(
        count,
        count,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(mostWaiting),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Completes when drafts can be reviewed; fails where the rules are broken. */
  CompletableFuture<Coach> ready() {
    return coach.copy();
  }

  /**
   * Reviews a draft that is being typed.
   *
   * @return the review; fails as {@link Coach#review} does, or with {@link BusyException}
   */
  CompletableFuture<Review> draft(Draft draft) {
    return review(draft, drafts);
  }

  /**
   * Reviews a draft for a program.
   *
   * @return the review; fails as {@link Coach#review} does, or with {@link BusyException}
   */
  CompletableFuture<Review> request(Draft draft) {
    return review(draft, requests);
  }

  private CompletableFuture<Review> review(Draft draft, ThreadPoolExecutor threads) {
    if (!coach.isDone() || coach.isCompletedExceptionally()) {
      String why = coach.isDone() ? "the rules cannot be loaded" : "the rules are being loaded";
      return CompletableFuture.failedFuture(new BusyException(why));
    }
    try {
      return CompletableFuture.supplyAsync(() -> coach.join().review(draft), threads);
    } catch (RejectedExecutionException full) {
      return CompletableFuture.failedFuture(new BusyException("too many drafts are waiting"));
    }
  }

  /** What a future failed of, without the wrappings of futures. */
  static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  /** Takes no more drafts; those taken are reviewed. */
  @Override
  public void close() {
    drafts.shutdown();
    requests.shutdown();
  }

  /** Thrown when a draft cannot be reviewed just now; the message says why. */
  static final class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
      super(message, null, false, false);
    }
  }
}
