package io.github.onmal;

import io.github.onmal.rewrite.Template;
import io.github.onmal.text.Language;
import io.github.onmal.text.Span;

/** Makes edits that leave spaces, commas and capitals as a careful writer would. */
final class Edits {

  private Edits() {}

  /**
   * Replaces a stretch; where nothing takes its place, the comma or pause and the spaces behind it
   * go too.
   *
   * @param sentenceStart where the sentence of the stretch begins, or -1
   */
  static Edit replace(
      String text, Span target, String replacement, int sentenceStart, Language language) {
    boolean opens = target.start() == sentenceStart;
    return replacement.isEmpty()
        ? leaveOut(text, target, opens, language)
        : put(text, target, replacement, opens, language);
  }

  private static Edit put(
      String text, Span target, String replacement, boolean opens, Language language) {
    boolean capital =
        language == Language.ENGLISH
            && opens
            && Character.isUpperCase(text.codePointAt(target.start()));
    Span whole = target;
    boolean spaced = target.end() < text.length() && isSpace(text.charAt(target.end()));
    if (spaced && isSpace(replacement.charAt(replacement.length() - 1))) {
      whole = new Span(target.start(), target.end() + 1);
    }
    if (isFinal(replacement.charAt(replacement.length() - 1))) {
      int end = target.end();
      while (end < text.length() && (isFinal(text.charAt(end)) || text.charAt(end) == '~')) {
        end++;
      }
      whole = new Span(target.start(), end);
    }
    if (isFinal(replacement.charAt(0))) {
      int start = whole.start();
      while (start > 0 && isSpace(text.charAt(start - 1))) {
        start--;
      }
      whole = new Span(start, whole.end());
    }
    return new Edit(whole, capital ? Template.capitalized(replacement) : replacement);
  }

