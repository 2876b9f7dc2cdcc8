package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of all lexicons of one language in a sentence, in one pass. Immutable and safe for
 * use by several threads.
 */
public final class CueMatcher {

  private static final byte UNKNOWN = 0;
  private static final byte NO = 1;
  private static final byte YES = 2;

  /**
   * A part of a match that has a name.
   *
   * @param span where it is, relative to the sentence
   * @param predicate the predicate read there, or null
   * @param ending its ending, or null
   */
  public record Capture(Span span, @Nullable Predicate predicate, @Nullable Ending ending) {}

  /**
   * Where a lexicon matched.
   *
   * @param definition the lexicon
   * @param span what is to be marked, relative to the sentence
   * @param whole everything that was matched, relative to the sentence
   * @param captures the named parts, by name
   * @param pattern the pattern that matched
   * @param halved whether it begins with the second word of a contraction, as with is in {@code
   *     it's}; its spans begin with the first
   */
  public record Hit(
      CueDefinition definition,
      Span span,
      Span whole,
      Map<String, Capture> captures,
      Located pattern,
      boolean halved) {}

  /**
   * A sentence that has been scanned. Holds only what depends on the sentence itself, so it can be
   * kept.
   */
  public static final class Scan {
    private final CueMatcher matcher;
    private final Line line;

    /** These are found when first asked for; by several threads at once, perhaps: no harm. */
    private @Nullable Found found;

    private @Nullable Found alone;
    private @Nullable Found matter;

    /**
     * By the number of guards, whether they match the sentence; unlike a bit, a byte can be written
     * by several threads at once.
     */
    private byte @Nullable [] guarded;

    private Scan(CueMatcher matcher, Line line) {
      this.matcher = matcher;
      this.line = line;
    }

    /** The sentence. */
    public Sentence sentence() {
      return line.sentence;
    }

    /**
     * The cues found, by lexicon and place. Antipatterns outside the sentence have not been looked
     * at yet.
     */
    public Found found() {
      Found known = found;
      if (known == null) {
        known = matcher.found(matcher.finder.cues(line));
        found = known;
      }
      return known;
    }

    /** The same, without what is looked for only in a conversation. */
    public Found alone() {
      Found known = alone;
      if (known == null) {
        known = matcher.found(matcher.finder.cuesAlone(line));
        alone = known;
      }
      return known;
    }

    /**
     * What the sentence talks about: topics and references, by lexicon and place. Looked for when
     * first asked for, because only a conversation raises the question.
     */
    public Found matter() {
      Found known = matter;
      if (known == null) {
        known = matcher.found(matcher.finder.matter(line));
        matter = known;
      }
      return known;
    }

    /** Whether antipatterns of another sentence match this one. */
    private boolean has(Guards guards) {
      byte[] known = guarded;
      if (known == null) {
        known = new byte[matcher.guards];
        guarded = known;
      }
      byte answer = known[guards.number()];
      if (answer == UNKNOWN) {
        answer = HitFinder.occurs(guards, line) ? YES : NO;
        known[guards.number()] = answer;
      }
      return answer == YES;
    }
  }

  private final Vocabulary vocabulary;
  private final Map<CueDefinition, Lexicon> byDefinition = new IdentityHashMap<>();
  private final Map<String, List<Program>> transforms;
  private final Openings openings;
  private final HitFinder finder;

  /** How many guards ask about other sentences. */
  private final int guards;

  CueMatcher(
      Vocabulary vocabulary,
      List<Lexicon> lexicons,
      Map<String, List<Program>> transforms,
      Openings openings,
      HitFinder finder) {
    this.vocabulary = vocabulary;
    int numbered = 0;
    for (Lexicon lexicon : lexicons) {
      byDefinition.put(lexicon.definition(), lexicon);
      for (Guards around : lexicon.around()) {
        if (!around.isEmpty()) {
          around.number(numbered++);
        }
      }
    }
    guards = numbered;
    this.transforms = transforms;
    this.openings = openings;
    this.finder = finder;
  }

