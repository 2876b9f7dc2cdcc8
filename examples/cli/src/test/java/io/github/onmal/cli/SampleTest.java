package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample repository of saved replies: its README commands, and what is found in it. */
class SampleTest {

  private static final Path SAMPLE = Path.of("../replies");
  private static final String COMMAND = "../cli/onmal ";

  /** What is found in each file, so that a change of a rule shows where it lands. */
  private static final String[] EXPECTED = {
    "app/messages_ko.properties: personalization/canned-phrase",
    "en/refund.md: positive-language/negative-opener,"
        + " positive-language/refusal-without-alternative, ownership/policy-shield,"
        + " ownership/blame-customer, check/unknown-slot",
    "faq.csv: courtesy/abrupt-imperative, positive-language/until-barrier",
    "ko/delivery.md: honorifics/object-honorific",
    "ko/refund.md: positive-language/negative-opener, positive-language/flat-refusal,"
        + " ownership/policy-shield, positive-language/refusal-without-alternative,"
        + " check/slot-particle",
    "macros/zendesk.json: positive-language/flat-refusal, courtesy/abrupt-imperative",
    "mail/delay.en.html: positive-language/until-barrier, apology/non-apology",
    "shared.yaml: ownership/blame-customer, courtesy/abrupt-imperative,"
        + " ownership/blame-customer, empathy/emotion-policing",
  };

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = folder.resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Cli.Result run(String... args) {
    return Cli.withoutCoach().in("").folder(folder).run(args);
  }

  @Test
  void theCommandsOfTheReadmeDoWhatItSays() throws IOException {
    List<String> run = new ArrayList<>();
    for (String line : Files.readAllLines(SAMPLE.resolve("README.md"))) {
      if (!line.startsWith(COMMAND)) {
        continue;
      }
      String[] parts = line.substring(COMMAND.length()).split("#", 2);
      String[] args = parts[0].strip().split(" +");
      Cli.Result result = run(args);
      boolean fails = parts.length > 1 && parts[1].contains("exits with 1");
      assertEquals(fails ? 1 : 0, result.code(), line + "\n" + result.err());
      run.add(args[0]);
    }
    assertEquals(List.of("check", "check", "check", "check", "fix"), run);
    assertTrue(Files.size(folder.resolve("report.html")) > 10_000);
    assertTrue(Files.size(folder.resolve("onmal.sarif")) > 10_000);
  }

  @Test
  void everythingThatIsWrongIsFound() throws IOException {
    JsonNode report = new ObjectMapper().readTree(run("check", "--format", "json").out());
    Map<String, List<String>> found = new TreeMap<>();
    for (JsonNode reply : report.path("replies")) {
      for (JsonNode finding : reply.path("findings")) {
        if (finding.path("state").asText().equals("NEW")) {
          found
              .computeIfAbsent(reply.path("file").asText(), file -> new ArrayList<>())
              .add(finding.path("rule").asText());
        }
      }
    }
    List<String> lines = new ArrayList<>();
    found.forEach((file, rules) -> lines.add(file + ": " + String.join(", ", rules)));
    assertEquals(String.join("\n", EXPECTED), String.join("\n", lines));
    assertEquals(0, report.path("problems").size(), report.path("problems").toString());
  }
}
