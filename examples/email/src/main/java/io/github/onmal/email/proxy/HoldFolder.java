package io.github.onmal.email.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * A folder for mails that were not passed on, filled as a maildir is: written to {@code tmp}, and
 * moved to {@code new} when whole. Of each mail there is {@code ID.eml}, byte for byte, and {@code
 * ID.envelope}, the MAIL and RCPT commands it came with. Only its owner may read them.
 */
final class HoldFolder {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path tmp;
  private final Path fresh;

  /** A folder; it is made where it does not exist. */
  HoldFolder(Path folder) throws IOException {
    tmp = folder.resolve("tmp");
    fresh = folder.resolve("new");
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    for (Path part : new Path[] {tmp, fresh}) {
      Files.createDirectories(part);
      if (posix) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  /**
   * Keeps a mail. When this returns it is on the disk.
   *
   * @param envelope the commands it came with, one a line
   * @param content the mail, without the dots of transport
   * @return its id
   */
  String keep(String envelope, byte[] content) throws IOException {
    String id = TIME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
    Path mail = write(id + ".eml", content);
    Path commands = write(id + ".envelope", envelope.getBytes(ISO_8859_1));
    // The mail comes last: where it is, its envelope is.
    Files.move(commands, fresh.resolve(commands.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    Files.move(mail, fresh.resolve(mail.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    makeLasting(fresh);
    return id;
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = tmp.resolve(name);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
    return file;
  }

  /** The names in a folder; Windows keeps them of its own accord and opens no folder. */
  private static void makeLasting(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
