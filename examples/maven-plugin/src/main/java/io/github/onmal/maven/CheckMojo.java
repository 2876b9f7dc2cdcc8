package io.github.onmal.maven;

import io.github.onmal.check.Baseline.BaselineException;
import io.github.onmal.check.CheckListener;
import io.github.onmal.check.ReplyRepository;
import io.github.onmal.check.Totals;
import io.github.onmal.check.report.ReportException;
import io.github.onmal.check.report.ReportFormat;
import io.github.onmal.json.Names;
import io.github.onmal.rule.BrandVoiceException;
import io.github.onmal.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the saved replies that files hold, and fails where one has to be fixed. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  private static final String NEVER = "never";

  /** The folder that holds the settings and the replies; all other paths count from it. */
  @Parameter(property = "onmal.folder", defaultValue = "${project.basedir}")
  @SuppressWarnings("NullAway.Init") // Maven sets it
  private File folder;

  /** Files, folders and patterns; none: the paths of the settings, or the whole folder. */
  @Parameter(property = "onmal.paths")
  private @Nullable List<String> paths;

  /** The settings; by default onmal.yaml of the folder, if it is there. */
  @Parameter(property = "onmal.settings")
  private @Nullable String settings;

  /** The findings that do not count; by default the baseline of the settings, if it is there. */
  @Parameter(property = "onmal.baseline")
  private @Nullable String baseline;

  /**
   * The least severity that fails the build: info, minor, major, critical, or never; by default
   * what the settings say, or major.
   */
  @Parameter(property = "onmal.failOn")
  private @Nullable String failOn;

  /** Reports to write: the file of each by its format, such as sarif, html or junit. */
  @Parameter private @Nullable Map<String, String> reports;

  /** Whether nothing is checked. */
  @Parameter(property = "onmal.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Replies are not checked");
      return;
    }
    try {
      check();
    } catch (BrandVoiceException | BaselineException | ReportException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    } catch (IOException unreadable) {
      throw new MojoExecutionException("cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted", interrupted);
    }
  }

  private void check()
      throws IOException, InterruptedException, MojoExecutionException, MojoFailureException {
    ReplyRepository repository = ReplyRepository.open(folder.toPath(), settings, baseline);
    Severity least = failOn(repository.settings().failOn());
    List<CheckListener> listeners = new ArrayList<>();
    listeners.add(new LogListener(getLog(), folder.toPath(), least));
    Totals totals;
    try (Reports written = reports(least)) {
      listeners.addAll(written.all());
      totals = repository.check(paths == null ? List.of() : paths, CheckListener.all(listeners));
    }
    if (totals.failures() > 0) {
      throw new MojoExecutionException(
          totals.failures() + " could not be checked; the lines above say why");
    }
    long failing =
        totals.findings().entrySet().stream()
            .filter(one -> least != null && one.getKey().compareTo(least) >= 0)
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (failing > 0) {
      throw new MojoFailureException(
          failing + (failing == 1 ? " finding has" : " findings have") + " to be fixed first");
    }
  }

  private Reports reports(@Nullable Severity least) throws IOException, MojoExecutionException {
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    if (reports != null) {
      for (Map.Entry<String, String> report : reports.entrySet()) {
        ReportFormat format = chosen("the report", report.getKey(), ReportFormat.values(), "");
        files.put(format, folder.toPath().resolve(report.getValue()));
      }
    }
    return Reports.open(files, least);
  }

  private @Nullable Severity failOn(@Nullable Severity usual) throws MojoExecutionException {
    if (failOn == null) {
      return usual;
    }
    return failOn.equals(NEVER) ? null : chosen("failOn", failOn, Severity.values(), ", never");
  }

  private static <E extends Enum<E>> E chosen(String what, String given, E[] constants, String more)
      throws MojoExecutionException {
    E constant = Names.find(constants, given);
    if (constant == null) {
      throw new MojoExecutionException(
          what + " is `" + given + "`; expected " + Names.choices(constants) + more);
    }
    return constant;
  }
}
