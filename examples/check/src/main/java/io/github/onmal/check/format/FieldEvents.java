package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.MappedText;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Is told a tree of fields from its beginning to its end, whatever format it was written in. */
interface FieldEvents {

  /** How deep fields may lie in each other; no reply lies that deep. */
  int DEEPEST = 500;

  /**
   * A text of the file.
   *
   * @param excerpt how it is written
   * @param text what it is; its source is the excerpt
   * @param escaping how a new piece of it has to be written
   */
  record Source(Excerpt excerpt, MappedText text, Escaping escaping) {}

  /** Whether there is anything more to be told. */
  boolean wantsMore();

  /**
   * A tree begins.
   *
   * @param number its place among several in the file, from 0; -1 where it is the only one, or the
   *     first of those that usually are
   */
  void beginDocument(int number);

  /** An object begins, or a list. */
  void begin(boolean list);

  /**
   * The next field of an object.
   *
   * @return whether the object did not have it before
   */
  boolean key(String key);

  /**
   * A value that is neither object nor list.
   *
   * @param value what it is; empty for nothing
   * @param source how it is written, if it is a text, otherwise null; good until the next event
   */
  void value(String value, @Nullable Supplier<Source> source);

  /** The object or list ends. */
  void end();

  /** Lets something pass in the value that comes next. */
  default void allowNext(List<Allowance> allowances) {}

  /** Lets something pass in the object or list that is open. */
  default void allowHere(List<Allowance> allowances) {}

  /** Lets something pass in the reply that was last found. */
  default void allowLast(List<Allowance> allowances) {}

  /** The number of replies found so far. */
  default long found() {
    return 0;
  }
}
