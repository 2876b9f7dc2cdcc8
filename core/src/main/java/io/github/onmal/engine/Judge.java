package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.Found;
import io.github.onmal.rule.Cue;
import io.github.onmal.rule.Listening;
import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import io.github.onmal.rule.Remark;
import io.github.onmal.rule.Report;
import io.github.onmal.rule.Rule;
import io.github.onmal.rule.RulePack;
import io.github.onmal.rule.Situation;
import io.github.onmal.rule.Statement;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Conversation;
import io.github.onmal.text.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives acts and moods, then lets the conditions of the rules decide. Immutable and safe for use
 * by several threads.
 */
public final class Judge {

  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /** The owner of the lexicons of acts. */
  static final String ACT = "act";

  /** The capture that holds what may be somebody's name. */
  private static final String NAME = "name";

  private final Conditions deriving;
  private final ActDeriver acts;
  private final Conditions judging;

  /** Whether some condition takes statements as facts; most ask the situation for them. */
  private final boolean judgesStatements;

  private final Set<String> conditioned;
  private final Hearing hearing;
  private final Names knownNames = new Names();
  private final NameUse names = new NameUse(knownNames);
  private final NameComparison comparison = new NameComparison(knownNames, names);

  private Judge(Conditions deriving, Conditions judging, Set<String> conditioned, Hearing hearing) {
    this.hearing = hearing;
    this.deriving = deriving;
    acts = new ActDeriver(deriving);
    this.judging = judging;
    judgesStatements = judging.take(Statement.class);
    this.conditioned = conditioned;
  }

  /** Compiles the conditions of a pack. */
  public static Judge compile(RulePack pack, List<Problem> problems) {
    return new Judge(
        OwnLoader.during(() -> Conditions.compile(pack.derivations(), problems)),
        OwnLoader.during(() -> Conditions.compile(pack.conditions(), problems)),
        conditioned(pack),
        new Hearing(pack.shared().values()));
  }

  /**
   * Reads conditions that {@link #precompile} wrote. What cannot be read is compiled from DRL
   * instead.
   *
   * @param precompiled the conditions; trusted, since reading them can run code
   */
  public static Judge load(RulePack pack, InputStream precompiled, List<Problem> problems) {
    try {
      DataInputStream in = new DataInputStream(precompiled);
      byte[] derivations = in.readNBytes(in.readInt());
      byte[] conditions = in.readNBytes(in.readInt());
      return new Judge(
          OwnLoader.during(() -> Conditions.load(derivations)),
          OwnLoader.during(() -> Conditions.load(conditions)),
          conditioned(pack),
          new Hearing(pack.shared().values()));
    } catch (IOException | RuntimeException unreadable) {
      LOG.info("Precompiled conditions cannot be used here; compiling them.", unreadable);
      return compile(pack, problems);
    }
  }

