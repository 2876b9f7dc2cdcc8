package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cues of all lexicons of one language in a sentence, in one pass. Immutable and safe for
 * use by several threads.
 */
public final class CueMatcher {

  private static final Comparator<Hit> LONGEST_FIRST =
      Comparator.comparingInt((Hit hit) -> -hit.whole().length()).thenComparing(Hit::whole);

  private static final Comparator<Found> BY_LEXICON = Comparator.comparingInt(Found::lexicon);

  /** A hit, and the number of its lexicon. */
  private record Found(int lexicon, Hit hit) {}

  /** The capture that a finding marks, where a pattern has one. */
  private static final String MARK = "mark";

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
    private final List<Hit> hits;

    /** Found when first asked for; by several threads at once, perhaps, which does no harm. */
    private @Nullable List<Hit> matter;

    private Scan(CueMatcher matcher, Line line) {
      this.matcher = matcher;
      this.line = line;
      this.hits = matcher.hits(line, matcher.ofCues);
    }

    /** The sentence. */
    public Sentence sentence() {
      return line.sentence;
    }

    /**
     * The cues found, by lexicon and place. Antipatterns outside the sentence have not been looked
     * at yet.
     */
    public List<Hit> hits() {
      return hits;
    }

    /**
     * What the sentence talks about: topics and references, by lexicon and place. Looked for when
     * first asked for, because only a conversation raises the question.
     */
    public List<Hit> matter() {
      List<Hit> known = matter;
      if (known == null) {
        known = matcher.hits(line, matcher.ofMatter);
        matter = known;
      }
      return known;
    }
  }

  private final Vocabulary vocabulary;
  private final List<Lexicon> lexicons;
  private final Map<CueDefinition, Lexicon> byDefinition = new IdentityHashMap<>();
  private final Map<String, List<Program>> transforms;
  private final SparseBits leadIns;

  /** For each program of a lexicon, the lexicon; -1 for programs run on demand. */
  private final int[] lexiconOf;

  private final List<Program> programs;

  private final Anchors anchors;

  /** The programs of lexicons that say what a text talks about, as a bit set. */
  private final long[] ofMatter;

  /** The programs of the other lexicons. */
  private final long[] ofCues;

  /** The programs that begin only where a sentence does, as a bit set. */
  private final long[] onlyOpening;

  /** How many captures a program has at most. */
  private final int mostCaptures;

  /** The programs whose first atom is not known. */
  private final SparseBits beginningAnywhere;

  /** By program: its chain, made when it is first needed. Twice, perhaps, which does no harm. */
  private final @Nullable Step[] chains;

  /** By program, how many captures it has. */
  private final int[] captureCounts;

  CueMatcher(
      Vocabulary vocabulary,
      List<Lexicon> lexicons,
      Map<String, List<Program>> transforms,
      List<Program> leadIns,
      int[] lexiconOf,
      List<Program> programs,
      Anchors anchors) {
    this.vocabulary = vocabulary;
    this.lexicons = lexicons;
    lexicons.forEach(lexicon -> byDefinition.put(lexicon.definition(), lexicon));
    this.transforms = transforms;
    this.lexiconOf = lexiconOf;
    this.programs = programs;
    this.anchors = anchors;
    chains = new Step[programs.size()];
    captureCounts = new int[programs.size()];
    ofMatter = new long[SparseBits.wordsFor(programs.size())];
    ofCues = new long[ofMatter.length];
    onlyOpening = new long[ofMatter.length];
    int[] anywhere = IntLists.EMPTY;
    int captures = 0;
    for (Program program : programs) {
      captureCounts[program.number] = program.captures.size();
      captures = Math.max(captures, program.captures.size());
      int lexicon = lexiconOf[program.number];
      if (lexicon >= 0) {
        SparseBits.add(lexicons.get(lexicon).matter() ? ofMatter : ofCues, program.number);
      }
      if (program.opens) {
        SparseBits.add(onlyOpening, program.number);
      }
      if (program.beginsAnywhere) {
        anywhere = IntLists.with(anywhere, program.number);
      }
    }
    mostCaptures = captures;
    beginningAnywhere = SparseBits.of(anywhere);
    int[] leading = IntLists.EMPTY;
    for (Program program : leadIns) {
      leading = IntLists.with(leading, program.number);
    }
    this.leadIns = SparseBits.of(leading);
  }

  /** Scans a sentence of this matcher's language. */
  public Scan scan(Sentence sentence) {
    Line line = vocabulary.lay(sentence);
    line.candidates = anchors.candidates(line);
    line.openings = openings(line);
    return new Scan(this, line);
  }

  /** What some lexicons find in a line. */
  private List<Hit> hits(Line line, long[] ofSome) {
    long[] opening = line.candidates.clone();
    long[] inside = new long[opening.length];
    for (int i = 0; i < opening.length; i++) {
      opening[i] &= ofSome[i];
      inside[i] = opening[i] & ~onlyOpening[i];
    }
    int[] anywhere = beginningAnywhere.numbersIn(inside);
    int[] atOpening = beginningAnywhere.numbersIn(opening);
    Step.Run run = new Step.Run(line, mostCaptures);
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < line.size; at++) {
      long[] wanted = line.openings[at] ? opening : inside;
      for (int i = line.first(at); i >= 0; i = line.next(i)) {
        tryBegun(run, line.reading(i), wanted, at, found);
      }
      if (line.edges[at]) {
        for (int number : line.openings[at] ? atOpening : anywhere) {
          tryAt(run, number, at, found);
        }
      }
    }
    if (found.isEmpty()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>();
    found.sort(BY_LEXICON);
    int first = 0;
    for (int i = 1; i <= found.size(); i++) {
      int lexicon = found.get(first).lexicon;
      if (i == found.size() || found.get(i).lexicon != lexicon) {
        keep(line, lexicon, found.subList(first, i), hits);
        first = i;
      }
    }
    return List.copyOf(hits);
  }

  private void tryBegun(Step.Run run, Reading reading, long[] wanted, int at, List<Found> found) {
    for (int i = 0; i < reading.begunWords(); i++) {
      for (long rest = reading.begunIn(i, wanted); rest != 0; rest &= rest - 1) {
        tryAt(run, reading.firstBegun(i) + Long.numberOfTrailingZeros(rest), at, found);
      }
    }
  }

  private void tryAt(Step.Run run, int number, int at, List<Found> found) {
    Step chain = chains[number];
    if (chain == null) {
      chain = programs.get(number).first();
      chains[number] = chain;
    }
    if (run.from(at, chain, captureCounts[number]) && run.end > at) {
      int lexicon = lexiconOf[number];
      found.add(new Found(lexicon, hit(lexicons.get(lexicon), programs.get(number), run, at)));
    }
  }

  /**
   * Whether an antipattern outside the sentence takes a hit back.
   *
   * @param hit a hit of {@code draft.get(at)}
   * @param draft the sentences of the text; those of another language are null
   * @param at the place of the hit's sentence
   * @param customer gives the sentences of the customer's last message, scanned as a draft; asked
   *     only when needed
   */
  public boolean takenBack(
      Hit hit, List<@Nullable Scan> draft, int at, Supplier<List<@Nullable Scan>> customer) {
    Lexicon lexicon = byDefinition.get(hit.definition());
    if (lexicon == null || !lexicon.looksAround()) {
      return false;
    }
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
    for (Hit hit : run(scan.line, null, program)) {
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
        if (scan.line.mayMatch(program) && !run(scan.line, lexicon, program).isEmpty()) {
          matching.add(program.source);
        }
      }
    }
    return matching;
  }

  private boolean[] openings(Line line) {
    boolean[] openings = new boolean[line.size + 1];
    Step.Run run = new Step.Run(line, mostCaptures);
    int at = 0;
    while (at < line.size && line.kinds[at] != Line.WORD) {
      at++;
    }
    int number = at;
    while (number < line.size && isDigit(line, number)) {
      number++;
    }
    if (number > at && number < line.size && line.kinds[number] != Line.WORD) {
      at = number + 1;
    }
    while (at < line.size) {
      openings[at] = true;
      int end = -1;
      for (int i = 0; i < leadIns.words(); i++) {
        for (long rest = leadIns.common(i, line.candidates); rest != 0; rest &= rest - 1) {
          Program leadIn = programs.get(leadIns.first(i) + Long.numberOfTrailingZeros(rest));
          if (run.from(at, leadIn)) {
            end = Math.max(end, run.end);
          }
        }
      }
      if (end <= at) {
        end = vocative(line, at);
      }
      if (end <= at) {
        break;
      }
      at = end;
      while (at < line.size && line.kinds[at] != Line.WORD) {
        at++;
      }
    }
    return openings;
  }

  private static boolean isDigit(Line line, int at) {
    return Character.isDigit(line.sentence.text().charAt(line.starts[at]));
  }

  /** The end of one or two capitalised words before a comma, or {@code at}. */
  private static int vocative(Line line, int at) {
    for (int end = at; end < Math.min(at + 3, line.size); end++) {
      char c = line.sentence.text().charAt(line.starts[end]);
      if (c == ',' && end > at) {
        return end;
      }
      if (!Character.isUpperCase(c)) {
        return at;
      }
    }
    return at;
  }

  /** Runs one pattern over a line that has all it needs. */
  private static List<Hit> run(Line line, @Nullable Lexicon lexicon, Program program) {
    Step.Run run = new Step.Run(line, program.captures.size());
    List<Hit> hits = null;
    for (int at = 0; at < line.size; at++) {
      if (line.edges[at]
          && (!program.opens || line.openings[at])
          && (program.beginsAnywhere || begins(line, at, program.number))) {
        if (run.from(at, program) && run.end > at) {
          hits = hits == null ? new ArrayList<>(2) : hits;
          hits.add(hit(lexicon, program, run, at));
          at = run.end - 1;
        }
      }
    }
    return hits == null ? List.of() : hits;
  }

  private static boolean begins(Line line, int at, int program) {
    for (int i = line.first(at); i >= 0; i = line.next(i)) {
      if (line.reading(i).begins(program)) {
        return true;
      }
    }
    return false;
  }

  private static final CueDefinition NO_DEFINITION =
      new CueDefinition(
          "transform",
          "",
          List.of(),
          List.of(),
          new CueDefinition.UnlessIn(List.of(), List.of(), List.of(), List.of(), List.of()),
          null,
          "default",
          null,
          0,
          new Located("", "", 0));

  private static Hit hit(@Nullable Lexicon lexicon, Program program, Step.Run run, int start) {
    Line line = run.line;
    Span whole = new Span(line.offset(start), line.ends[run.end - 1]);
    Map<String, Capture> captures = program.captures.isEmpty() ? Map.of() : new LinkedHashMap<>();
    Span mark = whole;
    for (int i = 0; i < program.captures.size(); i++) {
      int from = run.captureStarts[i];
      if (from < 0) {
        continue;
      }
      int to = run.captureEnds[i];
      int begin = line.offset(from);
      Span span = new Span(begin, to > from ? Math.max(begin, line.ends[to - 1]) : begin);
      int occurrence = run.captureOccurrences[i];
      captures.put(
          program.captures.get(i),
          new Capture(
              span,
              occurrence < 0 ? null : line.reading(occurrence).predicate,
              occurrence < 0 ? null : line.reading(occurrence).ending));
      if (program.captures.get(i).equals(MARK)) {
        mark = span;
      }
    }
    return new Hit(
        lexicon == null ? NO_DEFINITION : lexicon.definition(),
        mark,
        whole,
        captures,
        program.source,
        start > 0 && start < line.size && line.offset(start) == line.offset(start - 1));
  }

  /**
   * Drops hits that an antipattern of the sentence takes back, then hits that overlap a longer one.
   */
  private void keep(Line line, int number, List<Found> found, List<Hit> kept) {
    Lexicon lexicon = lexicons.get(number);
    List<Hit> against = List.of();
    if (occurs(lexicon.unlessInSentence(), line)) {
      return;
    }
    Guards.Search search = lexicon.unless().in(line);
    for (int place = search.next(); place >= 0; place = search.next()) {
      List<Hit> more = run(line, lexicon, lexicon.unless().program(place));
      if (!more.isEmpty()) {
        against = against.isEmpty() ? new ArrayList<>() : against;
        against.addAll(more);
      }
    }
    List<Hit> hits = new ArrayList<>(found.size());
    found.forEach(one -> hits.add(one.hit));
    if (hits.size() > 1) {
      hits.sort(LONGEST_FIRST);
    }
    int first = kept.size();
    for (Hit hit : hits) {
      if (!overlaps(hit, against, 0) && !overlaps(hit, kept, first)) {
        kept.add(hit);
      }
    }
    if (kept.size() - first > 1) {
      kept.subList(first, kept.size()).sort(Comparator.comparing(Hit::whole));
    }
  }

  private static boolean overlaps(Hit hit, List<Hit> others, int from) {
    for (int i = from; i < others.size(); i++) {
      if (others.get(i).whole().overlaps(hit.whole())) {
        return true;
      }
    }
    return false;
  }

  private static boolean occurs(Guards guards, List<@Nullable Scan> scans, int from, int to) {
    if (guards.isEmpty()) {
      return false;
    }
    for (int i = Math.max(0, from); i <= Math.min(to, scans.size() - 1); i++) {
      Scan scan = scans.get(i);
      if (scan != null && occurs(guards, scan.line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean occurs(Guards guards, Line line) {
    Guards.Search search = guards.in(line);
    for (int place = search.next(); place >= 0; place = search.next()) {
      if (!run(line, null, guards.program(place)).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
