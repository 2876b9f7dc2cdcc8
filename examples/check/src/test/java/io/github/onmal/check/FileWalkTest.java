package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    for (String name :
        List.of("a.txt", "b/c.txt", "b/d/e.txt", "b/d/f.bin", "build/g.txt", "old/h.txt")) {
      Findings.write(folder, name, "");
    }
  }

  private List<String> found(List<String> exclude, String... paths) throws IOException {
    List<FileProblem> problems = new ArrayList<>();
    List<String> found =
        new FileWalk(folder, exclude, name -> false)
            .files(List.of(paths), problems).stream().map(FileWalk.Found::name).toList();
    assertEquals(List.of(), problems);
    return found;
  }

  @Test
  void aFolderGivesItsFilesByName() throws IOException {
    assertEquals(
        List.of("a.txt", "b/c.txt", "b/d/e.txt", "build/g.txt", "old/h.txt"),
        found(List.of(), "."));
  }

  @Test
  void whatGitIgnoresIsLeftOut() throws IOException {
    Findings.write(folder, ".gitignore", "/build/\n");
    Findings.write(folder, "b/.gitignore", "*.txt\n!c.txt\n");
    assertEquals(List.of("a.txt", "b/c.txt", "old/h.txt"), found(List.of(), "."));
    assertEquals(List.of("b/c.txt"), found(List.of(), "b"));
    assertEquals(List.of("build/g.txt"), found(List.of(), "build/g.txt"), "named");
  }

  @Test
  void whatIsIgnoredForOnmalIsLeftOutEvenIfNamed() throws IOException {
    Findings.write(folder, ".onmalignore", "old/\n");
    assertEquals(List.of("a.txt"), found(List.of("b/", "build/"), "."));
    assertEquals(List.of(), found(List.of("b/"), "old/h.txt", "b/c.txt"));
  }

  @Test
  void whatIsHiddenAndTheSettingsAreLeftOut() throws IOException {
    Findings.write(folder, ".cache/x.txt", "");
    Findings.write(folder, "onmal.yaml", "check:");
    assertEquals(List.of("a.txt"), found(List.of("b/", "build/", "old/"), "."));
  }

  @Test
  void patternsAreExpanded() throws IOException {
    assertEquals(List.of("b/c.txt", "b/d/e.txt"), found(List.of(), "b/**/*.txt"));
    assertEquals(List.of("b/c.txt"), found(List.of(), "b/*.txt", "b/c.txt"));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("b/loop"), folder);
    assertEquals(List.of("b/c.txt", "b/d/e.txt"), found(List.of(), "b"));
  }

  @Test
  void aNamedLinkIsChecked() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("a.txt"));
    assertEquals(List.of("link.txt"), found(List.of(), "link.txt"));
  }
}
