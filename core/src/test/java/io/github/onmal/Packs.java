package io.github.onmal;

import io.github.onmal.rule.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small rule packs, written as one text: a line {@code == path} begins a file. */
public final class Packs {

  private Packs() {}

  /** Writes a pack into a folder and gives the folder. */
  public static Path write(Path folder, String files) {
    try {
      for (String file : files.split("(?m)^== ")) {
        if (!file.isBlank()) {
          int lineEnd = file.indexOf('\n');
          Path path = folder.resolve(file.substring(0, lineEnd).trim());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.substring(lineEnd + 1));
        }
      }
      return folder;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes a pack into a folder and reads it, its conditions too. */
  public static RulePack read(Path folder, String files) {
    return RulePack.readTrusted(write(folder, files));
  }

  /** A coach with nothing but this pack. */
  public static Coach coach(Path folder, String files) {
    return Coach.builder().rules(read(folder, files)).build();
  }
}
