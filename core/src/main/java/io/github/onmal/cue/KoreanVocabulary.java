package io.github.onmal.cue;

import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.text.PartOfSpeech;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import io.github.onmal.text.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays Korean sentences out, one position a character, spaces left out. A word begins only where a
 * token or an eojeol begins, and ends where one ends.
 */
final class KoreanVocabulary implements Vocabulary {

  private static final int MOST_NOUNS = 4;
  private static final int MOST_PARTICLES = 3;
  private static final int LONGEST_EOJEOL = 30;

  private final KoreanWords words = new KoreanWords();
  private final Map<Builtin, int[]> builtins = new EnumMap<>(Builtin.class);
  private final Map<Builtin, Reading> builtinReadings = new EnumMap<>(Builtin.class);
  private final List<Integer> commonness = new ArrayList<>();
  private int atoms;
  private PatternIndex index = PatternIndex.EMPTY;

  /**
   * A guess, good enough to tell a bad anchor from a good one: any verb, a noun, a particle, a
   * letter are bad.
   */
  private static int commonness(Member member) {
    if (member.word() != null) {
      return member.word().text().length() == 1 ? 20 : 1;
    }
    if (member.lemma() != null) {
      return member.lemma().lemma().equals("*")
          ? 1000
          : member.lemma().lemma().length() < 3 ? 15 : 3;
    }
    return 500;
  }

  @Override
  public int atom(List<Member> members) {
    int atom = atoms++;
    commonness.add(members.stream().mapToInt(KoreanVocabulary::commonness).sum());
    for (Member member : members) {
      if (member.word() != null) {
        words.add(member.word(), atom);
      } else if (member.lemma() != null) {
        words.add(member.lemma(), atom);
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
    words.index(patterns);
    builtins.forEach(
        (builtin, listed) -> builtinReadings.put(builtin, new Reading(listed, index, null, null)));
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
    boolean[] inWord = new boolean[line.size + 1];
    boolean[] particles = new boolean[line.size + 1];
    for (Token token : sentence.tokens()) {
      line.edges[positions[token.span().start()]] = true;
      line.edges[positions[token.span().end()]] = true;
      nounEnds[positions[token.span().end()]] = mayBeNoun(token.partOfSpeech());
      int at = positions[token.span().start()];
      boolean joined =
          at > 0 && line.starts[at] == line.ends[at - 1] && line.kinds[at - 1] == Line.WORD;
      inWord[at] = joined && token.partOfSpeech() == PartOfSpeech.ENDING;
      particles[at] = joined && token.partOfSpeech() == PartOfSpeech.PARTICLE;
    }
    line.tail = tail(line, letters);
    findSignRuns(line, positions, inWord);
    findWords(line, letters, nounEnds, inWord, particles);
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
      boolean emoticon = Runs.isJamo(c);
      boolean word = Character.isLetterOrDigit(c) || Region.Kind.isMask(c) || c == '%';
      if (word && !emoticon) {
        break;
      }
      tail--;
    }
    return tail;
  }

  private void findWords(
      Line line, char[] letters, boolean[] nounEnds, boolean[] inWord, boolean[] particles) {
    for (int at = 0; at < line.size; at++) {
      if (line.edges[at] && !inWord[at]) {
        words.walk(line, letters, nounEnds, at, particles[at]);
      }
    }
  }

  /** Runs of jamo begin and end words, whatever the tokens are. */
  private void findSignRuns(Line line, int[] positions, boolean[] inWord) {
    if (!builtins.containsKey(Builtin.RUN)) {
      return;
    }
    String text = line.sentence.text();
    int i = 0;
    while (i < text.length()) {
      int end = Runs.end(text, i);
      if (end > i) {
        line.edges[positions[i]] = true;
        line.edges[positions[end]] = true;
        inWord[positions[i]] = false;
        builtin(line, positions[i], Builtin.RUN, positions[end]);
      }
      i = Math.max(i + 1, end);
    }
  }

  private static boolean mayBeNoun(PartOfSpeech partOfSpeech) {
    return partOfSpeech == PartOfSpeech.NOUN
        || partOfSpeech == PartOfSpeech.FOREIGN
        || partOfSpeech == PartOfSpeech.NUMBER
        || partOfSpeech == PartOfSpeech.UNKNOWN;
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
        findSecrets(line, at, positions);
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

  private void findSecrets(Line line, int at, int[] positions) {
    String text = line.sentence.text();
    int start = line.starts[at];
    int card = NumberShape.cardShapeEnd(text, start);
    if (card >= 0) {
      builtin(line, at, Builtin.CARDLIKE, positions[card]);
      if (NumberShape.isCard(text, start, card)) {
        builtin(line, at, Builtin.CARD, positions[card]);
      }
    }
    int person = NumberShape.personEnd(text, start);
    if (person >= 0) {
      builtin(line, at, Builtin.PERSONID, positions[person]);
    }
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
            || j > i
                && builtin == Builtin.J
                && tokens.get(j - 1).span().end() != token.span().start()) {
          break;
        }
        builtin(
            line, positions[tokens.get(i).span().start()], builtin, positions[token.span().end()]);
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
