package io.github.onmal.check;

import io.github.onmal.Draft;
import io.github.onmal.DraftTooLongException;
import io.github.onmal.Review;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.FileWalk.Found;
import io.github.onmal.check.ReplyFiles.Reading;
import io.github.onmal.check.format.FormatException;
import io.github.onmal.check.format.SourceFile;
import io.github.onmal.check.slot.Slots;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.rule.Nearest;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks files of replies. One thread reads, as many as there are processors review, the caller's
 * tells the listener; however long a file is, only a window of its replies is in memory.
 */
public final class Checker {

  private static final int WINDOW_REPLIES = 256;
  private static final int WINDOW_CHARS = 16 << 20;

  private final Settings settings;
  private final ReplyFiles files;
  private final ReplyReviewer reviewer;
  private final Path base;
  private final Supplier<? extends Collection<String>> rules;

  /**
   * Creates one.
   *
   * @param coach reviews a draft, for several threads; usually {@code coach::review}
   * @param rules gives the ids of the rules there are, to notice a comment that names none of them;
   *     asked once a reply has been reviewed
   * @param base the folder from which paths, patterns and the names of files count
   */
  public Checker(
      Settings settings,
      Function<Draft, Review> coach,
      Supplier<? extends Collection<String>> rules,
      Path base) {
    this.settings = settings;
    this.rules = rules;
    this.base = base;
    files = new ReplyFiles(settings);
    reviewer = new ReplyReviewer(coach, new Slots(settings.slots()));
  }

