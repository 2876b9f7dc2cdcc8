package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Allomorph;
import io.github.onmal.rewrite.korean.Conjugator;
import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.EndingFilter;
import io.github.onmal.rewrite.korean.EndingTrie;
import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.rewrite.korean.JamoTrie;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rewrite.korean.PredicateLexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Korean literals and the stems of predicates in one trie over jamo. A stem goes on in the trie of
 * the endings that attach to it, so every inflection of every predicate is met without being
 * listed.
 */
final class KoreanWords {

  private final EndingTrie endings = EndingTrie.standard();
  private final JamoTrie trie = new JamoTrie();
  private int root = trie.root();
  private final JamoTrie.Payload literals = new JamoTrie.Payload();
  private final JamoTrie.Payload openLiterals = new JamoTrie.Payload();
  private final JamoTrie.Payload stems = new JamoTrie.Payload();

  /** By the number of the stem: where its endings begin, and its predicate. */
  private int[] stemRoots = new int[1 << 12];

  private Entry[] stemEntries = new Entry[1 << 12];
  private int stemCount;
  private final Map<String, Entry> entries = new HashMap<>();

  /** The nodes of literals and the entries of lemmas already met: many atoms list the same. */
  private final Map<String, Integer> nodesOfLiterals = new HashMap<>();

  private final Map<String, List<Entry>> entriesOfLemmas = new HashMap<>();

  private final Entry wildcards = new Entry(null);
  private final Map<String, EndingFilter> filters = new HashMap<>();
  private static final byte STEMS = 1;
  private static final byte LITERAL = 2;
  private static final byte OPEN_LITERAL = 4;

  /** By node, which of these it holds. */
  private byte[] held = {};

  /** By node; made when they are first met. */
  private AtomicReferenceArray<@Nullable Reading> literalReadings = new AtomicReferenceArray<>(0);

  private AtomicReferenceArray<@Nullable Reading> openReadings = new AtomicReferenceArray<>(0);
  private PatternIndex index = PatternIndex.EMPTY;

  /**
   * A predicate and the atoms it may be; what it is with an ending is worked out when first met.
   */
  private static final class Entry {
    final @Nullable Predicate predicate;
    EndingFilter[] filters = {};
    int[] atoms = {};

    /** By the number of the ending; made when the predicate is first met. */
    volatile @Nullable AtomicReferenceArray<Reading> readings;

    Entry(@Nullable Predicate predicate) {
      this.predicate = predicate;
    }

    void add(EndingFilter filter, int atom) {
      filters = Arrays.copyOf(filters, filters.length + 1);
      atoms = Arrays.copyOf(atoms, atoms.length + 1);
      filters[filters.length - 1] = filter;
      atoms[atoms.length - 1] = atom;
    }

    /** The atoms that an ending may be after a predicate, this one or (of wildcards) any. */
    int[] accepting(@Nullable Predicate stem, Ending ending) {
      int[] accepted = IntLists.EMPTY;
      for (int i = 0; i < atoms.length; i++) {
        if (filters[i].accepts(stem, ending)) {
          accepted = IntLists.with(accepted, atoms[i]);
        }
      }
      return accepted;
    }
  }

  KoreanWords() {
    for (Predicate predicate : PredicateLexicon.standard().predicates()) {
      entry(predicate);
    }
  }

  private Entry entry(Predicate predicate) {
    String key = predicate.toString();
    Entry entry = entries.get(key);
    if (entry == null) {
      entry = new Entry(predicate);
      entries.put(key, entry);
      for (Allomorph allomorph : Conjugator.allomorphs(predicate)) {
        if (stemCount == stemRoots.length) {
          stemRoots = Arrays.copyOf(stemRoots, stemCount * 2);
          stemEntries = Arrays.copyOf(stemEntries, stemCount * 2);
        }
        stemRoots[stemCount] = endings.root(allomorph.attachment());
        stemEntries[stemCount] = entry;
        stems.add(trie.add(root, allomorph.jamo()), stemCount++);
      }
    }
    return entry;
  }

  /** Makes a literal, spaces left out, an atom. */
  void add(Pattern.Word word, int atom) {
    Integer node = nodesOfLiterals.get(word.text());
    if (node == null) {
      String literal = word.text().toLowerCase(Locale.ROOT).replace(" ", "");
      node = trie.add(root, Hangul.decompose(literal));
      nodesOfLiterals.put(word.text(), node);
    }
    (word.open() ? openLiterals : literals).add(node, atom);
  }

  /**
   * Makes inflected forms of a predicate, or of any, an atom.
   *
   * @throws IllegalArgumentException if the predicate or an ending is not known
   */
  void add(Pattern.Lemma lemma, int atom) {
    String given = lemma.filter() == null ? "" : lemma.filter();
    EndingFilter filter = filters.computeIfAbsent(given, EndingFilter::parse);
    if (lemma.lemma().equals("*")) {
      wildcards.add(filter, atom);
      return;
    }
    List<Entry> known = entriesOfLemmas.get(lemma.lemma());
    if (known == null) {
      known = new ArrayList<>(1);
      for (Predicate predicate : Predicate.allOf(lemma.lemma())) {
        known.add(entry(predicate));
      }
      entriesOfLemmas.put(lemma.lemma(), known);
    }
    for (Entry entry : known) {
      entry.add(filter, atom);
    }
  }

