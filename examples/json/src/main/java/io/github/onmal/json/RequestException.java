package io.github.onmal.json;

import org.jspecify.annotations.Nullable;

/** A request that does not follow its schema. */
public final class RequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final @Nullable String path;
  private final @Nullable String expected;
  private final transient Request.@Nullable Id id;

  /**
   * Creates one.
   *
   * @param message what is wrong
   * @param path where, as a JSON Pointer, or null
   * @param expected what would have been right, or null
   * @param id the request, where it is known
   */
  public RequestException(
      String message, @Nullable String path, @Nullable String expected, Request.@Nullable Id id) {
    super(message);
    this.path = path;
    this.expected = expected;
    this.id = id;
  }

  /** Where, as a JSON Pointer, or null. */
  public @Nullable String path() {
    return path;
  }

  /** What would have been right, or null. */
  public @Nullable String expected() {
    return expected;
  }

  /** The request, or null where it is not known. */
  public Request.@Nullable Id id() {
    return id;
  }

  /** Everything in one line, for people. */
  public String line() {
    StringBuilder line = new StringBuilder();
    if (path != null && !path.isEmpty()) {
      line.append(path).append(": ");
    }
    line.append(getMessage());
    if (expected != null) {
      line.append("; expected ").append(expected);
    }
    return line.toString();
  }
}
