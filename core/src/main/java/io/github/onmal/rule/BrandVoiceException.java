package io.github.onmal.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when the voice of a brand cannot be used; it names every problem of the file at once. */
public final class BrandVoiceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Creates the exception for at least one problem. */
  public BrandVoiceException(List<Problem> problems) {
    super(describe(problems.stream().distinct().sorted().toList()));
    this.problems = problems.stream().distinct().sorted().toList();
  }

  private static String describe(List<Problem> problems) {
    return problems.size()
        + (problems.size() == 1 ? " problem" : " problems")
        + " in the settings of the brand:\n"
        + problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }

  /** The problems, ordered by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
