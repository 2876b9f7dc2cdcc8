package io.github.onmal.cue;

import io.github.onmal.cue.CueMatcher.Capture;
import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.cue.Lexicon.Sought;
import io.github.onmal.rule.CueDefinition;
import io.github.onmal.rule.Located;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the programs that a line brings up, and makes hits of what they match. Immutable and safe
 * for use by several threads.
 */
final class HitFinder {

  private static final Comparator<Hit> LONGEST_FIRST =
      Comparator.comparingInt((Hit hit) -> -hit.whole().length()).thenComparing(Hit::whole);

  private static final Comparator<Hit> BY_PLACE = Comparator.comparing(Hit::whole);

  private static final Comparator<Numbered> BY_LEXICON = Comparator.comparingInt(Numbered::lexicon);

  /** A hit, and the number of its lexicon. */
  private record Numbered(int lexicon, Hit hit) {}

  /** The capture that a finding marks, where a pattern has one. */
  private static final String MARK = "mark";

  private static final CueDefinition NO_DEFINITION =
      new CueDefinition(
          "transform",
          "",
          List.of(),
          List.of(),
          new CueDefinition.UnlessIn(List.of(), List.of(), List.of(), List.of(), List.of()),
          false,
          null,
          "default",
          null,
          0,
          new Located("", "", 0));

  private final List<Lexicon> lexicons;

  private final int[] lexiconOf;

  private final List<Program> programs;

  /** By when they are looked for, what brings the programs of lexicons up. */
  private final Map<Sought, Anchors> anchors = new EnumMap<>(Sought.class);

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

  /** What the antipatterns of each lexicon need: those of a sentence, then those of a hit. */
  private final Guards.Needs guards;

  /**
   * Creates a finder.
   *
   * @param lexiconOf for each program, the place of its lexicon; -1 for programs run on demand
   * @param groups the number of groups
   */
  HitFinder(List<Lexicon> lexicons, int[] lexiconOf, List<Program> programs, int groups) {
    this.lexicons = lexicons;
    this.lexiconOf = lexiconOf;
    this.programs = programs;
    chains = new Step[programs.size()];
    captureCounts = new int[programs.size()];
    onlyOpening = new long[SparseBits.wordsFor(programs.size())];
    int[] anywhere = IntLists.EMPTY;
    int captures = 0;
    for (Program program : programs) {
      captureCounts[program.number] = program.captures.size();
      captures = Math.max(captures, program.captures.size());
      if (program.opens) {
        SparseBits.add(onlyOpening, program.number);
      }
      if (program.beginsAnywhere) {
        anywhere = IntLists.with(anywhere, program.number);
      }
    }
    mostCaptures = captures;
    for (Sought sought : Sought.values()) {
      List<Program> sometimes = new ArrayList<>();
      for (Lexicon lexicon : lexicons) {
        if (lexicon.sought() == sought) {
          sometimes.addAll(lexicon.match());
        }
      }
      anchors.put(sought, new Anchors(sometimes, groups));
    }
    beginningAnywhere = SparseBits.of(anywhere);
    List<Guards> all = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      all.add(lexicon.unlessInSentence());
      all.add(lexicon.unless());
    }
    guards = new Guards.Needs(all);
  }

  /** The cues of a line, by lexicon and place. */
  List<Hit> cues(Line line) {
    return hits(line, EnumSet.of(Sought.ALWAYS, Sought.IN_CONVERSATION));
  }

  /** The cues of a line that are looked for outside a conversation too, by lexicon and place. */
  List<Hit> cuesAlone(Line line) {
    return hits(line, EnumSet.of(Sought.ALWAYS));
  }

  /** What a line talks about, by lexicon and place. */
  List<Hit> matter(Line line) {
    return hits(line, EnumSet.of(Sought.OF_MATTER));
  }

  /** What some lexicons find in a line. */
  private List<Hit> hits(Line line, Set<Sought> sought) {
    long[] opening = new long[onlyOpening.length];
    sought.forEach(one -> Objects.requireNonNull(anchors.get(one)).addCandidates(line, opening));
    long[] inside = new long[opening.length];
    for (int i = 0; i < opening.length; i++) {
      inside[i] = opening[i] & ~onlyOpening[i];
    }
    int[] anywhere = beginningAnywhere.numbersIn(inside);
    int[] atOpening = beginningAnywhere.numbersIn(opening);
    Step.Run run = new Step.Run(line, mostCaptures);
    List<Numbered> found = new ArrayList<>();
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

  private void tryBegun(
      Step.Run run, Reading reading, long[] wanted, int at, List<Numbered> found) {
    for (int i = 0; i < reading.begunWords(); i++) {
      for (long rest = reading.begunIn(i, wanted); rest != 0; rest &= rest - 1) {
        tryAt(run, reading.firstBegun(i) + Long.numberOfTrailingZeros(rest), at, found);
      }
    }
  }

  private void tryAt(Step.Run run, int number, int at, List<Numbered> found) {
    Step chain = chains[number];
    if (chain == null) {
      chain = programs.get(number).first();
      chains[number] = chain;
    }
    if (run.from(at, chain, captureCounts[number]) && run.end > at) {
      int lexicon = lexiconOf[number];
      found.add(new Numbered(lexicon, hit(lexicons.get(lexicon), programs.get(number), run, at)));
    }
  }

  /**
   * Drops hits that an antipattern of the sentence takes back, then hits that overlap a longer one.
   */
  private void keep(Line line, int number, List<Numbered> found, List<Hit> kept) {
    int ofSentence = number * 2;
    int ofHits = ofSentence + 1;
    if (guards.hasAny(ofSentence)
        && occurs(lexicons.get(number).unlessInSentence(), guards.search(ofSentence, line), line)) {
      return;
    }
    List<Hit> against =
        guards.hasAny(ofHits) ? against(number, guards.search(ofHits, line), line) : List.of();
    if (found.size() == 1 && against.isEmpty()) {
      kept.add(found.get(0).hit);
      return;
    }
    List<Hit> hits = new ArrayList<>(found.size());
    for (Numbered one : found) {
      hits.add(one.hit);
    }
    if (hits.size() > 1) {
      hits.sort(LONGEST_FIRST);
    }
    List<Hit> mine = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      if (!overlaps(hit, against) && !overlaps(hit, mine)) {
        mine.add(hit);
      }
    }
    if (mine.size() > 1) {
      mine.sort(BY_PLACE);
    }
    kept.addAll(mine);
  }

  /** What the antipatterns of a lexicon match. */
  private List<Hit> against(int number, Guards.Search search, Line line) {
    List<Hit> against = List.of();
    for (int place = search.next(); place >= 0; place = search.next()) {
      Lexicon lexicon = lexicons.get(number);
      List<Hit> more = run(line, lexicon, lexicon.unless().program(place));
      if (!more.isEmpty()) {
        against = against.isEmpty() ? new ArrayList<>() : against;
        against.addAll(more);
      }
    }
    return against;
  }

  private static boolean overlaps(Hit hit, List<Hit> others) {
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).whole().overlaps(hit.whole())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of some guards matches somewhere in a line. */
  static boolean occurs(Guards guards, Line line) {
    return occurs(guards, guards.in(line), line);
  }

  private static boolean occurs(Guards guards, Guards.Search search, Line line) {
    for (int place = search.next(); place >= 0; place = search.next()) {
      if (!run(line, null, guards.program(place)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Runs one pattern over a line that has all it needs. */
  static List<Hit> run(Line line, @Nullable Lexicon lexicon, Program program) {
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
}
