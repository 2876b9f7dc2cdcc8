package io.github.onmal.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;

/**
 * A file with some of its findings mended, not yet written.
 *
 * @param path where it is
 * @param name what it is called in messages
 * @param before its text as it is, without its byte order mark
 * @param after its text as it will be; the same where nothing can be mended
 * @param oldBytes its content as it is
 * @param newBytes its content as it will be
 * @param made the number of rewrites
 * @param refused the findings whose rewrite cannot be written, with the reason
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Rewritten(
    Path path,
    String name,
    String before,
    String after,
    byte[] oldBytes,
    byte[] newBytes,
    int made,
    List<FileProblem> refused) {

  /**
   * Writes it: the file is the old one or the new one at any moment. A link stays a link.
   *
   * @throws IOException if it cannot be written, or has changed since it was read; it is as it was
   */
  public void write() throws IOException {
    Path file = path.toRealPath();
    Path folder = file.getParent();
    Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".onmal");
    try {
      PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (old != null) {
        Files.setPosixFilePermissions(fresh, old.readAttributes().permissions());
      }
      try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(newBytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      if (!Arrays.equals(oldBytes, Files.readAllBytes(file))) {
        throw new IOException("the file has changed since it was read");
      }
      move(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException notHere) {
      throw new IOException("the file cannot be replaced at once here", notHere);
    }
  }
}
