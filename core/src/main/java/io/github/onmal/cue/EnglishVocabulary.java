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
import org.jspecify.annotations.Nullable;

/** English words: one look-up for each word of a sentence. */
final class EnglishVocabulary implements Vocabulary {

  /** More than any listed word is worth. */
  private static final int ANY_WORD = 10_000;

  private final Inflector inflector;
  private final Map<String, int[]> atomsByWord = new HashMap<>();
  private final Map<Builtin, int[]> builtins = new EnumMap<>(Builtin.class);
  private final List<List<String>> wordsByAtom = new ArrayList<>();
  private final Set<Integer> unlisted = new HashSet<>();
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<Builtin, Reading> builtinReadings = new EnumMap<>(Builtin.class);
  private int groups;

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
  public void index(PatternIndex index) {
    groups = index.groups();
    atomsByWord.forEach((word, atoms) -> readings.put(word, new Reading(atoms, index, null, null)));
    builtins.forEach(
        (builtin, atoms) -> builtinReadings.put(builtin, new Reading(atoms, index, null, null)));
  }

  @Override
  public Line lay(Sentence sentence) {
    String text = sentence.text();
    // A word takes a character or more, and a contraction has more characters than words.
    Line line = new Line(sentence, text.length(), groups);
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
    if (text.regionMatches(true, start, "e-mail", 0, 6) && end == start + 1) {
      end = start + 6;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (word.startsWith("e-")) {
      word = "e" + word.substring(2);
    }
    boolean name = Character.isUpperCase(text.charAt(start));
    boolean capitals = isInCapitals(text, start, end);
    for (String part : Contractions.expand(word)) {
      int at = line.size;
      line.add(Line.WORD, start, end);
      read(line, at, part);
      builtin(line, at, Builtin.WORD);
      if (name) {
        builtin(line, at, Builtin.NAME);
      }
      if (capitals) {
        builtin(line, at, Builtin.CAPS);
      }
    }
    return end;
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
    read(line, at, text.substring(start, end));
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

  private void read(Line line, int at, String word) {
    Reading reading = readings.get(word);
    if (reading != null) {
      line.occur(at, at + 1, reading);
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
