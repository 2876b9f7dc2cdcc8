package io.github.onmal.email;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mails and names the extension is tested by as well. */
class SharedCasesTest {

  static final String ANSWERED = "\n=== answered\n";
  private static final Path RESOURCES = Path.of("src/test/resources");

  static List<Path> mails() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("mails"))) {
      return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList();
    }
  }

  static List<String> names() throws IOException {
    return Files.readAllLines(RESOURCES.resolve("names.tsv")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void readsWhatTheAgentWroteAndWhatItAnswers(Path mail) throws Exception {
    String body = Files.readString(mail);
    Draft draft =
        Mails.REVIEWER.draft(
            mail.toString().endsWith(".html") ? Mails.html(body) : Mails.plain(body));
    String answered = draft.conversation().customerMessage();
    String read = draft.text() + (answered == null ? "" : ANSWERED + answered) + "\n";
    assertEquals(Files.readString(Path.of(mail + ".expected")), read);
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsPersonsNames(String line) {
    String[] cells = line.split("\t", 2);
    String name = PersonName.of(cells[0]);
    assertEquals(cells[1], name == null ? "" : name, cells[0]);
  }
}