  /** Compiles the conditions of a pack for {@link #load}. */
  public static void precompile(RulePack pack, OutputStream out, List<Problem> problems)
      throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    for (List<Located> sources : List.of(pack.derivations(), pack.conditions())) {
      byte[] compiled = OwnLoader.during(() -> Conditions.precompile(sources, problems));
      data.writeInt(compiled.length);
      data.write(compiled);
    }
    data.flush();
  }

  private static Set<String> conditioned(RulePack pack) {
    Set<String> conditioned = new HashSet<>();
    for (Rule rule : pack.rules().values()) {
      if (rule.conditions() != null) {
        conditioned.add(rule.info().id());
      }
    }
    return conditioned;
  }

  /** Judges a draft. */
  public Judgement judge(Evidence evidence) {
    return OwnLoader.during(() -> judged(evidence));
  }

  private Judgement judged(Evidence evidence) {
    Situation situation = situation(evidence);
    if (evidence.customer() != null && !deriving.isEmpty()) {
      deriving.fire(List.of(situation));
    }
    Zones.assign(situation);
    situation.count();
    List<Hit> hits = cues(evidence, situation);
    DraftPlaces places =
        new DraftPlaces(
            situation, evidence.draft().found(), evidence.draft().text().text().length());
    Report report = new Report(places);
    for (Cue cue : situation.cues()) {
      if (!cue.judged()) {
        report.at(cue);
      }
    }
    if (!judging.isEmpty()) {
      decide(situation, report);
    }
    return new Judgement(report.matches(), situation, hits, places);
  }

  private void decide(Situation situation, Report report) {
    KieSession session = judging.session();
    try {
      session.setGlobal("report", report);
      session.insert(situation);
      if (judgesStatements) {
        situation.statements().forEach(session::insert);
      }
      situation.questions().forEach(session::insert);
      situation.mentions().forEach(session::insert);
      for (Cue cue : situation.cues()) {
        if (cue.judged()) {
          session.insert(cue);
        }
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  private Situation situation(Evidence evidence) {
    AnalyzedText draft = evidence.draft().text();
    Conversation conversation = evidence.conversation();
    boolean usable = isNameUsable(conversation);
    Situation situation =
        new Situation(
            conversation,
            evidence.usage(),
            draft.language(),
            evidence.signals(),
            evidence.negativity(),
            evidence.earlier(),
            usable,
            usable && isNameUsed(conversation, draft.text()),
            placeholders(conversation, draft.text()));
    for (int i = 0; i < draft.sentences().size(); i++) {
      Statement statement = new Statement(situation, draft.sentences().get(i), i);
      if (i > 0) {
        int end = draft.sentences().get(i - 1).span().end();
        if (breaksLine(draft.text(), end, draft.sentences().get(i).start())) {
          statement.startLine();
        }
      }
      situation.add(statement);
    }
    acts.derive(situation.statements(), evidence.draft().found());
    if (evidence.customer() != null) {
      situation.listen(listening(evidence, evidence.customer()));
    }
    return situation;
  }

  /** Whether a line ends in a stretch; looks no further, or a long line would be searched often. */
  private static boolean breaksLine(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private Listening listening(Evidence evidence, Evidence.Source customer) {
    return new Listening(
        () -> customer.remarks(hearing),
        () -> evidence.draft().remarks(hearing),
        () -> heard(evidence.earlierCustomer()),
        () -> heard(evidence.earlierAgent()),
        () -> signals(evidence.earlierCustomer()));
  }

  private List<Remark> heard(Supplier<List<Evidence.Source>> texts) {
    List<Remark> remarks = new ArrayList<>();
    texts.get().forEach(heard -> remarks.addAll(heard.remarks(hearing)));
    return remarks;
  }

  private static Set<String> signals(Supplier<List<Evidence.Source>> texts) {
    Set<String> signals = new HashSet<>();
    for (Evidence.Source heard : texts.get()) {
      for (Found found : heard.found()) {
        found.hits().forEach(hit -> signals.add(hit.definition().name()));
      }
    }
    return signals;
  }

  private List<Hit> cues(Evidence evidence, Situation situation) {
    List<Hit> numbered = new ArrayList<>();
    List<Found> found = evidence.draft().found();
    for (int i = 0; i < found.size(); i++) {
      Statement statement = situation.statements().get(i);
      for (Hit hit : found.get(i).ofRules()) {
        Span span = hit.span().shift(statement.placed().start());
        boolean judged = conditioned.contains(hit.definition().owner());
        Cue cue = new Cue(hit.definition(), statement, span, numbered.size(), judged);
        CueMatcher.Capture name = hit.captures().get(NAME);
        if (name != null) {
          String written = name.span().of(statement.placed().sentence().text());
          cue.names(comparison.compare(evidence.conversation(), written));
        }
        situation.add(cue);
        numbered.add(hit);
      }
    }
    return numbered;
  }

  /**
   * The customer's name as an agent would address the customer: first name, or title and last name;
   * null where it is not known or nobody is called so.
   */
  public @Nullable String greetingName(Conversation conversation) {
    String name = conversation.customerName();
    if (name == null || !isNameUsable(conversation)) {
      return null;
    }
    return conversation.namedByPlaceholder() ? name : names.greetingForm(name);
  }

  private static List<Span> placeholders(Conversation conversation, String draft) {
    List<Span> places = new ArrayList<>();
    for (String placeholder : conversation.placeholders()) {
      String text = Normalizer.normalize(placeholder, Normalizer.Form.NFC);
      if (text.isEmpty()) {
        continue;
      }
      for (int at = draft.indexOf(text); at >= 0; at = draft.indexOf(text, at + text.length())) {
        places.add(new Span(at, at + text.length()));
      }
    }
    return places;
  }

  private boolean isNameUsable(Conversation conversation) {
    return conversation.namedByPlaceholder() || names.isUsable(conversation.customerName());
  }

  private boolean isNameUsed(Conversation conversation, String draft) {
    String name = String.valueOf(conversation.customerName());
    return conversation.namedByPlaceholder()
        ? draft.contains(Normalizer.normalize(name, Normalizer.Form.NFC))
        : names.isUsed(name, draft);
  }
}
