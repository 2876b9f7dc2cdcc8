package io.github.onmal.rule;

import io.github.onmal.text.Language;
import io.github.onmal.text.SpeechLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a {@link RulePack} of the files of a pack, or names everything that is wrong with them. */
final class RulePackReader {

  private static final String SHARED = "shared/";

  private final PackFiles files;
  private final List<Problem> problems;

  RulePackReader(PackFiles files) {
    this.files = files;
    this.problems = new ArrayList<>(files.problems());
  }

  RulePack read() {
    Node.Fields manifest = files.data().get("pack.yaml");
    String id = "";
    String version = "";
    Map<String, Integer> weights = new TreeMap<>();
    if (manifest == null && files.unreadable().contains("pack.yaml")) {
      version = "";
    } else if (manifest == null) {
      problems.add(new Problem("pack.yaml", 0, "missing; expected `id` and `version`"));
    } else {
      FieldReader fields = new FieldReader(manifest, problems);
      id = fields.required("id");
      version = fields.required("version");
      FieldReader families = fields.reader("weights");
      for (String family : families.keys()) {
        weights.put(family, families.number(family, 0));
      }
      fields.finish();
    }
    Map<Language, SharedData> shared = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      shared.put(language, shared(language));
    }
    Map<String, Rule> rules = new TreeMap<>();
    for (String path : files.data().keySet()) {
      if (path.endsWith("/rule.yaml")) {
        String ruleId = path.substring(0, path.length() - "/rule.yaml".length());
        rules.put(ruleId, rule(ruleId));
      }
    }
    checkSupersedes(rules);
    checkMitigations(rules, shared);
    checkStray(rules.keySet());
    List<Located> derivations = new ArrayList<>();
    files
        .conditions()
        .forEach(
            (path, drl) -> {
              if (path.startsWith(SHARED)) {
                derivations.add(new Located(drl, path, 1));
              }
            });
    if (!problems.isEmpty()) {
      throw new RulePackException(problems);
    }
    return new RulePack(id, version, rules, shared, derivations, weights);
  }

  /** What gives way in every language, and under {@code ko} and {@code en} what does in one. */
  private static Map<Language, RuleInfo.Supersedes> precedence(FieldReader fields) {
    List<String> overlap = fields.texts("overlap");
    List<String> sentence = fields.texts("sentence");
    List<String> draft = fields.texts("draft");
    List<String> milder = fields.texts("milder");
    Map<Language, RuleInfo.Supersedes> precedence = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      FieldReader own = fields.reader(language.code());
      precedence.put(
          language,
          new RuleInfo.Supersedes(
              joined(overlap, own.texts("overlap")),
              joined(sentence, own.texts("sentence")),
              joined(draft, own.texts("draft")),
              joined(milder, own.texts("milder"))));
      own.finish();
    }
    fields.finish();
    return precedence;
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void checkSupersedes(Map<String, Rule> rules) {
    for (Rule rule : rules.values()) {
      Set<String> ids = new TreeSet<>();
      for (Language language : Language.values()) {
        ids.addAll(rule.info().supersedes(language).rules());
      }
      for (String id : ids) {
        if (id.equals(rule.info().id()) || id.indexOf('/') < 1) {
          problems.add(
              new Problem(
                  rule.info().id() + "/rule.yaml",
                  0,
                  "supersedes `" + id + "`; expected the id of another rule"));
        }
      }
    }
  }

  private void checkMitigations(Map<String, Rule> rules, Map<Language, SharedData> shared) {
    for (Rule rule : rules.values()) {
      for (String act : rule.info().mitigatedBy()) {
        boolean known =
            shared.values().stream().anyMatch(data -> data.acts().containsKey(act))
                || files.conditions().entrySet().stream()
                    .filter(source -> source.getKey().startsWith(SHARED))
                    .anyMatch(source -> source.getValue().contains("perform(\"" + act + "\")"));
        if (!known) {
          problems.add(
              new Problem(
                  rule.info().id() + "/rule.yaml",
                  0,
                  "mitigated-by `"
                      + act
                      + "`; expected an act of shared/acts, or one that a derivation performs"));
        }
      }
    }
  }

  private void checkStray(Set<String> rules) {
    List<String> paths = new ArrayList<>(files.data().keySet());
    paths.addAll(files.conditions().keySet());
    for (String path : paths) {
      int slash = path.lastIndexOf('/');
      if (!path.startsWith(SHARED)
          && slash > 0
          && !rules.contains(path.substring(0, slash))
          && !files.unreadable().contains(path.substring(0, slash) + "/rule.yaml")) {
        problems.add(new Problem(path, 0, "its folder has no rule.yaml"));
      }
    }
  }

  private SharedData shared(Language language) {
    Map<String, List<Located>> classes = new LinkedHashMap<>();
    Map<String, List<String>> lemmas = new LinkedHashMap<>();
    Map<String, SlotDefinition> slots = new LinkedHashMap<>();
    Map<String, TransformDefinition> transforms = new LinkedHashMap<>();
    Map<String, List<Located>> fires = new LinkedHashMap<>();
    Map<String, List<Located>> quiet = new LinkedHashMap<>();
    List<SharedData.Transformed> transformed = new ArrayList<>();

    FieldReader file = sharedFile("classes", language);
    FieldReader names = file.reader("classes");
    for (String name : names.keys()) {
      classes.put(name, names.list(name));
    }
    file.finish();

    file = sharedFile("lemmas", language);
    names = file.reader("lemmas");
    for (String name : names.keys()) {
      lemmas.put(name, names.texts(name));
    }
    file.finish();

    Map<String, CueDefinition> acts = lexicons("acts", "act", language, fires, quiet);
    Map<String, CueDefinition> signals = lexicons("signals", "signal", language, fires, quiet);

    Map<String, CueDefinition> topics = lexicons("topics", "topic", language, fires, quiet);
    Map<String, CueDefinition> references =
        lexicons("references", "reference", language, fires, quiet);

    Map<String, Integer> numbers = new LinkedHashMap<>();
    file = sharedFile("numbers", language);
    names = file.reader("numbers");
    for (String name : names.keys()) {
      numbers.put(name, names.number(name, 0));
    }
    file.finish();

    file = sharedFile("slots", language);
    for (Map.Entry<String, FieldReader> entry : file.reader("slots").entries().entrySet()) {
      FieldReader slot = entry.getValue();
      SlotDefinition.Source source = slot.constant("source", SlotDefinition.Source.class);
      slots.put(
          entry.getKey(),
          new SlotDefinition(
              entry.getKey(),
              slot.required("label"),
              source == null ? SlotDefinition.Source.NONE : source,
              slot.required("sample"),
              slot.texts("words")));
      slot.finish();
    }
    file.finish();

    file = sharedFile("transforms", language);
    FieldReader byName = file.reader("transforms");
    for (String name : byName.keys()) {
      List<TransformDefinition.Step> steps = new ArrayList<>();
      for (FieldReader step : byName.readers(name)) {
        Located from = step.located("from");
        Located to = step.located("to");
        if (from == null || to == null) {
          step.problem("a step of transform `" + name + "` needs `from` and `to`");
        } else {
          steps.add(new TransformDefinition.Step(from, to));
        }
        step.finish();
      }
      transforms.put(name, new TransformDefinition(name, steps));
    }
    for (FieldReader example : file.readers("examples")) {
      Located before = example.located("before");
      transformed.add(
          new SharedData.Transformed(
              example.required("transform"),
              before == null ? example.place() : before,
              example.required("after"),
              example.constant("level", SpeechLevel.class)));
      example.finish();
    }
    file.finish();
    return new SharedData(
        classes,
        lemmas,
        acts,
        signals,
        slots,
        transforms,
        strengths(language, acts.keySet()),
        fires,
        quiet,
        transformed,
        topics,
        references,
        numbers);
  }

  private List<StrengthDefinition> strengths(Language language, Set<String> acts) {
    List<StrengthDefinition> strengths = new ArrayList<>();
    FieldReader file = sharedFile("strengths", language);
    for (Map.Entry<String, FieldReader> entry : file.reader("strengths").entries().entrySet()) {
      FieldReader strength = entry.getValue();
      List<String> needed = strength.texts("acts");
      boolean usesName = strength.flag("uses-name");
      if (needed.isEmpty() != usesName) {
        strength.problem(
            "strength `" + entry.getKey() + "`: expected either `acts` or `uses-name: true`");
      }
      for (String act : needed) {
        if (!acts.contains(act)) {
          strength.problem("act `" + act + "`: " + Nearest.expected(act, acts));
        }
      }
      strengths.add(
          new StrengthDefinition(entry.getKey(), strength.required("title"), needed, usesName));
      strength.finish();
    }
    file.finish();
    return strengths;
  }

  private FieldReader sharedFile(String name, Language language) {
    String path = SHARED + name + "/" + language.code() + ".yaml";
    Node.Fields fields = files.data().get(path);
    return new FieldReader(fields == null ? new Node.Fields(Map.of(), path, 0) : fields, problems);
  }

  private Map<String, CueDefinition> lexicons(
      String folder,
      String owner,
      Language language,
      Map<String, List<Located>> fires,
      Map<String, List<Located>> quiet) {
    FieldReader file = sharedFile(folder, language);
    Map<String, CueDefinition> lexicons = cues(owner, file.reader("cues"));
    FieldReader examples = file.reader("examples");
    FieldReader firing = examples.reader("fires");
    for (String name : firing.keys()) {
      fires.put(owner + " " + name, firing.list(name));
    }
    FieldReader silent = examples.reader("quiet");
    for (String name : silent.keys()) {
      quiet.put(owner + " " + name, silent.list(name));
    }
    for (FieldReader reader : List.of(firing, silent)) {
      for (String name : reader.keys()) {
        if (!lexicons.containsKey(name)) {
          reader.problem("examples of `" + name + "`, which is no lexicon of this file");
        }
      }
    }
    examples.finish();
    file.finish();
    return lexicons;
  }

  private Map<String, CueDefinition> cues(String owner, FieldReader reader) {
    Map<String, CueDefinition> cues = new LinkedHashMap<>();
    for (Map.Entry<String, FieldReader> entry : reader.entries().entrySet()) {
      FieldReader cue = entry.getValue();
      FieldReader unlessIn = cue.reader("unless-in");
      CueDefinition.UnlessIn where =
          new CueDefinition.UnlessIn(
              unlessIn.list("sentence"),
              unlessIn.list("next"),
              unlessIn.list("near"),
              unlessIn.list("draft"),
              unlessIn.list("customer"));
      unlessIn.finish();
      List<Located> match = cue.list("match");
      if (match.isEmpty()) {
        cue.problem("cue `" + entry.getKey() + "` has no `match`; expected at least one pattern");
      }
      cues.put(
          entry.getKey(),
          new CueDefinition(
              owner,
              entry.getKey(),
              match,
              cue.list("unless"),
              where,
              cue.flag("in-conversation"),
              cue.constant("severity", Severity.class),
              cue.optional("message", "default"),
              cue.has("suggestions") ? cue.texts("suggestions") : null,
              cue.number("weight", 0),
              cue.place()));
      cue.finish();
    }
    return cues;
  }

  private Rule rule(String id) {
    if (id.indexOf('/') < 1 || id.indexOf('/') != id.lastIndexOf('/')) {
      problems.add(new Problem(id, 0, "a rule is two folders deep; expected family/rule"));
    }
    FieldReader fields =
        new FieldReader(Objects.requireNonNull(files.data().get(id + "/rule.yaml")), problems);
    Severity severity = fields.constant("severity", Severity.class);
    Scope scope = fields.constant("scope", Scope.class);
    if (severity == null || scope == null) {
      fields.problem("`severity` and `scope` are needed");
    }
    Map<Language, RuleInfo.Supersedes> precedence = precedence(fields.reader("supersedes"));
    Set<Language> languages = EnumSet.noneOf(Language.class);
    Map<Language, RuleText> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Node.Fields text = files.data().get(id + "/" + language.code() + ".yaml");
      if (text != null) {
        languages.add(language);
        texts.put(language, text(id, new FieldReader(text, problems)));
      }
    }
    if (languages.isEmpty()
        && files.unreadable().stream().noneMatch(path -> path.startsWith(id + "/"))) {
      fields.problem("the rule has no words; expected ko.yaml or en.yaml beside it");
    }
    RuleInfo info =
        new RuleInfo(
            id,
            severity == null ? Severity.INFO : severity,
            scope == null ? Scope.DRAFT : scope,
            fields.required("since"),
            fields.texts("sources"),
            fields.texts("aliases"),
            languages,
            precedence,
            fields.texts("mitigated-by"));
    fields.finish();
    String drl = files.conditions().get(id + "/rule.drl");
    return new Rule(info, texts, drl == null ? null : new Located(drl, id + "/rule.drl", 1));
  }

  private RuleText text(String id, FieldReader fields) {
    Map<String, Located> messages = new LinkedHashMap<>();
    FieldReader variants = fields.reader("messages");
    for (String variant : variants.keys()) {
      Located message = variants.located(variant);
      if (message != null) {
        messages.put(variant, message);
      }
    }
    if (!messages.containsKey("default")) {
      fields.problem("`messages` has no `default`");
    }
    Map<String, CueDefinition> cues = cues(id, fields.reader("cues"));
    List<SuggestionDefinition> suggestions = new ArrayList<>();
    for (Map.Entry<String, FieldReader> entry : fields.reader("suggestions").entries().entrySet()) {
      suggestions.add(suggestion(entry.getKey(), entry.getValue()));
    }
    List<Example> flags = new ArrayList<>();
    List<Example> allows = new ArrayList<>();
    FieldReader examples = fields.reader("examples");
    examples.readers("flags").forEach(example -> flags.add(ExampleReader.read(example, problems)));
    examples
        .readers("allows")
        .forEach(example -> allows.add(ExampleReader.read(example, problems)));
    examples.finish();
    RuleText text =
        new RuleText(
            fields.required("title"),
            messages,
            fields.required("reason"),
            cues,
            suggestions,
            flags,
            allows,
            fields.place());
    fields.finish();
    checkNames(text, fields);
    return text;
  }

  private void checkNames(RuleText text, FieldReader fields) {
    List<String> names = text.suggestions().stream().map(SuggestionDefinition::name).toList();
    for (CueDefinition cue : text.cues().values()) {
      if (!text.messages().containsKey(cue.message())) {
        problems.add(cue.place().problem("message `" + cue.message() + "` is not in `messages`"));
      }
      for (String name : cue.suggestions() == null ? List.<String>of() : cue.suggestions()) {
        if (!names.contains(name)) {
          problems.add(
              cue.place().problem("suggestion `" + name + "`: " + Nearest.expected(name, names)));
        }
      }
    }
    Set<String> served = new java.util.TreeSet<>(text.cues().keySet());
    served.addAll(text.messages().keySet());
    for (SuggestionDefinition suggestion : text.suggestions()) {
      for (String name : suggestion.serves()) {
        if (!served.contains(name)) {
          fields.problem(
              "suggestion `"
                  + suggestion.name()
                  + "` is for `"
                  + name
                  + "`; "
                  + Nearest.expected(name, served));
        }
      }
    }
  }

  private SuggestionDefinition suggestion(String name, FieldReader fields) {
    List<String> transforms = fields.has("transform") ? fields.texts("transform") : List.of();
    SuggestionDefinition.Action action = SuggestionDefinition.Action.ADVISE;
    @Nullable Located template = null;
    String target = "finding";
    int actions = 0;
    if (fields.has("replace")) {
      actions++;
      action = SuggestionDefinition.Action.REPLACE;
      template = fields.located("replace");
      target = fields.optional("span", "finding");
    }
    if (fields.has("insert")) {
      actions++;
      action = SuggestionDefinition.Action.INSERT;
      template = fields.located("insert");
      target = fields.optional("at", "finding");
    }
    if (fields.has("move")) {
      actions++;
      action = SuggestionDefinition.Action.MOVE;
      fields.located("move");
      target = fields.optional("to", "body-start");
    }
    if (!transforms.isEmpty()) {
      actions++;
      action = SuggestionDefinition.Action.TRANSFORM;
    }
    if (fields.has("advice")) {
      actions++;
      template = fields.located("advice");
    }
    if (actions != 1) {
      fields.problem(
          "suggestion `"
              + name
              + "` has "
              + actions
              + " actions; expected exactly one of replace, insert, move, transform, advice");
    }
    Applicability applicability = fields.constant("applicability", Applicability.class);
    SuggestionDefinition suggestion =
        new SuggestionDefinition(
            name,
            fields.required("title"),
            applicability == null ? Applicability.ADVICE : applicability,
            fields.has("for") ? fields.texts("for") : List.of(),
            action,
            template,
            target,
            transforms,
            fields.optional("level", "").equals("fixed"));
    fields.finish();
    return suggestion;
  }
}
