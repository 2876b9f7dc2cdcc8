package io.github.onmal.check.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file on disk, and what is read of it. */
final class WrittenFile {

  private final Path path;
  private final Layout layout;
  private final @Nullable Charset given;

  WrittenFile(Path folder, String name, String text) throws IOException {
    this(folder.resolve(name), text.getBytes(UTF_8), Layout.USUAL, null);
  }

  WrittenFile(Path folder, String name, String text, Layout layout) throws IOException {
    this(folder.resolve(name), text.getBytes(UTF_8), layout, null);
  }

  WrittenFile(Path path, byte[] bytes, Layout layout, @Nullable Charset given) throws IOException {
    this.path = path;
    this.layout = layout;
    this.given = given;
    Files.write(path, bytes);
  }

  /** A layout in which these fields hold the replies. */
  static Layout replies(String... fields) {
    return new Layout(List.of(fields), List.of(), List.of(), List.of(), Content.PLAIN);
  }

  List<Reply> replies() throws Exception {
    List<Reply> replies = new ArrayList<>();
    read(replies);
    return replies;
  }

  private void read(List<Reply> replies) throws Exception {
    String name = path.getFileName().toString();
    FileType type = FileType.ofName(name);
    assertTrue(type != null, name);
    type.format().read(SourceFile.of(path, name, given), layout, replies::add);
  }

  List<String> texts() throws Exception {
    return replies().stream().map(reply -> reply.text().text()).toList();
  }

  List<String> keys() throws Exception {
    return replies().stream().map(reply -> reply.about().key()).toList();
  }

  /** The message of the error it is refused with, as {@code line:column what}. */
  String error() {
    return error(new ArrayList<>());
  }

  /**
   * The same.
   *
   * @param before takes what is read until then
   */
  String error(List<Reply> before) {
    FormatException wrong = assertThrows(FormatException.class, () -> read(before));
    return (wrong.position() == null ? "" : wrong.position() + " ") + wrong.what();
  }

  /** Where words stand in the file, as {@code line:column-line:column}. */
  static String place(Reply reply, String words) {
    Span source = reply.text().source(span(reply, words));
    Excerpt excerpt = reply.excerpt();
    return excerpt.position(source.start()) + "-" + excerpt.position(source.end());
  }

  private static Span span(Reply reply, String words) {
    int start = reply.text().text().indexOf(words);
    assertTrue(start >= 0, words);
    return new Span(start, start + words.length());
  }

  /** The file with other words for some of a reply, as a fix writes it. */
  static String edited(String file, Reply reply, String words, String by) {
    return edited(file, reply, span(reply, words), by);
  }

  /** The same. */
  static String edited(String file, Reply reply, Span words, String by) {
    Span place =
        reply.text().writable(words).orElseThrow().shift(Math.toIntExact(reply.excerpt().offset()));
    return file.substring(0, place.start())
        + reply.escaping().escape(by)
        + file.substring(place.end());
  }
}
