package io.github.onmal.check.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps text until it is wanted: in memory while there is little of it, else in a file. */
final class Spool implements Closeable {

  private static final int MOST_IN_MEMORY = 1 << 20;

  private final StringBuilder memory = new StringBuilder();
  private @Nullable Path file;
  private @Nullable Writer overflow;

  /** Adds text. */
  void add(CharSequence text) throws IOException {
    memory.append(text);
    if (memory.length() > MOST_IN_MEMORY) {
      if (overflow == null) {
        file = Files.createTempFile("onmal-report", ".tmp");
        overflow = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
      }
      overflow.append(memory);
      memory.setLength(0);
    }
  }

  boolean isEmpty() {
    return memory.isEmpty() && overflow == null;
  }

  /** Writes out what has been added, and forgets it. */
  void moveTo(Writer out) throws IOException {
    if (overflow != null && file != null) {
      overflow.close();
      try (Reader kept = Files.newBufferedReader(file, UTF_8)) {
        kept.transferTo(out);
      }
    }
    out.append(memory);
    close();
  }

  /** Forgets everything. */
  @Override
  public void close() throws IOException {
    memory.setLength(0);
    if (overflow != null && file != null) {
      overflow.close();
      Files.delete(file);
    }
    overflow = null;
    file = null;
  }
}
