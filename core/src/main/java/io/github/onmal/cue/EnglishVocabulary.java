package io.github.onmal.cue;

import io.github.onmal.rewrite.english.Contractions;
import io.github.onmal.rewrite.english.Inflector;
import io.github.onmal.text.Region;
import io.github.onmal.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** English words: one look-up for each word of a sentence. */
final class EnglishVocabulary implements Vocabulary {

  /** More than any listed word is worth. */
  private static final int ANY_WORD = 10_000;

  /** How a word is written: with a capital first, in capitals. */
  private static final int NAME = 1;

  private static final int CAPITALS = 2;

  /** No word, but a number, a sign, an emoji. */
  private static final int SIGN = 4;

  private static final int SHAPES = 5;

  private final Inflector inflector;
  private final Map<String, int[]> atomsByWord = new HashMap<>();
  private final Map<Builtin, int[]> builtins = new EnumMap<>(Builtin.class);
  private final List<List<String>> wordsByAtom = new ArrayList<>();
  private final Set<Integer> unlisted = new HashSet<>();
  private final Map<Builtin, Reading> builtinReadings = new EnumMap<>(Builtin.class);
  private PatternIndex index = PatternIndex.EMPTY;

  /** The words of patterns, and contractions. */
  private WordTable table = new WordTable(List.of());

  /** By the number of the word: the words it stands for; made when it is first met. */
  private AtomicReferenceArray<@Nullable List<String>> expansions = new AtomicReferenceArray<>(0);

  /** By the number of the word and how it is written; made when it is first met. */
  private AtomicReferenceArray<@Nullable Reading> readings = new AtomicReferenceArray<>(0);

  /** What a word no pattern lists is, by how it is written. */
  private Reading[] unlistedReadings = {};

  EnglishVocabulary(Inflector inflector) {
    this.inflector = inflector;
  }

  @Override
  public int atom(List<Member> members) {
    int atom = wordsByAtom.size();
    List<String> words = new ArrayList<>();
    wordsByAtom.add(words);
    for (Member member : members) {
      if (member.word() != null) {
        words.add(member.word().text().toLowerCase(Locale.ROOT));
      } else if (member.lemma() != null) {
        if (member.lemma().filter() != null || member.lemma().lemma().equals("*")) {
          throw new IllegalArgumentException(
              "`~" + member.lemma().lemma() + "[…]`: endings are for Korean; expected ~lemma");
        }
        words.addAll(inflector.forms(member.lemma().lemma().toLowerCase(Locale.ROOT)));
      } else if (member.builtin() != null) {
        builtins.merge(member.builtin(), new int[] {atom}, IntLists::union);
        unlisted.add(atom);
      }
    }
    for (String word : words) {
      atomsByWord.merge(word, new int[] {atom}, IntLists::union);
    }
    return atom;
  }

  @Override
  public int size() {
    return wordsByAtom.size();
  }

  @Override
  public int commonness(int atom) {
    int common = unlisted.contains(atom) ? ANY_WORD : 0;
    for (String word : wordsByAtom.get(atom)) {
      common += atomsByWord.getOrDefault(word, IntLists.EMPTY).length;
    }
    return common;
  }

  @Override
  public void index(PatternIndex patterns) {
    index = patterns;
    builtins.forEach(
        (builtin, atoms) -> builtinReadings.put(builtin, new Reading(atoms, index, null, null)));
    Set<String> words = new HashSet<>(Contractions.listed());
    words.addAll(atomsByWord.keySet());
    table = new WordTable(words);
    expansions = new AtomicReferenceArray<>(table.size());
    readings = new AtomicReferenceArray<>(table.size() * SHAPES);
    unlistedReadings = new Reading[SHAPES];
    for (int shape = 0; shape < SHAPES; shape++) {
      unlistedReadings[shape] = reading(IntLists.EMPTY, shape);
    }
  }

