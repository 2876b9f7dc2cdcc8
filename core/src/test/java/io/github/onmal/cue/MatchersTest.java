package io.github.onmal.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Packs;
import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.RulePack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lexicons that were compiled before, used with the pack they are of and with others. */
class MatchersTest {

  private static final String FILES =
      """
      == pack.yaml
      id: small
      version: 1.0.0
      == shared/classes/en.yaml
      classes:
        DAY: ["monday", "tuesday"]
      == shared/acts/en.yaml
      cues:
        promise: { match: ["by <DAY>", "no later than {d: <DAY>}"] }
        refusal: { match: ["can not *2 ~refund"] }
      """;

  private static final String TEXT = "We can not refund it by Monday. Come on Sunday. We are shut.";

  @TempDir static Path folder;
  private static RulePack pack;
  private static byte[] precompiled;

  @BeforeAll
  static void precompile() throws IOException {
    pack = pack("same", FILES);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Problem> problems = new ArrayList<>();
    Matchers.precompile(pack, out, problems);
    assertEquals(List.of(), problems);
    precompiled = out.toByteArray();
  }

  @Test
  void thePackItIsOfFindsTheSame() {
    assertEquals("promise: by Monday|refusal: can not refund", found(pack, precompiled));
  }

  @Test
  void patternsThePackHasGotSinceAreCompiled() {
    RulePack more =
        pack("more", FILES.replace("by <DAY>\"", "by <DAY>\", \"on {d: sunday|<DAY>}\""));
    assertEquals(
        "promise: by Monday|promise: on Sunday|refusal: can not refund", found(more, precompiled));
  }

  @Test
  void whatIsWrongWithNewPatternsIsTold() {
    RulePack wrong = pack("wrong", FILES.replace("by <DAY>", "by (<DAY>"));
    List<Problem> problems = new ArrayList<>();
    Matchers.load(wrong, new ByteArrayInputStream(precompiled), problems);
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).what().contains("`)` is missing"), problems.toString());
  }

  @Test
  void withOtherWordClassesAllIsCompiledAnew() {
    RulePack other = pack("other", FILES.replace("tuesday", "sunday").replace("by <", "on <"));
    assertEquals("promise: on Sunday|refusal: can not refund", found(other, precompiled));
  }

  @Test
  void whatCannotBeReadIsCompiledAnew() {
    for (int length : new int[] {0, 3, 40, precompiled.length - 1}) {
      assertEquals(
          "promise: by Monday|refusal: can not refund",
          found(pack, Arrays.copyOf(precompiled, length)));
    }
  }

  private static RulePack pack(String name, String files) {
    return Packs.read(folder.resolve(name), files);
  }

  private static String found(RulePack rules, byte[] compiled) {
    List<Problem> problems = new ArrayList<>();
    Matchers matchers = Matchers.load(rules, new ByteArrayInputStream(compiled), problems);
    assertEquals(List.of(), problems);
    List<String> found = new ArrayList<>();
    TextReader reader = new TextReader(new TextAnalyzer(List.of()), matchers.drafts(), 0);
    reader
        .read(TEXT)
        .scans()
        .forEach(
            scan ->
                scan.found()
                    .hits()
                    .forEach(
                        hit ->
                            found.add(
                                hit.definition().name()
                                    + ": "
                                    + hit.whole().of(scan.sentence().text()))));
    found.sort(null);
    return String.join("|", found);
  }
}
