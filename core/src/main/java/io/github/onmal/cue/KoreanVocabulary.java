package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Allomorph;
import io.github.onmal.rewrite.korean.Attachment;
import io.github.onmal.rewrite.korean.Conjugator;
import io.github.onmal.rewrite.korean.Ending;
import io.github.onmal.rewrite.korean.EndingFilter;
import io.github.onmal.rewrite.korean.EndingForm;
import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.rewrite.korean.Predicate;
import io.github.onmal.rewrite.korean.PredicateLexicon;
import io.github.onmal.text.PartOfSpeech;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Korean words. Literals and predicate stems live in one trie over jamo; a stem goes on in the trie of the endings
 * that attach to it, so every inflection of every predicate is met without being listed. A walk begins only where a
 * token or an eojeol begins, and what it finds must end where one ends.
 */
final class KoreanVocabulary implements Vocabulary {

  private static final int MOST_NOUNS = 4;
  private static final int MOST_PARTICLES = 3;
  private static final int LONGEST_EOJEOL = 30;

  private final JamoTrie trie = new JamoTrie();
  private final int root = trie.root();
  private final JamoTrie.Payload literals = new JamoTrie.Payload();
  private final JamoTrie.Payload openLiterals = new JamoTrie.Payload();
  private final JamoTrie.Payload stems = new JamoTrie.Payload();
  private final JamoTrie.Payload endings = new JamoTrie.Payload();
  private final Map<Attachment, Integer> endingRoots = new EnumMap<>(Attachment.class);
  private final Map<Ending, Integer> endingNumbers = new HashMap<>();
  private final List<Ending> endingList = new ArrayList<>();
  private int[] inside = {};
  private final List<Integer> stemRoots = new ArrayList<>();
  private final List<Entry> stemEntries = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Entry wildcards = new Entry(null);
  private final Map<Builtin, int[]> builtins = new EnumMap<>(Builtin.class);
  private final Map<Builtin, Reading> builtinReadings = new EnumMap<>(Builtin.class);
  private final Map<String, EndingFilter> filters = new HashMap<>();
  private Reading[] literalReadings = {};
  private Reading[] openReadings = {};
  private final List<Integer> commonness = new ArrayList<>();
  private int atoms;
  private PatternIndex index = new PatternIndex.Builder().build(new int[0][]);

  /** A predicate and the atoms it may be; what it is with an ending is worked out when first met. */
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

