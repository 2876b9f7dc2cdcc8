package io.github.onmal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Coach;
import io.github.onmal.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broken pack never starts, and tells everything that is wrong with it as path:line: what; what
 * was expected.
 */
class BrokenPackTest {

  private static final String MANIFEST =
      """
      == pack.yaml
      id: test
      version: 1.0.0
      """;

  private static final String RULE =
      MANIFEST
          + """
          == family/rule/rule.yaml
          severity: MINOR
          scope: phrase
          since: 1.0.0
          """;

  /** A good English half; what is added after it stands from line 7 on. */
  private static final String ENGLISH =
      RULE
          + """
          == family/rule/en.yaml
          title: Title
          messages:
            default: "Message"
          reason: Reason
          cues:
            word: { match: ["sorry"] }
          """;

  @TempDir Path folder;

  @Test
  void aPackThatIsWellLoads() {
    assertEquals(
        1, Coach.builder().rules(Packs.read(folder, ENGLISH)).build().rules().rules().size());
  }

  @Test
  void anUnknownKeyIsNamedWithTheNearestKnownOne() {
    assertProblems(
        ENGLISH + "sugestions: {}\n",
        "family/rule/en.yaml:7: unknown key `sugestions`; did you mean `suggestions`? expected one"
            + " of cues,");
  }

  @Test
  void unknownKeysAreFoundAtEveryDepth() {
    assertProblems(
        MANIFEST
            + """
            versoin: 2
            == family/rule/rule.yaml
            severity: MINOR
            scope: phrase
            since: 1.0.0
            supersedes:
              sentense: []
              en: { drafts: [] }
            == family/rule/en.yaml
            title: Title
            messages: { default: "Message" }
            reason: Reason
            cues:
              word:
                match: ["sorry"]
                unles: ["not sorry"]
                unless-in:
                  sentance: ["no"]
            suggestions:
              drop:
                title: Drop it
                applicability: SAFE
                replace: ""
                spann: match
            examples:
              flag: []
            """,
        "family/rule/en.yaml:7: unknown key `unles`; did you mean `unless`?",
        "family/rule/en.yaml:9: unknown key `sentance`; did you mean `sentence`?",
        "family/rule/en.yaml:15: unknown key `spann`; did you mean `span`?",
        "family/rule/en.yaml:17: unknown key `flag`; did you mean `flags`?",
        "family/rule/rule.yaml:6: unknown key `drafts`; did you mean `draft`?",
        "family/rule/rule.yaml:5: unknown key `sentense`; did you mean `sentence`?",
        "pack.yaml:3: unknown key `versoin`; did you mean `version`?");
  }

  @Test
  void aWrongConstantIsNamedWithTheRightOnes() {
    assertProblems(
        ENGLISH.replace("severity: MINOR", "severity: mayor"),
        "family/rule/rule.yaml:1: `severity: mayor`: did you mean `MAJOR`? expected one of"
            + " CRITICAL, INFO,",
        "family/rule/rule.yaml:1: `severity` and `scope` are needed");
  }

  @Test
  void everythingMissingIsNamed() {
    assertProblems(
        """
        == pack.yaml
        id: test
        == family/rule/rule.yaml
        since: 1.0.0
        == family/rule/en.yaml
        messages: { other: "Message" }
        cues:
          word: {}
        suggestions:
          nothing: { applicability: SAFE }
        examples:
          flags:
            - name: Kim
        """,
        "family/rule/en.yaml:1: `messages` has no `default`",
        "family/rule/en.yaml:1: `title` is missing; expected a text",
        "family/rule/en.yaml:1: `reason` is missing; expected a text",
        "family/rule/en.yaml:3: cue `word` has no `match`",
        "family/rule/en.yaml:3: message `default` is not in `messages`",
        "family/rule/en.yaml:5: suggestion `nothing` has 0 actions; expected exactly one of"
            + " replace,",
        "family/rule/en.yaml:5: `title` is missing",
        "family/rule/en.yaml:8: an example has no `text`",
        "family/rule/rule.yaml:1: `severity` and `scope` are needed",
        "pack.yaml:1: `version` is missing; expected a text");
  }

  @Test
  void aSuggestionDoesOneThing() {
    assertProblems(
        ENGLISH
            + """
            suggestions:
              both: { title: Both, applicability: SAFE, replace: "", advice: "No." }
            """,
        "family/rule/en.yaml:8: suggestion `both` has 2 actions; expected exactly one of");
  }

