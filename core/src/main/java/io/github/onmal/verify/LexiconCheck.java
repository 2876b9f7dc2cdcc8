package io.github.onmal.verify;

import io.github.onmal.analysis.NormalizedText;
import io.github.onmal.analysis.TextAnalyzer;
import io.github.onmal.cue.CueMatcher;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.CueMatcher.Scan;
import io.github.onmal.cue.MatcherCompiler;
import io.github.onmal.cue.TextReader;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.RuleText;
import io.github.onmal.rule.SharedData;
import io.github.onmal.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks lexicons pattern by pattern. */
final class LexiconCheck {

  private final RulePack pack;
  private final List<Problem> problems;
  private final TextReader reader;

  LexiconCheck(RulePack pack, List<Problem> problems) {
    this.pack = pack;
    this.problems = problems;
    Map<Language, CueMatcher> matchers = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      SharedData shared = Objects.requireNonNull(pack.shared().get(language));
      List<CueDefinition> all = new ArrayList<>(shared.acts().values());
      all.addAll(shared.signals().values());
      all.addAll(shared.common());
      for (Rule rule : pack.rules().values()) {
        RuleText text = rule.texts().get(language);
        if (text != null) {
          all.addAll(text.cues().values());
        }
      }
      matchers.put(language, MatcherCompiler.compile(language, shared, all, problems));
    }
    reader = new TextReader(new TextAnalyzer(List.of()), matchers, 1_000);
  }

  /** Checks the shared lexicons by their own examples, and the transforms. */
  void checkShared() {
    for (Map.Entry<Language, SharedData> entry : pack.shared().entrySet()) {
      SharedData shared = entry.getValue();
      for (Map<String, CueDefinition> lexicons :
          List.of(shared.acts(), shared.signals(), shared.topics(), shared.references())) {
        for (CueDefinition lexicon : lexicons.values()) {
          String key = lexicon.owner() + " " + lexicon.name();
          List<Located> fires = shared.fires().getOrDefault(key, List.of());
          checkEntries(entry.getKey(), lexicon, fires.stream().map(Located::text).toList());
          fires.forEach(text -> checkHit(lexicon, text, true));
          shared
              .quiet()
              .getOrDefault(key, List.of())
              .forEach(text -> checkHit(lexicon, text, false));
        }
      }
      new TransformCheck(entry.getKey(), shared, reader, problems).check();
    }
  }

  private void checkHit(CueDefinition lexicon, Located text, boolean wanted) {
    List<String> hits = new ArrayList<>();
    for (Scan scan : scans(text.text())) {
      for (Hit hit : found(scan)) {
        if (hit.definition().equals(lexicon)) {
          hits.add(hit.pattern().text());
        }
      }
    }
    if (hits.isEmpty() == wanted) {
      problems.add(
          text.problem(
              "`"
                  + lexicon.name()
                  + "` should "
                  + (wanted ? "find something" : "find nothing, but " + hits + " did")
                  + " in “"
                  + text.text()
                  + "”"
                  + (wanted ? describe(text.text()) : "")));
    }
  }

  /** Notes every pattern of a lexicon that none of the texts makes fire. */
  void checkEntries(Language language, CueDefinition lexicon, List<String> texts) {
    Set<Located> fired = new HashSet<>();
    for (String text : texts) {
      for (Scan scan : scans(text)) {
        if (scan.sentence().language() == language) {
          fired.addAll(reader.matcher(language).matching(lexicon, scan));
        }
      }
    }
    for (Located pattern : lexicon.match()) {
      if (!fired.contains(pattern)) {
        problems.add(
            pattern.problem("`" + lexicon.name() + "`: no example makes this pattern fire"));
      }
    }
  }

  /** How a text was cut and what was found in it, for messages. */
  String describe(String text) {
    StringBuilder description = new StringBuilder();
    for (Scan scan : scans(text)) {
      description.append("\n      tokens:");
      scan.sentence()
          .tokens()
          .forEach(
              token ->
                  description
                      .append(' ')
                      .append(token.span().of(scan.sentence().text()))
                      .append('/')
                      .append(token.partOfSpeech()));
      description.append("; cues:");
      found(scan)
          .forEach(
              hit ->
                  description
                      .append(' ')
                      .append(hit.definition().owner())
                      .append('#')
                      .append(hit.definition().name()));
    }
    return description.toString();
  }

  private static List<Hit> found(Scan scan) {
    List<Hit> found = new ArrayList<>(scan.found().hits());
    found.addAll(scan.matter().hits());
    return found;
  }

  private List<Scan> scans(String text) {
    return reader.read(NormalizedText.of(text).text()).scans();
  }
}
