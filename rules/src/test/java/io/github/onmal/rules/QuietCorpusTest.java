package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.rule.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often each phrase or sentence rule speaks up on good text that others wrote. The texts are
 * not part of the project, so where they are not there the test is skipped. A count that changed is
 * to be read, finding by finding, before it is accepted with {@code -Donmal.golden.update=true}.
 */
class QuietCorpusTest {

  static final Path CORPORA = Sources.MODULE.resolve("../../shared/corpora").normalize();

  private static final List<String> FILES =
      List.of(
          "en_abcd_sample_agent",
          "en_sgd_system_5k",
          "en_taskmaster4_assistant",
          "ko_functionchat_assistant",
          "ko_locale_polite_permissive",
          "ko_mail_templates_permissive");

  /** How far the levels of real sentences, formal and informal, are told apart. */
  @Test
  void lowSpeechIsToldFromPoliteSpeech() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), () -> "skipped: there are no texts at " + CORPORA);
    int[] texts = new int[2];
    int[] found = new int[2];
    for (String line : Files.readAllLines(CORPORA.resolve("ko_iwslt23_formality.jsonl"))) {
      int informal = line.contains("\"formality\": \"informal\"") ? 1 : 0;
      texts[informal]++;
      boolean low =
          Sources.COACH.review(Draft.of(text(line))).findings().stream()
              .anyMatch(finding -> finding.rule().equals("honorifics/low-speech-level"));
      found[informal] += low ? 1 : 0;
    }
    assertTrue(found[1] >= 0.95 * texts[1], () -> found[1] + " of " + texts[1] + " informal");
    assertTrue(found[0] <= 0.01 * texts[0], () -> found[0] + " of " + texts[0] + " polite");
  }

  @Test
  void countsAreThoseSomebodyHasRead() throws IOException {
    assumeTrue(Files.isDirectory(CORPORA), () -> "skipped: there are no texts at " + CORPORA);
    Coach coach = Coach.withInstalledRules();
    List<String> lines = new ArrayList<>();
    for (String file : FILES) {
      Map<String, Integer> counts = new TreeMap<>();
      int texts = 0;
      for (String line : Files.readAllLines(CORPORA.resolve(file + ".jsonl"))) {
        String text = text(line);
        texts++;
        for (Finding finding : coach.review(Draft.of(text)).findings()) {
          Scope scope = coach.rules().rules().get(finding.rule()).info().scope();
          if (scope == Scope.PHRASE || scope == Scope.SENTENCE) {
            counts.merge(finding.rule(), 1, Integer::sum);
          }
        }
      }
      assertTrue(texts > 10, file);
      lines.add(file + " texts " + texts);
      counts.forEach((rule, count) -> lines.add(file + " " + rule + " " + count));
    }
    Snapshot.assertMatches("quiet/counts.txt", String.join("\n", lines) + "\n");
  }

  /** The value of the field {@code text} of a line of JSON. */
  static String text(String json) {
    String key = "\"text\": \"";
    int at = json.indexOf(key) + key.length();
    assertTrue(at >= key.length(), json);
    StringBuilder text = new StringBuilder();
    while (json.charAt(at) != '"') {
      char c = json.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }
}