  @Test
  void namesThatPointNowhereAreFound() {
    assertProblems(
        RULE.replace(
                "since",
                "supersedes: { sentence: [family/rule, alone] }\nmitigated-by: [kind-wrds]\nsince")
            + """
            == family/rule/en.yaml
            title: Title
            messages: { default: "Message" }
            reason: Reason
            cues:
              word: { match: ["sorry"], message: loud, suggestions: [dropp] }
            suggestions:
              drop: { title: Drop, applicability: SAFE, replace: "", for: [wort] }
            """,
        "family/rule/en.yaml:1: suggestion `drop` is for `wort`; did you mean `word`?",
        "family/rule/en.yaml:5: message `loud` is not in `messages`",
        "family/rule/en.yaml:5: suggestion `dropp`: did you mean `drop`?",
        "family/rule/rule.yaml: supersedes `family/rule`; expected the id of another rule",
        "family/rule/rule.yaml: supersedes `alone`; expected the id of another rule",
        "family/rule/rule.yaml: mitigated-by `kind-wrds`;"
            + " expected an act of shared/acts, or one that a derivation performs");
  }

  @Test
  void aSyntaxErrorNamesItsLine() {
    assertProblems(ENGLISH + "examples: [\n", "family/rule/en.yaml:8: not YAML:");
    assertProblems(ENGLISH.replace("title: Title", "title: \"Title"), "family/rule/en.yaml:");
  }

  @Test
  void aFileThatIsNoMappingIsFound() {
    assertProblems(
        ENGLISH + "== shared/acts/en.yaml\n- one\n",
        "shared/acts/en.yaml:1: the file is no mapping; expected `key: value` lines");
  }

  @Test
  void aKeyGivenTwiceIsFound() {
    assertProblems(
        ENGLISH + "reason: Another\n", "family/rule/en.yaml:7: key `reason` is given twice");
  }

  @Test
  void aValueOfTheWrongShapeIsFound() {
    assertProblems(
        ENGLISH.replace("{ match: [\"sorry\"] }", "{ match: sorry, weight: much }"),
        "family/rule/en.yaml:6: `match` is no list; expected a list of texts",
        "family/rule/en.yaml:6: cue `word` has no `match`",
        "family/rule/en.yaml:6: `weight` is `much`; expected a number");
    assertProblems(
        ENGLISH.replace("[\"sorry\"]", "[sorry, [a]]"),
        "family/rule/en.yaml:6: an item of `match` is no text; put it in quotation marks");
  }

  @Test
  void marksOfExamplesComeInPairs() {
    assertProblems(
        ENGLISH
            + """
            examples:
              flags:
                - text: "⟦sorry"
                - text: "sorry⟧"
            """,
        "family/rule/en.yaml:9: ⟦ without ⟧",
        "family/rule/en.yaml:10: ⟧ without ⟦");
  }

  @Test
  void patternsTemplatesAndDrlAreCheckedInOneGo() {
    assertProblems(
        ENGLISH.replace("\"sorry\"", "\"sorry (\", \"<NOPE>\"").replace("Message", "{match")
            + """
            suggestions:
              put: { title: Put, applicability: FILL_IN, insert: "See {{tme}}.", at: sentence-end }
              form: { title: Form, applicability: SAFE, replace: "{match:inng}" }
              turn: { title: Turn, applicability: SAFE, transform: [nowhere] }
            == shared/slots/en.yaml
            slots:
              time: { label: time, source: none, sample: noon, words: [] }
            == family/rule/rule.drl
            package test
            import io.github.onmal.rule.Situation
            rule "broken"
            when
              Situation( nosuch() )
            then
            end
            """,
        "family/rule/en.yaml:3: template `{match`: `}` is missing",
        "family/rule/en.yaml:6: pattern `sorry (`, column 8:",
        "class `NOPE` is not known; did you mean `NAME`?",
        "family/rule/en.yaml:8: blank `tme`: did you mean `time`?",
        "family/rule/en.yaml:9: template `{match:inng}`: form `inng`; expected base, ing, ed",
        "family/rule/en.yaml:1: transform `nowhere`:",
        "family/rule/rule.drl:");
  }

