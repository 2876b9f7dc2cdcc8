package io.github.onmal.cli;

import io.github.onmal.check.Baseline;
import io.github.onmal.check.CheckListener;
import io.github.onmal.check.Checker;
import io.github.onmal.check.ReplyRepository;
import io.github.onmal.check.Settings;
import io.github.onmal.check.Totals;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A check as {@code onmal check} and {@code onmal fix} make it. */
final class Check {

  private final FileOptions options;
  private final Settings settings;
  private final CoachLoader coach;
  private final Path folder;

  /**
   * Reads the settings, and begins to load the coach.
   *
   * @param folder the folder the command works in
   */
  Check(FileOptions options, Path folder) throws InputException {
    this.options = options;
    this.folder = folder;
    settings = settings(options.settings);
    coach = new CoachLoader(settings.voice());
    coach.start();
  }

  private Settings settings(@Nullable String named) throws InputException {
    String name = named == null ? ReplyRepository.USUAL_SETTINGS : named;
    Path file = folder.resolve(name);
    if (named == null && !Files.exists(file)) {
      return Settings.USUAL;
    }
    return Settings.parse(name, ReviewCommand.readFile(file.toString()));
  }

  Settings settings() {
    return settings;
  }

  CoachLoader coach() {
    return coach;
  }

  Path folder() {
    return folder;
  }

  /**
   * Checks, and tells progress.
   *
   * @param baseline the findings that do not count
   * @param watched whether somebody watches standard error and nothing else is shown there
   */
  Totals run(Baseline baseline, List<CheckListener> listeners, PrintStream err, boolean watched)
      throws InputException, InterruptedException {
    List<CheckListener> all = new ArrayList<>(listeners);
    if (options.progress || watched) {
      all.add(new CheckProgress(new Progress(err, watched)));
    }
    List<String> paths =
        options.paths.isEmpty() && settings.paths().isEmpty() ? List.of(".") : options.paths;
    try {
      return new Checker(settings, coach::review, () -> coach.rules().rules().keySet(), folder)
          .check(paths, baseline, CheckListener.all(all));
    } catch (IOException failed) {
      throw new InputException("a folder cannot be read: " + failed.getMessage());
    }
  }
}
