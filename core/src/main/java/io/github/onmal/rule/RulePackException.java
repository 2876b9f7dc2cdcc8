package io.github.onmal.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a rule pack cannot be used; it names every problem of the pack at once. */
public final class RulePackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Creates the exception for at least one problem. */
  public RulePackException(List<Problem> problems) {
    super(describe(sorted(problems)));
    this.problems = sorted(problems);
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream().distinct().sorted().toList();
  }

  private static String describe(List<Problem> problems) {
    return problems.size()
        + (problems.size() == 1 ? " problem" : " problems")
        + " in the rule pack:\n"
        + problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** The problems, ordered by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
