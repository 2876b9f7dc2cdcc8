package io.github.onmal.check.report;

import io.github.onmal.Coach;
import io.github.onmal.check.Baseline;
import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedFinding.State;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.Checker;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Settings;
import io.github.onmal.check.Totals;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of replies, and what a check tells of it. */
final class Sample implements CheckListener {

  static final Coach COACH = Coach.withInstalledRules();
  static final ReportOptions OPTIONS = ReportOptions.usual("1.2.3", () -> COACH.rules().rules());

  static final String KOREAN = "환불/안내 문구.txt";
  static final String ENGLISH = "en/refund.txt";
  static final String HOSTILE = "en/hostile,100%.txt";
  static final String BROKEN = "broken.txt";

  final List<CheckedReply> replies = new ArrayList<>();
  final List<FileProblem> problems = new ArrayList<>();
  private @Nullable Totals totals;

  /** Replies in both languages, one with all that harms, and a file that is no text. */
  static Sample of(Path folder) throws Exception {
    write(folder, KOREAN, "안녕하세요, 온말 스토어입니다.\n안타깝게도 환불이 불가능합니다.\n");
    write(folder, ENGLISH, "Hi Sam,\nUnfortunately, we cannot refund this 😀 order.\n");
    write(
        folder,
        HOSTILE,
        "<script>alert(1)</script> ]]> & \u001b[31m\u0001 \u202e Calm down, Sam.\n"
            + "::error::no <img src=x onerror=alert(1)>\n");
    write(folder, BROKEN, "\0binary");
    return check(folder);
  }

  static Sample check(Path folder) throws Exception {
    Sample sample = new Sample();
    new Checker(Settings.USUAL, COACH::review, () -> COACH.rules().rules().keySet(), folder)
        .check(List.of("."), new Baseline(List.of()), sample);
    return sample;
  }

  static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The report of everything. */
  String as(ReportFormat format) {
    return as(format, OPTIONS);
  }

  String as(ReportFormat format, ReportOptions options) {
    StringWriter out = new StringWriter();
    try (Report report = format.open(out, options)) {
      tell(report);
    }
    return out.toString();
  }

  /** Tells everything again. */
  void tell(CheckListener listener) {
    String file = "";
    for (CheckedReply reply : replies) {
      if (!file.isEmpty() && !file.equals(reply.file())) {
        listener.fileDone(file);
      }
      file = reply.file();
      listener.reply(reply);
    }
    problems.forEach(listener::problem);
    listener.end(totals());
  }

  Totals totals() {
    if (totals == null) {
      throw new IllegalStateException("the check has not ended");
    }
    return totals;
  }

  /** Gives the findings of a file another state. */
  void set(String name, State state, String justification) {
    replies.replaceAll(
        reply -> reply.file().equals(name) ? in(reply, state, justification) : reply);
  }

  private static CheckedReply in(CheckedReply reply, State state, String justification) {
    List<CheckedFinding> findings = new ArrayList<>();
    for (CheckedFinding one : reply.findings()) {
      findings.add(
          new CheckedFinding(
              one.finding(),
              one.start(),
              one.end(),
              state,
              justification,
              one.fingerprint(),
              one.fixes()));
    }
    return new CheckedReply(reply.file(), reply.reply(), reply.review(), findings);
  }

  CheckedReply reply(String name) {
    return replies.stream().filter(one -> one.file().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public void reply(CheckedReply reply) {
    replies.add(reply);
  }

  @Override
  public void problem(FileProblem problem) {
    problems.add(problem);
  }

  @Override
  public void end(Totals ended) {
    totals = ended;
  }
}
