package io.github.onmal.cli;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Review;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.RulePack;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Builds the coach on a thread of its own while the command line and the input are being read. */
final class CoachLoader implements Reviewer {

  private final FutureTask<Coach> loading;
  private boolean started;

  CoachLoader(BrandVoice voice) {
    loading = new FutureTask<>(() -> Coach.builder().voice(voice).build());
  }

  /** Begins to load; nothing happens the second time. */
  synchronized void start() {
    if (!started) {
      started = true;
      Thread thread = new Thread(loading, "onmal-coach");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Reviews as soon as the coach is there. */
  @Override
  public Review review(Draft draft) {
    return coach().review(draft);
  }

  /** The rules it reviews by, as soon as they are there. */
  RulePack rules() {
    return coach().rules();
  }

  private Coach coach() {
    start();
    try {
      return loading.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof BrandVoiceException wrong) {
        throw wrong;
      }
      throw new CoachUnavailableException(cause == null ? failed : cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CoachUnavailableException(interrupted);
    }
  }

  /** Thrown when there is no coach to review with, such as for broken rules. */
  static final class CoachUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CoachUnavailableException(Throwable cause) {
      super("the rules cannot be loaded: " + cause.getMessage(), cause);
    }
  }
}