    int[] accepting(Ending ending) {
      int[] accepted = IntLists.EMPTY;
      for (int i = 0; i < atoms.length; i++) {
        if (filters[i].accepts(ending)) {
          accepted = IntLists.with(accepted, atoms[i]);
        }
      }
      return accepted;
    }
  }

  KoreanVocabulary() {
    for (Attachment attachment : Attachment.values()) {
      int endingRoot = trie.root();
      endingRoots.put(attachment, endingRoot);
      for (EndingForm form : Conjugator.endings(attachment)) {
        endings.add(trie.add(endingRoot, form.jamo()), number(form.ending()));
      }
    }
    int finals = endingList.size();
    inside = new int[finals];
    for (int i = 0; i < finals; i++) {
      inside[i] = number(endingList.get(i).inside());
    }
    for (Predicate predicate : PredicateLexicon.standard().predicates()) {
      entry(predicate);
    }
  }

  /** A guess, good enough to tell a bad anchor from a good one: any verb, a noun, a particle, a letter are bad. */
  private static int commonness(Member member) {
    if (member.word() != null) {
      return member.word().text().length() == 1 ? 20 : 1;
    }
    if (member.lemma() != null) {
      return member.lemma().lemma().equals("*") ? 1000 : member.lemma().lemma().length() < 3 ? 15 : 3;
    }
    return 500;
  }

  private int number(Ending ending) {
    Integer known = endingNumbers.get(ending);
    if (known == null) {
      known = endingList.size();
      endingList.add(ending);
      endingNumbers.put(ending, known);
    }
    return known;
  }

  private Entry entry(Predicate predicate) {
    String key = predicate.toString();
    Entry entry = entries.get(key);
    if (entry == null) {
      entry = new Entry(predicate);
      entries.put(key, entry);
      for (Allomorph allomorph : Conjugator.allomorphs(predicate)) {
        stemEntries.add(entry);
        stemRoots.add(endingRoots.get(allomorph.attachment()));
        stems.add(trie.add(root, allomorph.jamo()), stemEntries.size() - 1);
      }
    }
    return entry;
  }

  @Override
  public int atom(List<Member> members) {
    int atom = atoms++;
    commonness.add(members.stream().mapToInt(KoreanVocabulary::commonness).sum());
    for (Member member : members) {
      if (member.word() != null) {
        String literal = member.word().text().toLowerCase(Locale.ROOT).replace(" ", "");
        int node = trie.add(root, Hangul.decompose(literal));
        (member.word().open() ? openLiterals : literals).add(node, atom);
      } else if (member.lemma() != null) {
        String given = member.lemma().filter() == null ? "" : member.lemma().filter();
        EndingFilter filter = filters.computeIfAbsent(given, EndingFilter::parse);
        if (member.lemma().lemma().equals("*")) {
          wildcards.add(filter, atom);
        } else {
          for (Predicate predicate : Predicate.allOf(member.lemma().lemma())) {
            entry(predicate).add(filter, atom);
          }
        }
      } else if (member.builtin() != null) {
        builtins.merge(member.builtin(), new int[] {atom}, IntLists::union);
      }
    }
    return atom;
  }

  @Override
  public int size() {
    return atoms;
  }

  @Override
  public int commonness(int atom) {
    return commonness.get(atom);
  }

  @Override
  public void index(PatternIndex patterns) {
    index = patterns;
    trie.tabulate(root);
    endingRoots.values().forEach(trie::tabulate);
    literalReadings = readings(literals);
    openReadings = readings(openLiterals);
    builtins.forEach(
        (builtin, listed) -> builtinReadings.put(builtin, new Reading(listed, index, null, null)));
  }

  private Reading[] readings(JamoTrie.Payload payload) {
    Reading[] readings = new Reading[trie.size()];
    for (int node = 0; node < readings.length; node++) {
      int[] listed = payload.at(node);
      readings[node] = listed.length == 0 ? null : new Reading(listed, index, null, null);
    }
    return readings;
  }

  @Override
  public Line lay(Sentence sentence) {
    String text = sentence.text();
    Line line = new Line(sentence, text.length(), index.groups());
    int[] positions = new int[text.length() + 1];
    char[] letters = new char[text.length()];
    boolean spaced = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      positions[i] = line.size;
      if (Character.isWhitespace(c)) {
        spaced = true;
        continue;
      }
      if (Region.Kind.isMask(c) && line.size > 0 && letters[line.size - 1] == c && !spaced) {
        line.ends[line.size - 1] = i + 1;
        positions[i] = line.size - 1;
        continue;
      }
      byte kind = kind(text, i);
      if (spaced || kind != Line.WORD || line.kinds[line.size - 1] != Line.WORD) {
        line.edges[line.size] = true;
      }
      spaced = false;
      letters[line.size] = Character.toLowerCase(c);
      line.add(kind, i, i + 1);
    }
    line.edges[line.size] = true;
    positions[text.length()] = line.size;
    boolean[] nounEnds = new boolean[line.size + 1];
    for (Token token : sentence.tokens()) {
      line.edges[positions[token.span().start()]] = true;
      line.edges[positions[token.span().end()]] = true;
      nounEnds[positions[token.span().end()]] = mayBeNoun(token.partOfSpeech());
    }
    line.tail = tail(line, letters);
    findWords(line, letters, nounEnds);
    findBuiltins(line, letters, positions);
    return line;
  }

  private static byte kind(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Region.Kind.isMask(c) || c >= 0x80 && !isSign(c)) {
      return Line.WORD;
    }
    switch (c) {
      case '.', ',', ':' -> {
        boolean inNumber =
            i > 0
                && Character.isDigit(text.charAt(i - 1))
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
        if (inNumber) {
          return Line.WORD;
        }
        return c == ',' ? Line.SOFT : Line.HARD;
      }
      case '!', '?', ';', '…', '\n' -> {
        return Line.HARD;
      }
      default -> {
        return Line.SOFT;
      }
    }
  }

  private static boolean isSign(char c) {
    int type = Character.getType(c);
    return c == '…'
        || type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  private static int tail(Line line, char[] letters) {
    int tail = line.size;
    while (tail > 0) {
      char c = letters[tail - 1];
      boolean emoticon = c >= 'ㄱ' && c <= 'ㅣ';
      boolean word = Character.isLetterOrDigit(c) || Region.Kind.isMask(c) || c == '%';
      if (word && !emoticon) {
        break;
      }
      tail--;
    }
    return tail;
  }

  private void findWords(Line line, char[] letters, boolean[] nounEnds) {
    for (int at = 0; at < line.size; at++) {
      if (line.edges[at]) {
        walk(line, letters, nounEnds, at);
      }
    }
  }

  private void walk(Line line, char[] letters, boolean[] nounEnds, int start) {
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
        int[] here = stems.at(node);
        for (int i = here.length - 1; i >= 0; i--) {
          walkEnding(line, letters, start, at, part + 1, here[i]);
        }
      }
      if (openReadings[node] != null) {
        line.occur(start, at + 1, openReadings[node]);
      }
      if (literalReadings[node] != null && line.edges[at + 1]) {
        line.occur(start, at + 1, literalReadings[node]);
      }
    }
  }

  private static boolean mayBeNoun(PartOfSpeech partOfSpeech) {
    return partOfSpeech == PartOfSpeech.NOUN
        || partOfSpeech == PartOfSpeech.FOREIGN
        || partOfSpeech == PartOfSpeech.NUMBER
        || partOfSpeech == PartOfSpeech.UNKNOWN;
  }

  /** Whether 이다 may be there without its 이: right after a syllable without a final consonant (무료예요). */
  private static boolean mayElideCopula(Line line, char[] letters, int at) {
    return at > 0
        && line.starts[at] == line.ends[at - 1]
        && Hangul.isSyllable(letters[at - 1])
        && !Hangul.hasFinal(letters[at - 1]);
  }

  private void walkEnding(Line line, char[] letters, int start, int at, int part, int stem) {
    Entry entry = stemEntries.get(stem);
    if (entry.atoms.length == 0 && wildcards.atoms.length == 0) {
      return;
    }
    int node = stemRoots.get(stem);
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
            Reading reading = reading(entry, sentenceEnd ? ending : inside[ending]);
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
      node = trie.next(node, Hangul.isSyllable(c) ? Hangul.jamo(c, nextPart) : c);
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
      known = new AtomicReferenceArray<>(endingList.size());
      entry.readings = known;
    }
    Reading reading = known.get(ending);
    if (reading == null) {
      Ending last = endingList.get(ending);
      int[] accepted = IntLists.union(entry.accepting(last), wildcards.accepting(last));
      reading = new Reading(accepted, index, entry.predicate, last);
      known.set(ending, reading);
    }
    return reading;
  }

  private void findBuiltins(Line line, char[] letters, int[] positions) {
    if (builtins.isEmpty()) {
      return;
    }
    int numberEnd = 0;
    for (int at = 0; at < line.size; at++) {
      if (!line.edges[at]) {
        continue;
      }
      char c = letters[at];
      if (Region.Kind.isMask(c)) {
        builtin(line, at, masked(c), at + 1);
      }
      if (Character.isDigit(c) && at >= numberEnd) {
        int end = at + 1;
        while (end < line.size
            && line.starts[end] == line.ends[end - 1]
            && (Character.isDigit(letters[end]) || numeric(letters, end, line.size))) {
          end++;
        }
        numberEnd = end;
        builtin(line, at, Builtin.NUM, end);
        builtin(
            line,
            at,
            NumberShape.of(line.sentence.text(), line.starts[at], line.ends[end - 1]),
            end);
      }
      if (isEmoji(line.sentence.text(), line.starts[at])) {
        int units = Character.charCount(line.sentence.text().codePointAt(line.starts[at]));
        builtin(line, at, Builtin.EMOJI, Math.min(line.size, at + units));
      }
      if (line.kinds[at] == Line.WORD) {
        findEojeols(line, letters, at);
      }
    }
    findRuns(line, positions, Builtin.NOUN, MOST_NOUNS);
    findRuns(line, positions, Builtin.NAME, MOST_NOUNS);
    findRuns(line, positions, Builtin.J, MOST_PARTICLES);
  }

  private void findEojeols(Line line, char[] letters, int start) {
    int end = start + 1;
    while (true) {
      boolean last =
          end == line.size
              || end - start > LONGEST_EOJEOL
              || line.kinds[end] != Line.WORD
              || line.starts[end] != line.ends[end - 1];
      if (line.edges[end]) {
        Builtin ends = finalOf(letters[end - 1]);
        if (ends != null) {
          builtin(line, start, ends, end);
        }
      }
      if (last) {
        builtin(line, start, Builtin.WORD, end);
        return;
      }
      end++;
    }
  }

  private static @Nullable Builtin finalOf(char c) {
    if (!Hangul.isSyllable(c) || !Hangul.hasFinal(c)) {
      return null;
    }
    return switch (Hangul.finalConsonant(c)) {
      case 'ㄹ' -> Builtin.FINAL_L;
      case 'ㄴ' -> Builtin.FINAL_N;
      case 'ㅁ' -> Builtin.FINAL_M;
      case 'ㅂ' -> Builtin.FINAL_B;
      default -> null;
    };
  }

  private void findRuns(Line line, int[] positions, Builtin builtin, int most) {
    int[] wanted = builtins.get(builtin);
    if (wanted == null) {
      return;
    }
    List<Token> tokens = line.sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i; j < tokens.size() && j < i + most; j++) {
        Token token = tokens.get(j);
        if (!belongs(builtin, token.partOfSpeech(), j > i)
            || j > i && builtin == Builtin.J && tokens.get(j - 1).span().end() != token.span().start()) {
          break;
        }
        builtin(
            line,
            positions[tokens.get(i).span().start()],
            builtin,
            positions[token.span().end()]);
      }
    }
  }

  private static boolean belongs(Builtin builtin, PartOfSpeech partOfSpeech, boolean inside) {
    if (builtin == Builtin.J) {
      return partOfSpeech == PartOfSpeech.PARTICLE;
    }
    return partOfSpeech == PartOfSpeech.NOUN
        || partOfSpeech == PartOfSpeech.FOREIGN
        || partOfSpeech == PartOfSpeech.NUMBER
        || partOfSpeech == PartOfSpeech.AFFIX
        || !inside && partOfSpeech == PartOfSpeech.UNKNOWN;
  }

  private void builtin(Line line, int at, @Nullable Builtin builtin, int end) {
    Reading reading = builtin == null ? null : builtinReadings.get(builtin);
    if (reading != null && at < line.size) {
      line.occur(at, end, reading);
    }
  }

  static @Nullable Builtin masked(char mask) {
    if (mask == Region.Kind.SLOT.mask()) {
      return Builtin.SLOT;
    }
    if (mask == Region.Kind.FILLER.mask()) {
      return Builtin.FILLER;
    }
    return mask == Region.Kind.ADDRESS.mask() ? Builtin.URL : null;
  }

  static boolean isEmoji(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return type == Character.OTHER_SYMBOL;
  }

  private static boolean numeric(char[] letters, int at, int size) {
    char c = letters[at];
    return (c == '.' || c == ',' || c == ':' || c == '-' || c == '/')
        && at + 1 < size
        && Character.isDigit(letters[at + 1]);
  }
}
