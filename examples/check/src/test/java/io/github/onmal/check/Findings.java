package io.github.onmal.check;

import io.github.onmal.Coach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a check tells. */
final class Findings implements CheckListener {

  static final Coach COACH = Coach.withInstalledRules();

  final List<CheckedReply> replies = new ArrayList<>();
  final List<FileProblem> problems = new ArrayList<>();

  /** A check of everything in a folder, without a baseline. */
  static Findings in(Path folder, Settings settings, String... paths) throws Exception {
    return in(folder, settings, new Baseline(List.of()), paths);
  }

  static Findings in(Path folder, Settings settings, Baseline baseline, String... paths)
      throws Exception {
    Findings findings = new Findings();
    checker(settings, folder).check(List.of(paths), baseline, findings);
    return findings;
  }

  static Checker checker(Settings settings, Path folder) {
    return new Checker(settings, COACH::review, () -> COACH.rules().rules().keySet(), folder);
  }

  static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The findings of a rule. */
  List<CheckedFinding> of(String rule) {
    return replies.stream()
        .flatMap(reply -> reply.findings().stream())
        .filter(one -> one.finding().rule().equals(rule))
        .toList();
  }

  /** The files of the replies, in order. */
  List<String> files() {
    return replies.stream().map(CheckedReply::file).distinct().toList();
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
  public void end(Totals totals) {}
}
