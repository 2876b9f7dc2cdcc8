package io.github.onmal.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.onmal.check.Baseline.BaselineException;
import io.github.onmal.check.ReplyRepository;
import io.github.onmal.junit.CheckedReplies.Checked;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * The replies that the files of a folder hold. Immutable.
 *
 * <p>They are checked as {@code onmal check} checks them in that folder: by its {@code onmal.yaml}
 * and its baseline, if there are any. Rules are loaded once for all tests of a JVM.
 */
public final class Replies {

  private final Path folder;
  private final @Nullable String settings;
  private final @Nullable String baseline;
  private final @Nullable Severity failOn;
  private final List<String> paths;

  private Replies(
      Path folder,
      @Nullable String settings,
      @Nullable String baseline,
      @Nullable Severity failOn,
      List<String> paths) {
    this.folder = folder;
    this.settings = settings;
    this.baseline = baseline;
    this.failOn = failOn;
    this.paths = paths;
  }

  /**
   * The replies of a folder.
   *
   * @param folder from the working directory, which is usually that of the module under test
   */
  public static Replies in(String folder) {
    return in(Path.of(folder));
  }

  /** The replies of a folder. */
  public static Replies in(Path folder) {
    return new Replies(folder, null, null, null, List.of());
  }

  /**
   * Only those of some files.
   *
   * @param only files, folders and patterns, from the folder; instead of those of the settings
   */
  public Replies only(String... only) {
    return new Replies(folder, settings, baseline, failOn, List.of(only));
  }

  /**
   * By other settings than {@code onmal.yaml} of the folder.
   *
   * @param file from the folder
   */
  public Replies settings(String file) {
    return new Replies(folder, file, baseline, failOn, paths);
  }

  /**
   * With another baseline than that of the settings. It has to be there.
   *
   * @param file from the folder
   */
  public Replies baseline(String file) {
    return new Replies(folder, settings, file, failOn, paths);
  }

  /** Failing from another severity on than the settings say. */
  public Replies failOn(Severity severity) {
    return new Replies(folder, settings, baseline, severity, paths);
  }

  /**
   * Asserts that every reply may be sent.
   *
   * @throws AssertionFailedError naming everything that is wrong as {@code file:line:column
   *     severity rule ⟦excerpt⟧ message}, with what could stand in its place; or if there are no
   *     replies
   * @throws BrandVoiceException if the settings are wrong
   * @throws BaselineException if the baseline is none
   * @throws UncheckedIOException if the settings, the baseline or a folder cannot be read
   */
  public void assertReady() {
    CheckedReplies checked = check();
    List<String> failures = checked.failures();
    if (!failures.isEmpty()) {
      throw new AssertionFailedError(
          "Not ready to be sent:\n" + String.join("\n", failures) + "\n" + checked.counts());
    }
  }

  /**
   * A test for each reply, grouped by file, for a method annotated with {@code @TestFactory}. Each
   * knows its file and line, so that an IDE opens the reply.
   *
   * @throws AssertionFailedError if there are no replies
   * @throws BrandVoiceException if the settings are wrong
   * @throws BaselineException if the baseline is none
   * @throws UncheckedIOException if the settings, the baseline or a folder cannot be read
   */
  public Stream<DynamicNode> tests() {
    Map<String, List<DynamicTest>> files = new LinkedHashMap<>();
    for (Checked one : check().all()) {
      files.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(test(one));
    }
    return files.entrySet().stream()
        .map(file -> dynamicContainer(file.getKey(), uri(file.getKey()), file.getValue().stream()));
  }

  private DynamicTest test(Checked one) {
    URI place =
        URI.create(
            uri(one.file())
                + "?line="
                + one.position().line()
                + "&column="
                + one.position().column());
    return dynamicTest(
        one.name(),
        place,
        () -> {
          if (!one.failures().isEmpty()) {
            throw new AssertionFailedError(String.join("\n", one.failures()));
          }
        });
  }

  private URI uri(String file) {
    return folder.resolve(file).toAbsolutePath().normalize().toUri();
  }

  private CheckedReplies check() {
    try {
      ReplyRepository repository = ReplyRepository.open(folder, settings, baseline);
      Severity usual = repository.settings().failOn();
      CheckedReplies checked = new CheckedReplies(failOn == null ? usual : failOn);
      repository.check(paths, checked);
      if (checked.all().isEmpty()) {
        throw new AssertionFailedError(
            "No replies in " + folder.toAbsolutePath().normalize() + "; expected at least one");
      }
      return checked;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionFailedError("interrupted", interrupted);
    }
  }
}
