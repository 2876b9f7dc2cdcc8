package io.github.onmal.check;

/**
 * Is told what a check finds, in the order of the files and of the replies in them, by one thread.
 */
public interface CheckListener {

  /** A reply has been checked. */
  void reply(CheckedReply reply);

  /**
   * Something that holds no reply is wrong: a file that cannot be read, a baseline entry unused.
   */
  void problem(FileProblem problem);

  /** Everything has been checked. */
  void end(Totals totals);
}
