package io.github.onmal.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which files {@code onmal check} and {@code onmal fix} read, and by which settings. */
final class FileOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = {
        "Files, folders, and patterns in quotes; nothing: the paths of the settings, or this "
            + "folder.",
      })
  List<String> paths = new ArrayList<>();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = {
        "The settings: how the brand speaks, what is checked, how strictly (default: onmal.yaml "
            + "of this folder, if it is there).",
      })
  @Nullable String settings;

  @Option(names = "--progress", description = "Tell progress even if nobody watches a terminal.")
  boolean progress;
}
