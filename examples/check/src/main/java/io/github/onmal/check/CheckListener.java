package io.github.onmal.check;

import java.util.List;

/**
 * Is told what a check finds, in the order of the files and of the replies in them, by one thread.
 */
public interface CheckListener {

  /**
   * The check begins.
   *
   * @param files the number of files it will read
   */
  default void begin(int files) {}

  /** A reply has been checked. */
  void reply(CheckedReply reply);

  /**
   * Something that holds no reply is wrong: a file that cannot be read, a baseline entry unused.
   */
  void problem(FileProblem problem);

  /** A file has been read to its end, or to where it is broken; its replies have been told. */
  default void fileDone(String file) {}

  /** Everything has been checked. */
  void end(Totals totals);

  /** Tells several listeners, in this order. */
  static CheckListener all(List<CheckListener> listeners) {
    return new CheckListener() {
      @Override
      public void begin(int files) {
        listeners.forEach(one -> one.begin(files));
      }

      @Override
      public void reply(CheckedReply reply) {
        listeners.forEach(one -> one.reply(reply));
      }

      @Override
      public void problem(FileProblem problem) {
        listeners.forEach(one -> one.problem(problem));
      }

      @Override
      public void fileDone(String file) {
        listeners.forEach(one -> one.fileDone(file));
      }

      @Override
      public void end(Totals totals) {
        listeners.forEach(one -> one.end(totals));
      }
    };
  }
}
