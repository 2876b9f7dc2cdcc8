package io.github.onmal.analysis;

import io.github.onmal.rewrite.korean.SentenceReader;
import io.github.onmal.table.Table;
import io.github.onmal.text.Region;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into sentences. */
final class SentenceSplitter {

  /** Longer sentences are cut at a space, so that no text makes the work after it explode. */
  private static final int LONGEST = 1_000;

  private static final Set<String> ABBREVIATIONS = new HashSet<>();
  private static final Set<String> SENTENCE_OPENERS = new HashSet<>();
  private static final Set<String> LETTERED = new HashSet<>();
  private static final Set<String> QUOTATIVES = new HashSet<>();
  private static final Set<String> AFTERTHOUGHTS = new HashSet<>();

  /** The last syllables of polite final endings. */
  private static final String LAST_SYLLABLES = "다요까죠오";

  /** So much of a sentence tells how it ends. */
  private static final int LONGEST_PREDICATE = 24;

  static {
    read("abbreviations.txt", ABBREVIATIONS);
    read("sentence-openers.txt", SENTENCE_OPENERS);
    read("lettered.txt", LETTERED);
    read("quotatives.txt", QUOTATIVES);
    read("afterthoughts.txt", AFTERTHOUGHTS);
  }

  private SentenceSplitter() {}

  private static void read(String resource, Set<String> words) {
    for (Table.Row row : Table.read(SentenceSplitter.class, resource).rows()) {
      words.add(row.cell(0));
    }
  }

  /**
   * The lines of a text whose regions are masked, in order: no sentence goes on from one to the
   * next, so each can be cut into sentences by itself. Without their line breaks.
   */
  static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (breaksLine(text, at)) {
        lines.add(new Span(start, at));
        start = at + 1;
      }
    }
    lines.add(new Span(start, text.length()));
    return lines;
  }

  /**
   * The sentences of a line, in order, without the white space around them.
   *
   * @param text the line, its regions masked
   */
  static List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = -1;
      if (isTerminator(c)) {
        int last = at;
        while (last + 1 < text.length() && isTerminator(text.charAt(last + 1))) {
          last++;
        }
        while (last + 1 < text.length() && isCloser(text.charAt(last + 1))) {
          last++;
        }
        end = ends(text, start, at, last + 1) ? tailEnd(text, last + 1) : -1;
        at = Math.max(at, Math.max(last, end - 1));
      } else if (c == ' ' && endsUnmarked(text, start, at)) {
        end = at;
      } else if (at - start >= LONGEST
          && !Character.isLowSurrogate(c)
          && (c == ' ' || at - start >= 2 * LONGEST)) {
        end = at;
      }
      at++;
      if (end >= 0) {
        add(text, start, end, sentences);
        start = end;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  /**
   * Whether a Korean sentence is over before a space though no mark says so, as in a chat: 감사합니다 바로
   * 확인해 드릴게요, 네~ 알겠습니다~ 잠시만요. Only a polite ending tells; plain ones look like nouns and go on.
   */
  private static boolean endsUnmarked(String text, int start, int space) {
    int end = space;
    while (end > start && isOrnament(text.charAt(end - 1))) {
      end--;
    }
    if (end == start || LAST_SYLLABLES.indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    int next = space;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int word = next;
    while (word < text.length() && Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    if (word == next || isEmotive(text.charAt(next))) {
      return false;
    }
    String following = text.substring(next, word);
    boolean goesOn =
        AFTERTHOUGHTS.contains(following) && (word == text.length() || text.charAt(word) != ' ');
    return !goesOn
        && !QUOTATIVES.contains(following)
        && !isOpen(text, start, end)
        && SentenceReader.levelOf(text.substring(Math.max(start, end - LONGEST_PREDICATE), end))
            .isPolite();
  }

  /** Whether a bracket or quotation begins in a stretch and does not end there. */
  private static boolean isOpen(String text, int start, int end) {
    int brackets = 0;
    int marks = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      brackets += "([{“‘「『<".indexOf(c) >= 0 ? 1 : ")]}”’」』>".indexOf(c) >= 0 ? -1 : 0;
      marks += c == '"' ? 1 : 0;
    }
    return brackets > 0 || marks % 2 != 0;
  }

  /** What stands after the words of a chat instead of a full stop, or after one. */
  private static boolean isOrnament(char c) {
    return c == '~'
        || c == ' '
        || c == ';'
        || isEmotive(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.OTHER_SYMBOL
        || Character.getType(c) == Character.MATH_SYMBOL && c != '+' && c != '=';
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
  }

  private static boolean isCloser(char c) {
    return c == ')' || c == ']' || c == '"' || c == '”' || c == '\'' || c == '~' || c == '^';
  }

  /** A line break ends a sentence unless the next line goes on in lower case. */
  private static boolean breaksLine(String text, int at) {
    int next = at + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next >= text.length() || !Character.isLowerCase(text.charAt(next));
  }

  private static boolean ends(String text, int start, int at, int after) {
    if (after >= text.length() || Character.isWhitespace(text.charAt(after))) {
      return text.charAt(at) != '.' || after - at > 1 || !abbreviated(text, start, at, after);
    }
    char before = at > start ? text.charAt(at - 1) : ' ';
    char next = text.charAt(after);
    return isHangul(before) && (isHangul(next) || Character.isUpperCase(next) || isEmotive(next))
        || text.charAt(at) != '.'
            && text.charAt(at) != '…'
            && !isTerminator(next)
            && (Character.isLetter(next) || isEmotive(next));
  }

  private static boolean abbreviated(String text, int start, int at, int after) {
    int word = at;
    while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    int first = 0;
    while (first < before.length() && !Character.isLetterOrDigit(before.charAt(first))) {
      first++;
    }
    before = before.substring(first);
    boolean initial =
        before.length() == 1
            && Character.isUpperCase(text.charAt(at - 1))
            && !LETTERED.contains(wordBefore(text, start, word));
    int from = start;
    while (from < word && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    boolean listNumber =
        word == from && !before.isEmpty() && before.chars().allMatch(Character::isDigit);
    if (listNumber) {
      return true;
    }
    if (!initial && !ABBREVIATIONS.contains(before)) {
      return false;
    }
    int next = after;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return next < text.length() && !SENTENCE_OPENERS.contains(text.substring(next, end));
  }

  /** The word that ends before the space at some place, lower case: row in row C. */
  private static String wordBefore(String text, int start, int at) {
    int end = at;
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int word = end;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    return text.substring(word, end).toLowerCase(Locale.ROOT);
  }

  /** Includes an emoticon such as ㅠㅠ or ^^ that stands alone after the final mark. */
  private static int tailEnd(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int tail = at;
    while (tail < text.length() && isEmotive(text.charAt(tail))) {
      tail++;
    }
    boolean alone =
        tail > at && (tail == text.length() || Character.isWhitespace(text.charAt(tail)));
    return alone ? tail : end;
  }

  private static boolean isEmotive(char c) {
    return c >= 'ㄱ' && c <= 'ㅣ' || c == '^';
  }

  private static boolean isHangul(char c) {
    return c >= '가' && c <= '힣' || Region.Kind.isMask(c);
  }
}
