package io.github.onmal.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {

  private static final Charset KOREAN = Charset.forName("x-windows-949");

  @TempDir Path folder;

  private List<Rewritten> rewritten() throws Exception {
    List<Rewritten> all = new ArrayList<>();
    Fixer fixer = new Fixer(Settings.USUAL, folder, Fixer.Chooser.SAFE, all::add);
    Findings.checker(Settings.USUAL, folder).check(List.of("."), new Baseline(List.of()), fixer);
    return all;
  }

  @Test
  void onlyWhatIsMendedChanges() throws Exception {
    byte[] bytes = "\r\n  안타깝게도 품절입니다.\r\n\r\n감사합니다.  \r\n".getBytes(KOREAN);
    Path file = Files.write(folder.resolve("a.txt"), bytes);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Rewritten one = rewritten().get(0);
    assertArrayEquals(bytes, Files.readAllBytes(file), "nothing is written yet");
    one.write();
    assertEquals("\r\n  품절입니다.\r\n\r\n감사합니다.  \r\n", new String(Files.readAllBytes(file), KOREAN));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (var entries = Files.list(folder)) {
      assertEquals(List.of(file), entries.toList(), "nothing is left over");
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "안타깝게도 품절입니다.");
    Rewritten one = rewritten().get(0);
    Files.writeString(file, "다시 입고되었습니다.");
    assertThrows(IOException.class, one::write);
    assertEquals("다시 입고되었습니다.", Files.readString(file));
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path file = Files.writeString(folder.resolve("a.text"), "안타깝게도 품절입니다.");
    Path link = Files.createSymbolicLink(folder.resolve("b.txt"), file);
    List<Rewritten> all = new ArrayList<>();
    Findings.checker(Settings.USUAL, folder)
        .check(
            List.of("b.txt"),
            new Baseline(List.of()),
            new Fixer(Settings.USUAL, folder, Fixer.Chooser.SAFE, all::add));
    all.get(0).write();
    assertEquals(file, Files.readSymbolicLink(link));
    assertEquals("품절입니다.", Files.readString(file));
  }
}