  /**
   * Checks files and tells what is found.
   *
   * @param paths files, folders and patterns; empty for those of the settings
   * @param baseline the findings that do not count; what is left in it afterwards belongs to files
   *     that were not checked
   * @throws IOException if a folder cannot be read
   */
  public Totals check(List<String> paths, Baseline baseline, CheckListener listener)
      throws IOException, InterruptedException {
    List<FileProblem> problems = new ArrayList<>();
    List<Found> found =
        new FileWalk(base, settings.exclude(), files::knows)
            .files(paths.isEmpty() ? settings.paths() : paths, problems);
    Telling telling = new Telling(listener, baseline);
    listener.begin(found.size());
    problems.forEach(telling::problem);
    Window window = new Window();
    ExecutorService reviewers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Checker::daemon);
    Thread reading = daemon(() -> read(found, window, reviewers));
    reading.start();
    try {
      for (Event event = window.next(); event != null; event = window.next()) {
        telling.tell(event);
      }
    } finally {
      reading.interrupt();
      reviewers.shutdownNow();
    }
    return telling.end(found);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "onmal-check");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What comes out of the window.
   *
   * @param reviewed a reply, or null
   * @param problem what is wrong with a file, or null
   * @param done the file that has been read to its end, or to where it is broken, or null
   */
  private record Event(
      ReplyReviewer.@Nullable Outcome reviewed,
      @Nullable FileProblem problem,
      @Nullable String done) {}

  /** What is read and reviewed but not yet told, in order. */
  private static final class Window {
    private final BlockingQueue<Future<@Nullable Event>> events =
        new ArrayBlockingQueue<>(WINDOW_REPLIES);
    private final Semaphore chars = new Semaphore(WINDOW_CHARS);

    void put(@Nullable Event event) throws InterruptedException {
      FutureTask<@Nullable Event> done = new FutureTask<>(() -> event);
      done.run();
      events.put(done);
    }

    @Nullable Event next() throws InterruptedException {
      try {
        Event event = events.take().get();
        if (event != null && event.reviewed() != null) {
          chars.release(weight(event.reviewed().reply().reply()));
        }
        return event;
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof RuntimeException broken
            ? broken
            : new IllegalStateException(failed.getCause());
      }
    }

    static int weight(Reply reply) {
      return Math.min(WINDOW_CHARS, reply.text().text().length() + reply.excerpt().raw().length());
    }
  }

  /** Puts a task for each reply into the window; runs on a thread of its own. */
  private void read(List<Found> found, Window window, ExecutorService reviewers) {
    try {
      for (Found file : found) {
        Reading reading = files.reading(file.name());
        FileProblem problem = null;
        try {
          ReplyFiles.read(
              SourceFile.of(file.path(), file.name(), reading.encoding()),
              reading,
              reply -> submit(file.name(), reply, reading, window, reviewers));
        } catch (FormatException wrong) {
          problem = unreadable(file.name(), wrong.position(), wrong.what());
        } catch (AccessDeniedException denied) {
          problem = unreadable(file.name(), null, "the file may not be read");
        } catch (IOException failed) {
          problem =
              unreadable(file.name(), null, "the file cannot be read: " + failed.getMessage());
        } catch (StoppedException stopped) {
          return;
        } catch (RuntimeException | StackOverflowError broken) {
          // Not the message: it may repeat the reply.
          String what = "the file cannot be read: " + broken.getClass().getSimpleName();
          problem = unreadable(file.name(), null, what);
        }
        window.put(new Event(null, problem, file.name()));
      }
      window.put(null);
    } catch (InterruptedException stopped) {
      // Nobody listens any more.
      return;
    }
  }

  private static FileProblem unreadable(String name, @Nullable Position position, String what) {
    return new FileProblem(CheckRules.UNREADABLE, null, name, position, what);
  }

  private void submit(
      String name, Reply reply, Reading reading, Window window, ExecutorService reviewers) {
    FutureTask<@Nullable Event> task =
        new FutureTask<>(
            () -> {
              try {
                return new Event(
                    reviewer.review(name, reply, reading.channel(), reading.rules()), null, null);
              } catch (DraftTooLongException tooLong) {
                String what = String.valueOf(tooLong.getMessage());
                return new Event(null, unreadable(name, reply.excerpt().start(), what), null);
              }
            });
    try {
      window.chars.acquire(Window.weight(reply));
      window.events.put(task);
      reviewers.execute(task);
    } catch (InterruptedException | RejectedExecutionException stopped) {
      throw new StoppedException();
    }
  }

  /** Unwinds a format when nobody listens any more. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
      super(null, null, false, false);
    }
  }

  /** Counts, and decides by the baseline. */
  private final class Telling {
    private final CheckListener listener;
    private final Baseline baseline;
    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private final Map<Allowance, Boolean> allowances = new LinkedHashMap<>();
    private int filesRead;
    private long replies;
    private long inBaseline;
    private long allowed;
    private long failures;

    Telling(CheckListener listener, Baseline baseline) {
      this.listener = listener;
      this.baseline = baseline;
    }

    void tell(Event event) {
      if (event.reviewed() != null) {
        reply(event.reviewed());
      }
      if (event.problem() != null) {
        problem(event.problem());
      }
      if (event.done() != null) {
        filesRead += event.problem() == null ? 1 : 0;
        fileDone(event.done());
      }
    }

    private void reply(ReplyReviewer.Outcome reviewed) {
      CheckedReply checked = reviewed.reply();
      List<CheckedFinding> decided = new ArrayList<>(checked.findings().size());
      for (CheckedFinding finding : checked.findings()) {
        boolean known = finding.counts() && baseline.take(finding.fingerprint(), checked.file());
        CheckedFinding one = known ? finding.in(State.BASELINE) : finding;
        decided.add(one);
        switch (one.state()) {
          case NEW -> findings.merge(one.finding().severity(), 1L, Long::sum);
          case BASELINE -> inBaseline++;
          case ALLOWED -> allowed++;
        }
      }
      replies++;
      listener.reply(new CheckedReply(checked.file(), checked.reply(), checked.review(), decided));
      for (Allowance allowance : checked.reply().about().allowances()) {
        boolean used = !reviewed.unused().contains(allowance);
        allowances.merge(allowance, used, Boolean::logicalOr);
      }
    }

    /** A comment may hold for several replies; it is unused if none of them needs it. */
    private void fileDone(String file) {
      allowances.forEach((allowance, used) -> judge(file, allowance, !used));
      allowances.clear();
      listener.fileDone(file);
    }

    private void judge(String file, Allowance allowance, boolean unused) {
      String rule = allowance.rule();
      if (unused) {
        boolean unknown = !rules.get().contains(rule) && !rule.startsWith("check/");
        String what =
            unknown
                ? "no rule is called `" + rule + "`; " + nearest(rule)
                : "`" + rule + "` finds nothing here; the comment can go";
        problem(
            new FileProblem(
                CheckRules.UNUSED_ALLOWANCE,
                unknown ? Severity.MAJOR : Severity.MINOR,
                file,
                allowance.place(),
                what));
      } else if (allowance.reason().isEmpty()) {
        problem(
            new FileProblem(
                CheckRules.ALLOWANCE_WITHOUT_REASON,
                Severity.MINOR,
                file,
                allowance.place(),
                "`" + rule + "` is let pass without a reason; expected one after a colon"));
      }
    }

    private String nearest(String rule) {
      String expected = Nearest.expected(rule, rules.get());
      int choices = expected.indexOf("expected one of");
      return choices > 0 ? expected.substring(0, choices).strip() : "see `onmal rules`";
    }

    void problem(FileProblem problem) {
      if (problem.severity() == null) {
        failures++;
      } else {
        findings.merge(problem.severity(), 1L, Long::sum);
      }
      listener.problem(problem);
    }

    Totals end(List<Found> found) {
      Set<String> names = new HashSet<>();
      found.forEach(file -> names.add(file.name()));
      for (Baseline.Entry entry : baseline.left()) {
        if (names.contains(entry.file()) || !Files.exists(base.resolve(entry.file()))) {
          baseline.drop(entry);
          problem(
              new FileProblem(
                  CheckRules.UNUSED_BASELINE,
                  Severity.INFO,
                  entry.file(),
                  null,
                  "a finding of `"
                      + entry.rule()
                      + "` in the baseline ("
                      + entry.fingerprint()
                      + ") is gone; update the baseline"));
        }
      }
      Totals totals = new Totals(filesRead, replies, findings, inBaseline, allowed, failures);
      listener.end(totals);
      return totals;
    }
  }
}
