package io.github.onmal.chat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of one composer: at most one under way and one waiting. The newest takes the place of
 * the one that waits, so however fast somebody types, nothing piles up. Safe for use by several
 * threads.
 */
final class Lane {

  private boolean busy;
  private @Nullable Supplier<CompletableFuture<?>> waiting;

  /**
   * Runs a job, now or when the one under way is done.
   *
   * @param job starts the work; never run where a newer one came in time
   */
  void offer(Supplier<CompletableFuture<?>> job) {
    synchronized (this) {
      if (busy) {
        waiting = job;
        return;
      }
      busy = true;
    }
    run(job);
  }

  private void run(Supplier<CompletableFuture<?>> job) {
    var unused = job.get().whenComplete((done, failure) -> next());
  }

  private void next() {
    Supplier<CompletableFuture<?>> job;
    synchronized (this) {
      job = waiting;
      waiting = null;
      busy = job != null;
    }
    if (job != null) {
      run(job);
    }
  }

  /** Forgets the job that waits. */
  synchronized void clear() {
    waiting = null;
  }
}
