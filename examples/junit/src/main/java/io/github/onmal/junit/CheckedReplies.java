package io.github.onmal.junit;

import static java.util.stream.Collectors.joining;

import io.github.onmal.check.CheckListener;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.FileProblem;
import io.github.onmal.check.Totals;
import io.github.onmal.check.report.FindingText;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers of a check what fails, and the names of everything else. */
final class CheckedReplies implements CheckListener {

  /**
   * A reply, or something else that was checked.
   *
   * @param file its path from the folder of the check, with slashes
   * @param position where it begins
   * @param name what people call it
   * @param failures what is wrong with it, each beginning with its place; empty if it may be sent
   */
  record Checked(String file, Position position, String name, List<String> failures) {}

  private static final Position BEGINNING = new Position(1, 1);

  private final @Nullable Severity failOn;
  private final List<Checked> all = new ArrayList<>();
  private Totals totals = new Totals(0, 0, Map.of(), 0, 0, 0);

  /**
   * Creates one.
   *
   * @param failOn the least severity that fails, or null where only what cannot be checked does
   */
  CheckedReplies(@Nullable Severity failOn) {
    this.failOn = failOn;
  }

  @Override
  public void reply(CheckedReply checked) {
    Reply reply = checked.reply();
    List<String> failures = new ArrayList<>();
    for (CheckedFinding finding : checked.findings()) {
      if (finding.counts() && fails(finding.finding().severity())) {
        String place = checked.file() + ":" + finding.start() + " ";
        failures.add(
            place
                + finding.finding().severity()
                + " "
                + FindingText.of(finding.finding(), reply.text().text()));
      }
    }
    String title = reply.about().title();
    String name = title == null || title.isBlank() ? reply.about().key() : title;
    all.add(new Checked(checked.file(), reply.excerpt().start(), name, failures));
  }

  @Override
  public void problem(FileProblem problem) {
    if (problem.severity() == null || fails(problem.severity())) {
      Position position = problem.position() == null ? BEGINNING : problem.position();
      String place = problem.file() + ":" + position + " ";
      String severity = problem.severity() == null ? "" : problem.severity() + " ";
      all.add(
          new Checked(
              problem.file(),
              position,
              problem.rule(),
              List.of(place + severity + problem.rule() + " " + problem.message())));
    }
  }

  private boolean fails(Severity severity) {
    return failOn != null && severity.compareTo(failOn) >= 0;
  }

  @Override
  public void end(Totals counted) {
    totals = counted;
  }

  /** Everything that was checked, in its order. */
  List<Checked> all() {
    return all;
  }

  /** What is wrong, in its order. */
  List<String> failures() {
    return all.stream().flatMap(one -> one.failures().stream()).toList();
  }

  /** What the check came to, in a line. */
  String counts() {
    String found =
        totals.findings().entrySet().stream()
            .sorted(Map.Entry.<Severity, Long>comparingByKey(Comparator.reverseOrder()))
            .map(one -> one.getValue() + " " + one.getKey())
            .collect(joining(", "));
    StringBuilder counts = new StringBuilder();
    counts.append(totals.replies()).append(totals.replies() == 1 ? " reply" : " replies");
    counts.append(" in ").append(totals.files()).append(totals.files() == 1 ? " file" : " files");
    counts.append(": ").append(found.isEmpty() ? "no findings" : found);
    append(counts, totals.baseline(), " in the baseline");
    append(counts, totals.allowed(), " allowed");
    append(counts, totals.failures(), " not checked");
    return counts.toString();
  }

  private static void append(StringBuilder counts, long count, String what) {
    if (count > 0) {
      counts.append("; ").append(count).append(what);
    }
  }
}
