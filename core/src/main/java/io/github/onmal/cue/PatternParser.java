package io.github.onmal.cue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cue grammar (see the package description). */
final class PatternParser {

  /** Says what is wrong with a pattern, and where. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String what) {
      super(what);
    }
  }

  private static final int LONGEST_GAP = 60;
  private static final String SPECIAL = "()|{}<>[]!?*^$,'\"~:";

  private final String text;
  private int at;

  private PatternParser(String text) {
    this.text = text;
  }

  /** Parses one pattern. */
  static Pattern parse(String text) throws SyntaxException {
    PatternParser parser = new PatternParser(text);
    Pattern pattern = parser.sequence("");
    if (parser.at < text.length()) {
      throw parser.error("`" + text.charAt(parser.at) + "` closes nothing");
    }
    if (!anchored(pattern)) {
      throw parser.error("the pattern names no word; expected at least one word, lemma or class");
    }
    return pattern;
  }

  private static boolean anchored(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().anyMatch(PatternParser::anchored);
    }
    if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().allMatch(PatternParser::anchored);
    }
    if (pattern instanceof Pattern.Capture capture) {
      return anchored(capture.part());
    }
    return pattern instanceof Pattern.Word
        || pattern instanceof Pattern.Lemma
        || pattern instanceof Pattern.ClassName;
  }

  private Pattern sequence(String closers) throws SyntaxException {
    List<Pattern> parts = new ArrayList<>();
    while (true) {
      skipSpaces();
      if (at == text.length() || closers.indexOf(text.charAt(at)) >= 0) {
        break;
      }
      if (text.charAt(at) == ')' || text.charAt(at) == '}') {
        break;
      }
      parts.add(element());
    }
    if (parts.isEmpty()) {
      throw error("nothing here; expected a word");
    }
    return parts.size() == 1 ? parts.get(0) : new Pattern.Sequence(List.copyOf(parts));
  }

  private Pattern element() throws SyntaxException {
    if (at == text.length()) {
      throw error("the pattern ends early");
    }
    char c = text.charAt(at);
    switch (c) {
      case '^':
        at++;
        return new Pattern.Start();
      case '$':
        at++;
        return new Pattern.End();
      case '*':
        return gap();
      case '!':
        at++;
        return new Pattern.Not(element());
      case ',':
        at++;
        return optional(new Pattern.Comma());
      case '[':
        return question();
      case '(':
        return optional(group());
      case '{':
        return optional(capture());
      default:
        return optional(alternatives());
    }
  }

  private Pattern optional(Pattern part) {
    if (at < text.length() && text.charAt(at) == '?') {
      at++;
      return new Pattern.Maybe(part);
    }
    return part;
  }

  private Pattern gap() throws SyntaxException {
    at++;
    boolean crossing = at < text.length() && text.charAt(at) == '*';
    if (crossing) {
      at++;
    }
    int start = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw error("`*` without a number; expected a gap such as *3");
    }
    int most = at - start > 3 ? LONGEST_GAP + 1 : Integer.parseInt(text.substring(start, at));
    if (most < 1 || most > LONGEST_GAP) {
      throw error("a gap of " + text.substring(start, at) + "; expected 1 to " + LONGEST_GAP);
    }
    return new Pattern.Gap(most, crossing);
  }

  private Pattern question() throws SyntaxException {
    if (text.startsWith("[q]", at)) {
      at += 3;
      return new Pattern.Question(true);
    }
    if (text.startsWith("[!q]", at)) {
      at += 4;
      return new Pattern.Question(false);
    }
    throw error("`[` here; expected [q] or [!q]");
  }

  private Pattern group() throws SyntaxException {
    at++;
    List<Pattern> options = new ArrayList<>();
    options.add(sequence("|"));
    while (at < text.length() && text.charAt(at) == '|') {
      at++;
      options.add(sequence("|"));
    }
    close(')');
    return options.size() == 1 ? options.get(0) : new Pattern.Choice(List.copyOf(options));
  }

  private Pattern capture() throws SyntaxException {
    int colon = text.indexOf(':', at);
    String name = colon < 0 ? "" : text.substring(at + 1, colon).trim();
    if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
      throw error("a capture without a name; expected {name: …}");
    }
    at = colon + 1;
    Pattern part = sequence("");
    close('}');
    return new Pattern.Capture(name, part);
  }

  private void close(char closer) throws SyntaxException {
    skipSpaces();
    if (at == text.length() || text.charAt(at) != closer) {
      throw error("`" + closer + "` is missing");
    }
    at++;
  }

  private Pattern alternatives() throws SyntaxException {
    List<Pattern> options = new ArrayList<>();
    options.add(atom());
    while (at < text.length() && text.charAt(at) == '|') {
      if (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))) {
        break;
      }
      at++;
      options.add(atom());
    }
    return options.size() == 1 ? options.get(0) : new Pattern.Choice(List.copyOf(options));
  }

  private Pattern atom() throws SyntaxException {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c == '\'') {
      int end = text.indexOf('\'', at + 1);
      if (end <= at + 1) {
        throw error("a quotation that does not end, or is empty");
      }
      String literal = text.substring(at + 1, end);
      at = end + 1;
      return new Pattern.Word(literal, true);
    }
    if (c == '<') {
      int end = text.indexOf('>', at);
      if (end < 0) {
        throw error("`>` is missing");
      }
      String name = text.substring(at + 1, end);
      at = end + 1;
      return new Pattern.ClassName(name);
    }
    if (c == '~') {
      at++;
      String lemma = at < text.length() && text.charAt(at) == '*' ? "*" : "";
      if (lemma.isEmpty()) {
        lemma = word();
      } else {
        at++;
      }
      return new Pattern.Lemma(lemma, filter());
    }
    String word = word();
    boolean open = word.length() > 1 && word.endsWith("-");
    if (open) {
      word = word.substring(0, word.length() - 1);
    }
    if (word.indexOf('_') < 0) {
      return new Pattern.Word(word, open);
    }
    List<Pattern> parts = new ArrayList<>();
    for (String part : word.split("_", -1)) {
      if (part.isEmpty()) {
        throw error("`_` joins words; one is missing in `" + word + "`");
      }
      parts.add(new Pattern.Word(part, false));
    }
    if (open) {
      parts.set(
          parts.size() - 1,
          new Pattern.Word(((Pattern.Word) parts.get(parts.size() - 1)).text(), true));
    }
    return new Pattern.Sequence(parts);
  }

  private @Nullable String filter() throws SyntaxException {
    if (at == text.length() || text.charAt(at) != '[') {
      return null;
    }
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw error("`]` is missing");
    }
    String filter = text.substring(at + 1, end);
    at = end + 1;
    return filter;
  }

  private String word() throws SyntaxException {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && (SPECIAL.indexOf(text.charAt(at)) < 0 || apostrophe())) {
      at++;
    }
    if (start == at) {
      throw error(
          at == text.length()
              ? "the pattern ends early"
              : "`" + text.charAt(at) + "` is unexpected");
    }
    return text.substring(start, at);
  }

  /** Whether an apostrophe stands between two letters, as in o'clock. */
  private boolean apostrophe() {
    return text.charAt(at) == '\''
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private void skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private SyntaxException error(String what) {
    return new SyntaxException("pattern `" + text + "`, column " + (at + 1) + ": " + what);
  }
}