  @Test
  void aTemplateMayNameOnlyWhatItsPatternsCapture() {
    assertProblems(
        ENGLISH.replace("\"Message\"", "\"{nobody} says {match}\""),
        "family/rule/en.yaml:3: ",
        "nobody");
  }

  @Test
  void drlIsRefusedUnlessThePackIsTrusted() {
    String drl = "== family/rule/rule.drl\npackage test\nrule \"x\" when then end\n";
    Path pack = Packs.write(folder, ENGLISH + drl);
    RulePackException refused = assertThrows(RulePackException.class, () -> RulePack.read(pack));
    assertEquals("family/rule/rule.drl", refused.problems().get(0).path());
    assertTrue(refused.getMessage().contains("DRL runs code"), refused::getMessage);
    assertEquals(1, RulePack.readTrusted(pack).conditions().size());
  }

  @Test
  void filesOutsideOfARuleAreFound() {
    assertProblems(
        ENGLISH + "== family/lost/en.yaml\ntitle: Lost\n",
        "family/lost/en.yaml: its folder has no rule.yaml");
    assertProblems(
        ENGLISH + "== deep/family/rule/rule.yaml\nseverity: INFO\nscope: phrase\nsince: 1\n",
        "a rule is two folders deep; expected family/rule",
        "deep/family/rule/rule.yaml:1: the rule has no words");
  }

  @Test
  void aRuleNeedsWordsAndAPackAManifest() {
    assertProblems(
        RULE, "family/rule/rule.yaml:1: the rule has no words; expected ko.yaml or en.yaml");
    assertProblems(
        ENGLISH.substring(MANIFEST.length()), "pack.yaml: missing; expected `id` and `version`");
  }

  @Test
  void tagsBuildNoObjects() {
    RulePack pack =
        Packs.read(
            folder,
            ENGLISH
                .replace("Reason", "!!javax.script.ScriptEngineManager \"Reason\"")
                .replace("title: Title", "title: !!java.io.File /tmp/onmal"));
    RuleText text =
        pack.rules().get("family/rule").texts().get(io.github.onmal.text.Language.ENGLISH);
    assertEquals("Reason", text.reason());
    assertEquals("/tmp/onmal", text.title());
    assertProblems(
        ENGLISH.replace(
            "title: Title",
            "title: !!java.net.URLClassLoader [[ !!java.net.URL [\"http://a.example\"] ]]"),
        "family/rule/en.yaml:1: `title` is no text; expected a text",
        "family/rule/en.yaml:1: `title` is missing");
  }

  @Test
  void aDocumentThatContainsItselfIsAProblem() {
    assertProblems(ENGLISH + "examples: &loop { flags: [*loop] }\n", "family/rule/en.yaml");
  }

  @Test
  void aFileThatIsNotUtf8IsAProblem() throws IOException {
    Packs.write(folder, ENGLISH);
    Files.write(
        folder.resolve("family/rule/ko.yaml"),
        new byte[] {'a', ':', ' ', (byte) 0xB0, (byte) 0xA1});
    assertProblems("", "family/rule/ko.yaml");
  }

  @Test
  void eachProblemIsToldOnce() {
    RulePackException broken =
        load(ENGLISH + "== shared/classes/en.yaml\nclasses:\n  A: [\"(a\"]\n  B: [\"<A>\"]\n");
    assertEquals(broken.problems().stream().distinct().toList(), broken.problems());
  }

  /**
   * Asserts that the pack has these problems and no others; an expectation may be a part of the
   * message.
   */
  private void assertProblems(String files, String... expected) {
    RulePackException broken = load(files);
    List<String> told = broken.problems().stream().map(Problem::toString).toList();
    for (String one : expected) {
      assertTrue(
          told.stream().anyMatch(problem -> problem.contains(one)),
          () -> one + "\nnot in\n" + broken.getMessage());
    }
    for (String problem : told) {
      assertTrue(
          List.of(expected).stream().anyMatch(problem::contains), () -> "unexpected: " + problem);
      assertTrue(broken.getMessage().contains(problem), problem);
    }
  }

  private RulePackException load(String files) {
    Path pack = folder.resolve("p" + files.hashCode());
    if (files.isEmpty()) {
      pack = folder;
    } else {
      Packs.write(pack, files);
    }
    Path source = pack;
    return assertThrows(
        RulePackException.class, () -> Coach.builder().rules(RulePack.readTrusted(source)).build());
  }
}
