package io.github.onmal.check.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A report could not be written. Its message says which format; the cause says why. */
public final class ReportException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  ReportException(String message, IOException cause) {
    super(message, cause);
  }
}