  /** What a word is, by its atoms and how it is written. */
  private Reading reading(int[] atoms, int shape) {
    if (shape == SIGN) {
      return new Reading(atoms, index, null, null);
    }
    int[] all = IntLists.union(atoms, builtins.getOrDefault(Builtin.WORD, IntLists.EMPTY));
    if ((shape & NAME) != 0) {
      all = IntLists.union(all, builtins.getOrDefault(Builtin.NAME, IntLists.EMPTY));
    }
    if ((shape & CAPITALS) != 0) {
      all = IntLists.union(all, builtins.getOrDefault(Builtin.CAPS, IntLists.EMPTY));
    }
    return new Reading(all, index, null, null);
  }

  @Override
  public Line lay(Sentence sentence) {
    String text = sentence.text();
    // A word takes a character or more, and a contraction has more characters than words.
    Line line = new Line(sentence, text.length(), index.groups());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (Region.Kind.isMask(c)) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) == c) {
          end++;
        }
        sign(line, Line.WORD, at, end, KoreanVocabulary.masked(c), text);
        at = end;
      } else if (Character.isLetter(c)) {
        at = word(line, text, at);
      } else if (Character.isDigit(c)) {
        int end = at + 1;
        while (end < text.length() && inNumber(text, end)) {
          end++;
        }
        sign(line, Line.WORD, at, end, Builtin.NUM, text);
        at = end;
      } else if (KoreanVocabulary.isEmoji(text, at)) {
        int end = at + Character.charCount(text.codePointAt(at));
        sign(line, Line.WORD, at, end, Builtin.EMOJI, text);
        at = end;
      } else if (c == '-' && betweenLetters(text, at)) {
        at++;
      } else {
        sign(line, kind(c), at, at + 1, null, text);
        at++;
      }
    }
    findSecrets(line, text);
    Arrays.fill(line.edges, 0, line.size + 1, true);
    int tail = line.size;
    while (tail > 0 && trails(line, text, tail - 1)) {
      tail--;
    }
    line.tail = tail;
    findRuns(line, text);
    return line;
  }

  private void findSecrets(Line line, String text) {
    for (int at = 0; at < line.size; at++) {
      int start = line.starts[at];
      if (Character.isDigit(text.charAt(start))) {
        int card = NumberShape.cardShapeEnd(text, start);
        boolean checked = card >= 0 && NumberShape.isCard(text, start, card);
        occur(line, at, card, Builtin.CARDLIKE);
        occur(line, at, checked ? card : -1, Builtin.CARD);
        occur(line, at, NumberShape.personEnd(text, start), Builtin.PERSONID);
      }
    }
  }

  private void occur(Line line, int at, int end, Builtin builtin) {
    Reading reading = end < 0 ? null : builtinReadings.get(builtin);
    if (reading != null) {
      int last = at;
      while (last < line.size && line.starts[last] < end) {
        last++;
      }
      line.occur(at, last, reading);
    }
  }

  private void findRuns(Line line, String text) {
    Reading reading = builtinReadings.get(Builtin.RUN);
    if (reading == null) {
      return;
    }
    int at = 0;
    while (at < line.size) {
      int stop = Runs.end(text, line.starts[at]);
      int end = at + 1;
      while (end < line.size && line.starts[end] < stop) {
        end++;
      }
      if (stop > line.starts[at] && line.ends[end - 1] == stop) {
        line.occur(at, end, reading);
      }
      at = end;
    }
  }

  private static boolean trails(Line line, String text, int at) {
    char c = text.charAt(line.starts[at]);
    return !Character.isLetterOrDigit(c) && !Region.Kind.isMask(c) && c != '%';
  }

  private int word(Line line, String text, int start) {
    int end = start + 1;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || isApostrophe(text, end))) {
      end++;
    }
    boolean mail = text.regionMatches(true, start, "e-mail", 0, 6) && end == start + 1;
    if (mail) {
      end = start + 6;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    int shape =
        (Character.isUpperCase(text.charAt(start)) ? NAME : 0)
            | (isInCapitals(text, start, end) ? CAPITALS : 0);
    String word = mail ? "e" + text.substring(start + 2, end) : text;
    int from = mail ? 0 : start;
    int to = mail ? word.length() : end;
    int number = table.find(word, from, to);
    if (number == WordTable.NONE && !hasApostrophe(word, from, to)) {
      add(line, start, end, unlistedReadings[shape]);
      return end;
    }
    List<String> parts = expansion(number, word, from, to);
    if (parts.isEmpty()) {
      add(line, start, end, reading(number, shape));
    }
    for (String part : parts) {
      int listed = table.find(part, 0, part.length());
      add(
          line,
          start,
          end,
          listed == WordTable.NONE ? unlistedReadings[shape] : reading(listed, shape));
    }
    return end;
  }

  /** The words that a word stands for; empty for itself. */
  private List<String> expansion(int number, String text, int start, int end) {
    if (number == WordTable.NONE) {
      String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
      return List.of(Contractions.expand(word));
    }
    List<String> known = expansions.get(number);
    if (known == null) {
      String word = table.word(number);
      List<String> expanded = List.of(Contractions.expand(word));
      known = expanded.equals(List.of(word)) ? List.of() : expanded;
      expansions.set(number, known);
    }
    return known;
  }

  private Reading reading(int number, int shape) {
    int at = number * SHAPES + shape;
    Reading known = readings.get(at);
    if (known == null) {
      known = reading(atomsByWord.getOrDefault(table.word(number), IntLists.EMPTY), shape);
      readings.set(at, known);
    }
    return known;
  }

  private static void add(Line line, int start, int end, Reading reading) {
    int at = line.size;
    line.add(Line.WORD, start, end);
    if (!reading.isNothing()) {
      line.occur(at, at + 1, reading);
    }
  }

  private static boolean hasApostrophe(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
        return true;
      }
    }
    return false;
  }

  /** Whether letters are two or more, all capitals, and no part of a code such as AB12. */
  private static boolean isInCapitals(String text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        if (!Character.isUpperCase(text.charAt(i))) {
          return false;
        }
        letters++;
      }
    }
    return letters > 1 && !isCode(text, start - 1, -1) && !isCode(text, end, 1);
  }

  /** Whether a digit stands at a place, or behind a hyphen there. */
  private static boolean isCode(String text, int at, int step) {
    int next = at >= 0 && at < text.length() && text.charAt(at) == '-' ? at + step : at;
    return next >= 0 && next < text.length() && Character.isDigit(text.charAt(next));
  }

  private void sign(
      Line line, byte kind, int start, int end, @Nullable Builtin builtin, String text) {
    int at = line.size;
    line.add(kind, start, end);
    int number = table.find(text, start, end);
    if (number != WordTable.NONE) {
      line.occur(at, at + 1, reading(number, SIGN));
    }
    if (builtin != null) {
      builtin(line, at, builtin);
    }
    if (kind == Line.WORD) {
      builtin(line, at, Builtin.WORD);
    }
    Builtin shape = builtin == Builtin.NUM ? NumberShape.of(text, start, end) : null;
    if (shape != null) {
      builtin(line, at, shape);
    }
  }

  private void builtin(Line line, int at, Builtin builtin) {
    Reading reading = builtinReadings.get(builtin);
    if (reading != null) {
      line.occur(at, at + 1, reading);
    }
  }

  private static byte kind(char c) {
    return switch (c) {
      case '.', '!', '?', ';', ':', '\n' -> Line.HARD;
      default -> Line.SOFT;
    };
  }

  private static boolean isApostrophe(String text, int at) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’')
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean betweenLetters(String text, int at) {
    return at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean inNumber(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c)
        || (c == '.' || c == ',' || c == ':' || c == '/')
            && at + 1 < text.length()
            && Character.isDigit(text.charAt(at + 1));
  }
}
