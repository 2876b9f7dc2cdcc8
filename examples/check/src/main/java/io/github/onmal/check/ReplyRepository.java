package io.github.onmal.check;

import io.github.onmal.Coach;
import io.github.onmal.check.Baseline.BaselineException;
import io.github.onmal.rule.BrandVoiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of files that hold replies, with its settings and its baseline. Immutable. */
public final class ReplyRepository {

  /** The settings where no others are named. */
  public static final String USUAL_SETTINGS = "onmal.yaml";

  /** The baseline where no other is named. */
  public static final String USUAL_BASELINE = ".onmal-baseline.json";

  private final Path folder;
  private final Settings settings;
  private final @Nullable Path baseline;

  private ReplyRepository(Path folder, Settings settings, @Nullable Path baseline) {
    this.folder = folder;
    this.settings = settings;
    this.baseline = baseline;
  }

  /**
   * Opens a folder.
   *
   * @param settings the file of its settings, from the folder; null for {@code onmal.yaml}, which
   *     need not be there
   * @param baseline its baseline, from the folder; null for that of the settings or {@code
   *     .onmal-baseline.json}, which need not be there
   * @throws BrandVoiceException if the settings are wrong
   * @throws IOException if they cannot be read
   */
  public static ReplyRepository open(
      Path folder, @Nullable String settings, @Nullable String baseline) throws IOException {
    Path usual = folder.resolve(USUAL_SETTINGS);
    boolean unset = settings == null && !Files.exists(usual);
    Settings read =
        unset ? Settings.USUAL : Settings.read(settings == null ? usual : folder.resolve(settings));
    if (baseline != null) {
      return new ReplyRepository(folder, read, folder.resolve(baseline));
    }
    Path own = folder.resolve(read.baseline() == null ? USUAL_BASELINE : read.baseline());
    return new ReplyRepository(folder, read, Files.exists(own) ? own : null);
  }

  /** Its settings. */
  public Settings settings() {
    return settings;
  }

  /**
   * Checks it with the coach of its voice, which is kept for the next time.
   *
   * @param paths files, folders and patterns, from the folder; empty for those of the settings, or
   *     everything in the folder
   * @throws BrandVoiceException if the settings name a rule that there is not
   * @throws BaselineException if the baseline is none
   * @throws IOException if the baseline or a folder cannot be read
   */
  public Totals check(List<String> paths, CheckListener listener)
      throws IOException, InterruptedException {
    Coach coach = Coaches.of(settings.voice());
    boolean everything = paths.isEmpty() && settings.paths().isEmpty();
    return new Checker(settings, coach::review, () -> coach.rules().rules().keySet(), folder)
        .check(everything ? List.of(".") : paths, baseline(), listener);
  }

  private Baseline baseline() throws IOException {
    if (baseline == null) {
      return new Baseline(List.of());
    }
    try {
      return Baseline.read(baseline);
    } catch (BaselineException wrong) {
      String place = wrong.position() == null ? "" : ":" + wrong.position();
      throw new BaselineException(baseline + place + ": " + wrong.getMessage(), wrong.position());
    }
  }
}