  /** Scans a sentence of this matcher's language. */
  public Scan scan(Sentence sentence) {
    Line line = vocabulary.lay(sentence);
    line.openings = openings.in(line);
    return new Scan(this, line);
  }

  private Found found(List<Hit> hits) {
    int[] uncertain = IntLists.EMPTY;
    for (int i = 0; i < hits.size(); i++) {
      Lexicon lexicon = byDefinition.get(hits.get(i).definition());
      if (lexicon != null && lexicon.looksAround()) {
        uncertain = IntLists.with(uncertain, i);
      }
    }
    return new Found(hits, uncertain);
  }

  /**
   * What was found in a sentence without what antipatterns outside the sentence take back.
   *
   * @param found in {@code draft.get(at)}
   * @param draft the sentences of the text; those of another language are null
   * @param at the place of the sentence
   * @param customer gives the sentences of the customer's last message, scanned as a draft; asked
   *     only when needed
   */
  Found standing(
      Found found, List<@Nullable Scan> draft, int at, Supplier<List<@Nullable Scan>> customer) {
    List<Hit> taken = new ArrayList<>();
    for (int place : found.uncertain()) {
      Hit hit = found.hits().get(place);
      if (takenBack(hit, draft, at, customer)) {
        taken.add(hit);
      }
    }
    return found.without(taken);
  }

  private boolean takenBack(
      Hit hit, List<@Nullable Scan> draft, int at, Supplier<List<@Nullable Scan>> customer) {
    Lexicon lexicon = Objects.requireNonNull(byDefinition.get(hit.definition()));
    return occurs(lexicon.unlessInNext(), draft, at, at + 1)
        || occurs(lexicon.unlessNear(), draft, at - 1, at + 1)
        || occurs(lexicon.unlessInDraft(), draft, 0, draft.size() - 1)
        || lexicon.asksCustomer()
            && occurs(lexicon.unlessInCustomer(), customer.get(), 0, Integer.MAX_VALUE);
  }

  /**
   * Where a step of a shared transform matches a sentence.
   *
   * @param transform its name
   * @param step the step, from 0
   * @param at what the match must overlap, in offsets of the sentence; null for anywhere
   * @return the first match, or null
   */
  public @Nullable Hit find(String transform, int step, Scan scan, @Nullable Span at) {
    List<Program> steps = transforms.getOrDefault(transform, List.of());
    if (step >= steps.size()) {
      return null;
    }
    Program program = steps.get(step);
    if (!scan.line.mayMatch(program)) {
      return null;
    }
    for (Hit hit : HitFinder.run(scan.line, null, program)) {
      if (at == null || hit.whole().overlaps(at)) {
        return hit;
      }
    }
    return null;
  }

  /** The names of the captures of a lexicon. */
  public Set<String> captures(CueDefinition definition) {
    Lexicon lexicon = byDefinition.get(definition);
    return lexicon == null ? Set.of() : captures(lexicon.match());
  }

  /** The names of the captures of a shared transform. */
  public Set<String> captures(String transform) {
    return captures(transforms.getOrDefault(transform, List.of()));
  }

  private static Set<String> captures(List<Program> programs) {
    Set<String> names = new TreeSet<>();
    programs.forEach(program -> names.addAll(program.captures));
    return names;
  }

  /** The patterns of a lexicon that match a sentence; for tests of packs. */
  public List<Located> matching(CueDefinition definition, Scan scan) {
    List<Located> matching = new ArrayList<>();
    Lexicon lexicon = byDefinition.get(definition);
    if (lexicon != null) {
      for (Program program : lexicon.match()) {
        if (scan.line.mayMatch(program) && !HitFinder.run(scan.line, lexicon, program).isEmpty()) {
          matching.add(program.source);
        }
      }
    }
    return matching;
  }

  private static boolean occurs(Guards guards, List<@Nullable Scan> scans, int from, int to) {
    if (guards.isEmpty()) {
      return false;
    }
    for (int i = Math.max(0, from); i <= Math.min(to, scans.size() - 1); i++) {
      Scan scan = scans.get(i);
      if (scan != null && scan.has(guards)) {
        return true;
      }
    }
    return false;
  }
}
