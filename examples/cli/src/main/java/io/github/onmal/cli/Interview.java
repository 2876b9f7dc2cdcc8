package io.github.onmal.cli;

import io.github.onmal.Suggestion;
import io.github.onmal.check.CheckedFinding;
import io.github.onmal.check.CheckedReply;
import io.github.onmal.check.Fix;
import io.github.onmal.check.Fixer;
import io.github.onmal.rule.Applicability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for each finding which rewrite is made, where one has to be read first. What changes the
 * form only is made without a question.
 */
final class Interview implements Fixer.Chooser {

  private final BufferedReader answers;
  private final PrintStream out;
  private final int width;
  private final boolean colour;
  private boolean over;

  Interview(BufferedReader answers, PrintStream out, int width, boolean colour) {
    this.answers = answers;
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  @Override
  public Optional<Fix> choose(CheckedReply reply, CheckedFinding finding) {
    Optional<Fix> safe = Fixer.Chooser.SAFE.choose(reply, finding);
    List<Fix> offered =
        finding.fixes().stream()
            .filter(fix -> fix.applicability().compareTo(Applicability.REVIEW) <= 0)
            .toList();
    if (over || safe.isPresent() || offered.isEmpty()) {
      return safe;
    }
    Labels labels = Labels.forDraft(reply.review().text());
    List<Suggestion> suggestions = offered.stream().map(Fix::suggestion).toList();
    out.print(reply.file() + ":" + finding.start() + "\n");
    out.print(TextReport.choice(reply.review(), finding.finding(), suggestions, width, colour));
    while (true) {
      out.print(labels.of("fix.choose") + " ");
      out.flush();
      String answer = answer();
      if (answer == null || answer.equals("q")) {
        over = true;
        return Optional.empty();
      }
      if (answer.equals("s") || answer.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < offered.size(); i++) {
        if (answer.equals(String.valueOf(i + 1))) {
          return Optional.of(offered.get(i));
        }
      }
    }
  }

  private @Nullable String answer() {
    try {
      String line = answers.readLine();
      return line == null ? null : line.strip();
    } catch (IOException failed) {
      throw new UncheckedIOException("standard input cannot be read", failed);
    }
  }
}
