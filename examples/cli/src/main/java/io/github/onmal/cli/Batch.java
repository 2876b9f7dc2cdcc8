package io.github.onmal.cli;

import io.github.onmal.DraftTooLongException;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.json.NotUtf8Exception;
import io.github.onmal.json.Request;
import io.github.onmal.json.RequestException;
import io.github.onmal.json.RequestReader;
import io.github.onmal.json.ResultWriter;
import io.github.onmal.json.Utf8;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.Severity;
import io.github.onmal.text.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reviews one request per line and answers with one line each, in their order. One thread reads,
 * two review, the caller's writes: a client may wait for an answer before it sends the next line.
 * However long the input is, only a window of lines is in memory.
 */
final class Batch {

  private static final int THREADS = 2;
  private static final int WINDOW_LINES = 64;
  private static final int LONGEST_LINE = 16 << 20;

  private final Reviewer reviewer;
  private final Conversation defaults;
  private final ResultWriter writer;
  private final BlockingQueue<Future<Answer>> window = new ArrayBlockingQueue<>(WINDOW_LINES);
  private final Semaphore bytes = new Semaphore(LONGEST_LINE);

  /**
   * What a batch came to.
   *
   * @param reviewed the number of lines answered with a result
   * @param bad the number of lines answered with an error
   * @param worst the worst severity found, or null
   */
  record Outcome(long reviewed, long bad, @Nullable Severity worst) {}

  /** The answer to a line; no text at the end of the input. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(byte @Nullable [] text, boolean bad, @Nullable Severity worst, int weight) {
    static final Answer END = new Answer(null, false, null, 0);
  }

  /**
   * Creates a batch.
   *
   * @param defaults what holds where a request says nothing
   * @param most the least free applicability the revisions accept
   */
  Batch(Reviewer reviewer, Conversation defaults, Applicability most) {
    this.reviewer = reviewer;
    this.defaults = defaults;
    writer = new ResultWriter(most, false);
  }

  /**
   * Answers all lines.
   *
   * @param name what the input is, for errors
   * @param progress told after each line, or null
   */
  Outcome run(InputStream in, String name, Output out, @Nullable Progress progress)
      throws InputException, Output.ClosedException, InterruptedException {
    ExecutorService reviewers = Executors.newFixedThreadPool(THREADS, Batch::daemon);
    Thread reading = daemon(() -> read(new LineReader(in, LONGEST_LINE), reviewers));
    reading.start();
    try {
      return write(name, out, progress);
    } finally {
      reading.interrupt();
      reviewers.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "onmal-batch");
    thread.setDaemon(true);
    return thread;
  }

  /** Puts a task for each line into the window; runs on a thread of its own. */
  private void read(LineReader lines, ExecutorService reviewers) {
    try {
      try {
        for (var line = lines.next(); line != null; line = lines.next()) {
          if (line.blank()) {
            continue;
          }
          LineReader.Line one = line;
          bytes.acquire(one.bytes().length);
          FutureTask<Answer> task = new FutureTask<>(() -> answer(one));
          window.put(task);
          reviewers.execute(task);
        }
        window.put(done(() -> Answer.END));
      } catch (IOException unreadable) {
        window.put(
            done(
                () -> {
                  throw unreadable;
                }));
      }
    } catch (InterruptedException | RejectedExecutionException stopped) {
      // The writer has ended the batch, and waits for nothing more.
      return;
    }
  }

  private static Future<Answer> done(Callable<Answer> value) {
    FutureTask<Answer> task = new FutureTask<>(value);
    task.run();
    return task;
  }

  private Outcome write(String name, Output out, @Nullable Progress progress)
      throws InputException, Output.ClosedException, InterruptedException {
    long reviewed = 0;
    long bad = 0;
    Severity worst = null;
    while (true) {
      Future<Answer> head = window.poll();
      if (head == null || !head.isDone()) {
        out.flush();
      }
      Answer answer = result(head == null ? window.take() : head, name);
      if (answer.text() == null) {
        out.flush();
        if (progress != null) {
          progress.finish(state(reviewed, bad));
        }
        return new Outcome(reviewed, bad, worst);
      }
      out.write(answer.text());
      bytes.release(answer.weight());
      reviewed += answer.bad() ? 0 : 1;
      bad += answer.bad() ? 1 : 0;
      worst = worse(worst, answer.worst());
      if (progress != null) {
        progress.update(state(reviewed, bad));
      }
    }
  }

  private static DoubleFunction<String> state(long reviewed, long bad) {
    return seconds ->
        reviewed
            + " reviewed"
            + (bad > 0 ? ", " + bad + " bad" : "")
            + ", "
            + Math.round(reviewed / seconds)
            + "/s";
  }

  private static Answer result(Future<Answer> future, String name)
      throws InputException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException unreadable) {
        throw new InputException(name + " cannot be read: " + unreadable.getMessage());
      }
      if (failed.getCause() instanceof RuntimeException broken) {
        throw broken;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Answer answer(LineReader.Line line) {
    Request.Id id = null;
    try {
      if (line.cut()) {
        throw new RequestException(
            "the line has " + line.length() + " bytes", null, "at most " + LONGEST_LINE, null);
      }
      Request request = RequestReader.readRequest(Utf8.decode(line.bytes(), "the line"), defaults);
      id = request.id();
      Review review = reviewer.review(request.draft());
      return answer(line, writer.result(id, review), false, worst(review));
    } catch (NotUtf8Exception notUtf8) {
      return bad(
          line, new RequestException(String.valueOf(notUtf8.getMessage()), null, "UTF-8", null));
    } catch (RequestException wrong) {
      return bad(line, wrong);
    } catch (CoachLoader.CoachUnavailableException fatal) {
      throw fatal;
    } catch (DraftTooLongException refused) {
      return bad(line, new RequestException(String.valueOf(refused.getMessage()), null, null, id));
    } catch (RuntimeException | StackOverflowError failed) {
      String what = "the review failed: " + failed.getClass().getSimpleName();
      return bad(line, new RequestException(what, null, null, id));
    }
  }

  private Answer bad(LineReader.Line line, RequestException error) {
    return answer(line, writer.error(line.number(), error), true, null);
  }

  private static Answer answer(
      LineReader.Line line, byte[] text, boolean bad, @Nullable Severity worst) {
    return new Answer(text, bad, worst, line.bytes().length);
  }

  /** The worst severity of a review, or null. */
  static @Nullable Severity worst(Review review) {
    Severity worst = null;
    for (Finding finding : review.findings()) {
      worst = worse(worst, finding.severity());
    }
    return worst;
  }

  private static @Nullable Severity worse(@Nullable Severity one, @Nullable Severity other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }
}
