package io.github.onmal.engine;

/**
 * The class loader that knows this library. Drools asks the thread's class loader for its services,
 * whenever it first needs one, and the threads of a container or of the common pool may know
 * nothing of them.
 */
final class OwnLoader {

  private OwnLoader() {}

  /** Something that may fail in one way. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Does something while this class loader is the thread's. */
  static <T, E extends Exception> T during(Work<T, E> work) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnLoader.class.getClassLoader());
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
