package io.github.onmal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;

/** Runs the command as a process would, with what it printed for asking. */
final class Cli {

  private final Reviewer reviewer;
  private Terminal terminal = Terminal.NONE;
  private InputStream in = InputStream.nullInputStream();
  private Path folder = Path.of("");

  private Cli(Reviewer reviewer) {
    this.reviewer = reviewer;
  }

  /** What came out of a run. */
  record Result(int code, String out, String err) {}

  static Cli with(Reviewer reviewer) {
    return new Cli(reviewer);
  }

  /** A command whose coach must not be needed. */
  static Cli withoutCoach() {
    return new Cli(
        draft -> {
          throw new AssertionError("nothing was to be reviewed");
        });
  }

  Cli terminal(Terminal where) {
    terminal = where;
    return this;
  }

  /** Sets the folder the command works in. */
  Cli folder(Path where) {
    folder = where;
    return this;
  }

  Cli in(String text) {
    return in(text.getBytes(UTF_8));
  }

  Cli in(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  Cli in(InputStream stream) {
    in = stream;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Main(reviewer, in, out, err, terminal, folder).run(args);
    return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