  private static Edit leaveOut(String text, Span target, boolean opens, Language language) {
    boolean leads = opens || followsComma(text, target.start());
    int end = leads ? afterPause(text, target.end()) : target.end();
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == ',') {
      int start = target.start();
      while (start > 0 && isSpace(text.charAt(start - 1))) {
        start--;
      }
      boolean inside = !opens && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
      if (language == Language.ENGLISH && inside && target.of(text).indexOf(',') < 0) {
        return new Edit(new Span(start, end), "");
      }
      end++;
    }
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) == '\n' || isFinal(text.charAt(end))) {
      int start = target.start();
      while (start > 0 && (isSpace(text.charAt(start - 1)) || text.charAt(start - 1) == ',')) {
        start--;
      }
      boolean atStart = start == 0 || text.charAt(start - 1) == '\n';
      if (opens && (atStart || isFinal(text.charAt(start - 1)))) {
        // A whole sentence goes with its mark.
        while (end < text.length() && isFinal(text.charAt(end))) {
          end++;
        }
        while (atStart && end < text.length() && isSpace(text.charAt(end))) {
          end++;
        }
        if (atStart) {
          return new Edit(withItsLine(text, start, end), "");
        }
      }
      return new Edit(new Span(start, end), "");
    }
    if (language == Language.ENGLISH && opens && Character.isLowerCase(text.charAt(end))) {
      return new Edit(
          new Span(target.start(), end + 1),
          String.valueOf(Character.toUpperCase(text.charAt(end))));
    }
    boolean glued =
        target.start() > 0
            && !Character.isWhitespace(text.charAt(target.start() - 1))
            && !opens(text, target.start() - 1);
    return new Edit(new Span(target.start(), end), glued && end > target.end() ? " " : "");
  }

  /** A line that is left empty goes with the line breaks on one side of it: the fewer. */
  private static Span withItsLine(String text, int start, int end) {
    int before = start;
    while (before > 0 && text.charAt(before - 1) == '\n') {
      before--;
    }
    int after = end;
    while (after < text.length() && text.charAt(after) == '\n') {
      after++;
    }
    if (after == end && end < text.length()) {
      return new Span(start, end);
    }
    boolean forward = before == 0 || after < text.length() && after - end <= start - before;
    return forward ? new Span(start, after) : new Span(before, end);
  }

  /**
   * Where a pause, as in {@code 소식인데요… 점검해}, has ended; where it begins, if a line or sentence ends
   * there.
   */
  private static int afterPause(String text, int at) {
    int end = at;
    while (end < text.length() && "….~".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean stop = end == at + 1 && text.charAt(at) == '.';
    int next = end;
    while (next < text.length() && isSpace(text.charAt(next))) {
      next++;
    }
    boolean goesOn =
        next < text.length()
            && text.charAt(next) != '\n'
            && !Character.isUpperCase(text.charAt(next));
    return goesOn && !stop ? end : at;
  }

  /**
   * Inserts a text with a space on each side that needs one, and none before a line break; an
   * English word after it gets its capital.
   */
  static Edit insert(String text, int at, String insertion, Language language) {
    String bare = withoutOuterSpaces(insertion);
    StringBuilder padded = new StringBuilder();
    if (endsBare(text, at) && isSentence(bare)) {
      padded.append('.');
    }
    boolean breaks = bare.startsWith("\n");
    int from = at;
    while (breaks && from > 0 && isSpace(text.charAt(from - 1))) {
      from--;
    }
    boolean spaced = at == 0 || Character.isWhitespace(text.charAt(at - 1));
    if (!breaks && !spaced && !opens(text, at - 1)) {
      padded.append(' ');
    }
    padded.append(bare);
    if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
      return new Edit(new Span(from, at), padded.toString());
    }
    if (!bare.endsWith("\n") && !",.!?".contains(text.substring(at, at + 1))) {
      padded.append(' ');
    }
    boolean sentence = isSentence(bare) || !bare.isBlank() && bare.endsWith("\n");
    if (language == Language.ENGLISH && sentence && Character.isLowerCase(text.charAt(at))) {
      padded.append(Character.toUpperCase(text.charAt(at)));
      return new Edit(new Span(from, at + 1), padded.toString());
    }
    return new Edit(new Span(from, at), padded.toString());
  }

  /** Whether a comma stands before a place, on the same line. */
  static boolean followsComma(String text, int at) {
    int before = at - 1;
    while (before >= 0 && isSpace(text.charAt(before))) {
      before--;
    }
    return before >= 0 && text.charAt(before) == ',';
  }

  /** An English text without the capital of its first word; I and abbreviations keep theirs. */
  static String uncapitalized(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean word = end > 1 && Character.isLowerCase(text.charAt(1)) || text.startsWith("A ");
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** Whether an English text begins with the words of another, whatever the capitals and commas. */
  static boolean keepsStart(String text, String start) {
    String words = start.strip();
    while (words.endsWith(",")) {
      words = words.substring(0, words.length() - 1).strip();
    }
    return text.regionMatches(true, 0, words, 0, words.length());
  }

  private static boolean isSentence(String insertion) {
    String said = insertion.strip();
    return !said.isEmpty() && isFinal(said.charAt(said.length() - 1));
  }

  /** Whether a word ends there and no full stop follows; ㅠㅠ and the like do for one. */
  private static boolean endsBare(String text, int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    boolean jamo = before >= '\u3131' && before <= '\u318E';
    boolean ends = at == text.length() || Character.isWhitespace(text.charAt(at));
    return ends && Character.isLetterOrDigit(before) && !jamo;
  }

  /** Line breaks at the ends stay. */
  private static String withoutOuterSpaces(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Takes a sentence out, with the spaces before it; with its blank lines, if it stands alone. */
  static Edit remove(String text, Span sentence) {
    int start = sentence.start();
    while (start > 0 && isSpace(text.charAt(start - 1))) {
      start--;
    }
    int end = sentence.end();
    boolean opensLine = start == 0 || text.charAt(start - 1) == '\n';
    if (opensLine) {
      start = sentence.start();
      while (end < text.length() && isSpace(text.charAt(end))) {
        end++;
      }
    }
    boolean closesLine = end == text.length() || text.charAt(end) == '\n';
    return opensLine && closesLine
        ? new Edit(withItsLine(text, start, end), "")
        : new Edit(new Span(start, end), "");
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isFinal(char c) {
    return c == '.' || c == '!' || c == '?';
  }

  /** Whether a bracket or quotation opens here; the one of an emoticon does not. */
  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    boolean emoticon = at > 0 && ":;=".indexOf(text.charAt(at - 1)) >= 0;
    return !emoticon && (c == '(' || c == '[' || c == '“');
  }
}
