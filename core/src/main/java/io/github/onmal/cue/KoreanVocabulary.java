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
import org.jspecify.annotations.Nullable;

/**
 * Korean words. Literals and predicate stems live in one trie over jamo; a stem goes on in the trie of the endings
 * that attach to it, so every inflection of every predicate is met without being listed. A walk begins only where a
 * token or an eojeol begins, and what it finds must end where one ends.
 */
final class KoreanVocabulary implements Vocabulary {

  private static final int MOST_NOUNS = 4;
  private static final int MOST_PARTICLES = 3;

  private final JamoTrie trie = new JamoTrie();
  private final int root = trie.root();
  private final JamoTrie.Payload literals = new JamoTrie.Payload();
  private final JamoTrie.Payload openLiterals = new JamoTrie.Payload();
  private final JamoTrie.Payload stems = new JamoTrie.Payload();
  private final JamoTrie.Payload endings = new JamoTrie.Payload();
  private final Map<Attachment, Integer> endingRoots = new EnumMap<>(Attachment.class);
  private final List<Ending> endingList = new ArrayList<>();
  private final List<Ending> insideList = new ArrayList<>();
  private final List<Integer> stemRoots = new ArrayList<>();
  private final List<Entry> stemEntries = new ArrayList<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final Entry wildcards = new Entry(null);
  private final Map<Builtin, int[]> builtins = new EnumMap<>(Builtin.class);
  private final Map<String, EndingFilter> filters = new HashMap<>();
  private int atoms;
  private int[][] patternsByAtom = {};
  private int patterns;

  /** A predicate and the atoms it may be. */
  private static final class Entry {
    final @Nullable Predicate predicate;
    EndingFilter[] filters = {};
    int[] atoms = {};

    Entry(@Nullable Predicate predicate) {
      this.predicate = predicate;
    }

    void add(EndingFilter filter, int atom) {
      filters = Arrays.copyOf(filters, filters.length + 1);
      atoms = Arrays.copyOf(atoms, atoms.length + 1);
      filters[filters.length - 1] = filter;
      atoms[atoms.length - 1] = atom;
    }
  }

  KoreanVocabulary() {
    for (Attachment attachment : Attachment.values()) {
      int endingRoot = trie.root();
      endingRoots.put(attachment, endingRoot);
      for (EndingForm form : Conjugator.endings(attachment)) {
        endingList.add(form.ending());
        insideList.add(form.ending().inside());
        endings.add(trie.add(endingRoot, form.jamo()), endingList.size() - 1);
      }
    }
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
    return 0;
  }

  @Override
  public void anchor(int[][] anchored, int count) {
    patternsByAtom = anchored;
    patterns = count;
  }

  @Override
  public Line lay(Sentence sentence) {
    String text = sentence.text();
    Line line = new Line(sentence, text.length(), patterns);
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
    for (Token token : sentence.tokens()) {
      line.edges[positions[token.span().start()]] = true;
      line.edges[positions[token.span().end()]] = true;
    }
    line.tail = tail(line, letters);
    findWords(line, letters);
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

  private void findWords(Line line, char[] letters) {
    for (int at = 0; at < line.size; at++) {
      if (line.edges[at]) {
        walk(line, letters, at);
      }
    }
  }

  private void walk(Line line, char[] letters, int start) {
    if (mayElideCopula(line, letters, start)) {
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
        for (int stem : stems.at(node)) {
          walkEnding(line, letters, start, at, part + 1, stem);
        }
      }
      for (int atom : openLiterals.at(node)) {
        occur(line, start, atom, at + 1, null, null);
      }
      if (line.edges[at + 1]) {
        for (int atom : literals.at(node)) {
          occur(line, start, atom, at + 1, null, null);
        }
      }
    }
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
            inflected(
                line, start, end, entry, (sentenceEnd ? endingList : insideList).get(ending));
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

  private void inflected(Line line, int start, int end, Entry entry, Ending ending) {
    for (int i = 0; i < entry.atoms.length; i++) {
      if (entry.filters[i].accepts(ending)) {
        occur(line, start, entry.atoms[i], end, entry.predicate, ending);
      }
    }
    for (int i = 0; i < wildcards.atoms.length; i++) {
      if (wildcards.filters[i].accepts(ending)) {
        occur(line, start, wildcards.atoms[i], end, entry.predicate, ending);
      }
    }
  }

  private void findBuiltins(Line line, char[] letters, int[] positions) {
    if (builtins.isEmpty()) {
      return;
    }
    for (int at = 0; at < line.size; at++) {
      if (!line.edges[at]) {
        continue;
      }
      char c = letters[at];
      if (Region.Kind.isMask(c)) {
        builtin(line, at, masked(c), at + 1);
      }
      if (Character.isDigit(c)) {
        int end = at + 1;
        while (end < line.size
            && line.starts[end] == line.ends[end - 1]
            && (Character.isDigit(letters[end]) || numeric(letters, end, line.size))) {
          end++;
        }
        builtin(line, at, Builtin.NUM, end);
        builtin(
            line,
            at,
            NumberShape.of(line.sentence.text(), line.starts[at], line.ends[end - 1]),
            end);
      }
      if (isEmoji(line.sentence.text(), line.starts[at])) {
        builtin(line, at, Builtin.EMOJI, at + 1);
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
    int[] wanted = builtin == null ? null : builtins.get(builtin);
    if (wanted != null && at < line.size) {
      for (int atom : wanted) {
        occur(line, at, atom, end, null, null);
      }
    }
  }

  private void occur(
      Line line,
      int at,
      int atom,
      int end,
      @Nullable Predicate predicate,
      @Nullable Ending ending) {
    line.occur(at, atom, end, predicate, ending);
    line.candidate(patternsByAtom[atom]);
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