  /** Says what the atoms begin and which groups they are of. */
  void index(PatternIndex patterns) {
    index = patterns;
    int[] numbers = trie.freeze();
    root = numbers[root];
    stems.renumber(numbers);
    literals.renumber(numbers);
    openLiterals.renumber(numbers);
    literalReadings = new AtomicReferenceArray<>(trie.size());
    openReadings = new AtomicReferenceArray<>(trie.size());
    held = new byte[trie.size()];
    for (int node = 0; node < held.length; node++) {
      held[node] =
          (byte)
              ((stems.at(node).length > 0 ? STEMS : 0)
                  | (literals.at(node).length > 0 ? LITERAL : 0)
                  | (openLiterals.at(node).length > 0 ? OPEN_LITERAL : 0));
    }
  }

  private Reading reading(
      AtomicReferenceArray<@Nullable Reading> readings, JamoTrie.Payload payload, int node) {
    Reading known = readings.get(node);
    if (known == null) {
      known = new Reading(IntLists.sorted(payload.at(node)), index, null, null);
      readings.set(node, known);
    }
    return known;
  }

  /**
   * Notes every word that begins at a position and ends at an edge.
   *
   * @param letters the letters of the line, lower case
   * @param nounEnds where nouns end
   * @param particle whether a particle begins there, which is no predicate: 는 is not 늘다 in ‘저는’
   */
  void walk(Line line, char[] letters, boolean[] nounEnds, int start, boolean particle) {
    if (nounEnds[start] && mayElideCopula(line, letters, start)) {
      for (int stem : stems.at(root)) {
        walkEnding(line, letters, start, start, 0, stem);
      }
    }
    int node = root;
    for (int at = start; at < line.size; at++) {
      char c = letters[at];
      boolean syllable = Hangul.isSyllable(c);
      int parts = syllable ? (Hangul.hasFinal(c) ? 3 : 2) : 1;
      for (int part = 0; part < parts; part++) {
        node = trie.next(node, syllable ? Hangul.jamo(c, part) : c);
        if (node == JamoTrie.NONE) {
          return;
        }
        if (!particle && (held[node] & STEMS) != 0) {
          int[] here = stems.at(node);
          for (int i = here.length - 1; i >= 0; i--) {
            walkEnding(line, letters, start, at, part + 1, here[i]);
          }
        }
      }
      if ((held[node] & OPEN_LITERAL) != 0) {
        line.occur(start, at + 1, reading(openReadings, openLiterals, node));
      }
      if ((held[node] & LITERAL) != 0 && line.edges[at + 1]) {
        line.occur(start, at + 1, reading(literalReadings, literals, node));
      }
    }
  }

  /**
   * Whether 이다 may be there without its 이: right after a syllable without a final consonant (무료예요).
   */
  private static boolean mayElideCopula(Line line, char[] letters, int at) {
    return at > 0
        && line.starts[at] == line.ends[at - 1]
        && Hangul.isSyllable(letters[at - 1])
        && !Hangul.hasFinal(letters[at - 1]);
  }

  private void walkEnding(Line line, char[] letters, int start, int at, int part, int stem) {
    Entry entry = stemEntries[stem];
    if (entry.atoms.length == 0 && wildcards.atoms.length == 0) {
      return;
    }
    int node = stemRoots[stem];
    int here = at;
    int nextPart = part;
    while (true) {
      char c = letters[here];
      int parts = Hangul.isSyllable(c) ? (Hangul.hasFinal(c) ? 3 : 2) : 1;
      if (nextPart == parts) {
        if (line.edges[here + 1]) {
          int end = here + 1;
          boolean sentenceEnd = end >= line.tail || line.kinds[end] == Line.HARD;
          for (int ending : endings.at(node)) {
            Reading reading = reading(entry, sentenceEnd ? ending : endings.inside(ending));
            if (!reading.isNothing()) {
              line.occur(start, end, reading);
            }
          }
        }
        here++;
        nextPart = 0;
        if (here == line.size) {
          return;
        }
        c = letters[here];
      }
      node = endings.next(node, Hangul.isSyllable(c) ? Hangul.jamo(c, nextPart) : c);
      if (node == JamoTrie.NONE) {
        return;
      }
      nextPart++;
    }
  }

  /** What a predicate with an ending can be taken for. */
  private Reading reading(Entry entry, int ending) {
    AtomicReferenceArray<Reading> known = entry.readings;
    if (known == null) {
      known = new AtomicReferenceArray<>(endings.size());
      entry.readings = known;
    }
    Reading reading = known.get(ending);
    if (reading == null) {
      Ending last = endings.ending(ending);
      int[] accepted =
          IntLists.union(
              entry.accepting(entry.predicate, last), wildcards.accepting(entry.predicate, last));
      reading = new Reading(accepted, index, entry.predicate, last);
      known.set(ending, reading);
    }
    return reading;
  }
}
