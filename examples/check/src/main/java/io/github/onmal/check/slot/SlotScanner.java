package io.github.onmal.check.slot;

import io.github.onmal.rewrite.korean.Hangul;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slots of one text in one pass from left to right: every look ahead is short, or ends
 * where the next one begins. What may be prose or code is no slot. For one thread, once.
 */
final class SlotScanner {

  private static final int LONGEST_NAME = 60;

  /** A name with its filters. */
  private static final int LONGEST_CONTENT = 300;

  private static final int LONGEST_FORMAT = 8;
  private static final String BULLETS = "▶▷-•*·■□※○●";
  private static final Set<String> CHOICES = Set.of("plural", "select", "selectordinal");
  private static final Set<String> FORMATS =
      Set.of("number", "date", "time", "spellout", "ordinal", "duration");

  private final String text;
  private final DeclaredSlots declared;
  private final SlotWords words = SlotWords.standard();
  private final List<Slot> slots = new ArrayList<>();
  private @Nullable Set<String> closedTags;
  private boolean inAddress;

  /** The braces open that belong to no slot. */
  private int open;

  /** How many of them are open within a choice of messages, {@code {n, plural, one {…}}}; or 0. */
  private int choice;

  SlotScanner(String text, DeclaredSlots declared) {
    this.text = text;
    this.declared = declared;
  }

  /** The slots, by place. */
  List<Slot> slots() {
    for (int at = 0; at < text.length(); ) {
      at = Math.max(at + 1, next(text.charAt(at), at));
    }
    return List.copyOf(slots);
  }

  /** Looks at one character; where what it begins ends, or anything up to it. */
  private int next(char c, int at) {
    DeclaredSlots.Declaration literal = declared.literal(text, at);
    if (literal != null) {
      return add(SlotForm.LITERAL, at, at + literal.written().length(), literal.name());
    }
    if (c <= ' ' || c == '"' || c == '<' || Hangul.isSyllable(c)) {
      inAddress = false;
    }
    return switch (c) {
      case '\n' -> {
        open = choice;
        yield at;
      }
      case '}' -> {
        open = Math.max(0, open - 1);
        choice = open < choice ? 0 : choice;
        yield at;
      }
      case '\\' -> escaped(at);
      case '{' -> braces(at);
      case '$' -> signed(SlotForm.DOLLAR, at);
      case '#' -> signed(SlotForm.HASH, at);
      case '%' -> percent(at);
      case '[' -> bracketed(SlotForm.SQUARE, at, '[', ']');
      case '<' -> bracketed(SlotForm.ANGLE, at, '<', '>');
      case '`' -> code(at);
      case 'h', 'H', 'w', 'W' -> address(at);
      default -> at;
    };
  }

  /** The end of what a backslash keeps from being a slot. */
  private int escaped(int at) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == '{') {
      open++;
      end++;
    }
    return Math.max(end, at + 2);
  }

  private int add(SlotForm form, int start, int end, String name) {
    boolean mail = end < text.length() && text.charAt(end) == '@';
    boolean within = inAddress || mail;
    if (within && form == SlotForm.BROKEN) {
      return end;
    }
    SlotKind kind = within ? SlotKind.LINK : kind(form, name, end);
    slots.add(new Slot(new Span(start, end), text.substring(start, end), name, kind, form, within));
    inAddress |=
        kind == SlotKind.LINK && end < text.length() && "/?".indexOf(text.charAt(end)) >= 0;
    return end;
  }

  private SlotKind kind(SlotForm form, String name, int end) {
    if (!form.isSlot()) {
      return SlotKind.TEXT;
    }
    return declared
        .find(form, name)
        .flatMap(DeclaredSlots.Declaration::kind)
        .orElseGet(
            () -> {
              boolean nameless =
                  form == SlotForm.LITERAL || name.chars().noneMatch(SlotNames::tells);
              return nameless && words.isHonorific(text, SlotWords.skipSpaces(text, end))
                  ? SlotKind.CUSTOMER_NAME
                  : words.read(name).kind();
            });
  }

  // {{name}}, {name}, {% if %}

  private int braces(int at) {
    int count = 1;
    while (at + count < text.length() && text.charAt(at + count) == '{') {
      count++;
    }
    if (count > 3) {
      return at + count;
    }
    if (count > 1) {
      return doubled(at, count);
    }
    for (String tag : List.of("%", "#")) {
      if (text.startsWith(tag, at + 1) && !text.startsWith("#{", at + 1)) {
        int end = find(tag + "}", at + 2, LONGEST_CONTENT);
        if (end >= 0) {
          return add(SlotForm.TAG, at, end + 2, text.substring(at + 2, end).strip());
        }
      }
    }
    return single(at);
  }

  /** Where a closer stands within the next so many characters, or -1. */
  private int find(String closer, int from, int longest) {
    int last = Math.min(text.length() - closer.length(), from + longest);
    for (int i = from; i <= last && text.charAt(i) != '{'; i++) {
      if (text.startsWith(closer, i)) {
        return i;
      }
    }
    return -1;
  }

  /** A slot of two or three braces. */
  private int doubled(int start, int count) {
    int from = start + count;
    int close = closer(from);
    if (close < 0) {
      return unclosed(start, from);
    }
    int closing = 2;
    while (closing < 3 && text.startsWith("}", close + closing)) {
      closing++;
    }
    String content = text.substring(from, close).strip();
    boolean matches = closing == count || closing > count && open > 0;
    int end = close + Math.min(closing, matches ? count : closing);
    boolean broken =
        content.isEmpty() ? open == 0 : !matches && SlotNames.isNameWithFilters(content);
    if (broken) {
      return add(SlotForm.BROKEN, start, end, SlotNames.of(content));
    }
    if (words.isTag(content)) {
      return add(SlotForm.TAG, start, end, content);
    }
    return SlotNames.isNameWithFilters(content)
        ? add(SlotForm.DOUBLE_BRACES, start, end, SlotNames.of(content))
        : end;
  }

  /** Where two braces close, on the same line or where only filters go on; or -1. */
  private int closer(int from) {
    int last = Math.min(text.length() - 2, from + LONGEST_CONTENT);
    for (int i = from; i <= last; i++) {
      if (text.startsWith("}}", i)) {
        return i;
      }
      if (text.startsWith("{{", i)) {
        return -1;
      }
      if (text.charAt(i) == '\n') {
        String before = text.substring(from, i).strip();
        int after = SlotWords.skipSpaces(text, i + 1);
        boolean goesOn =
            before.isEmpty()
                || before.endsWith("|")
                || text.startsWith("|", after)
                || text.startsWith("}}", after);
        if (!goesOn) {
          return -1;
        }
      }
    }
    return -1;
  }

  /**
   * Braces that do not close: a broken slot if they hold a name, to one brace or the line's end.
   */
  private int unclosed(int start, int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_NAME
        && (SlotNames.isNamePart(text.charAt(end)) || text.charAt(end) == ' ')) {
      end++;
    }
    String name = text.substring(from, end).strip();
    if (SlotNames.isBraceName(name) && end < text.length() && text.charAt(end) == '}') {
      return add(SlotForm.BROKEN, start, end + 1, name);
    }
    int word = SlotWords.skipSpaces(text, from);
    int wordEnd = word;
    while (wordEnd < end && SlotNames.isIdentifier(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return isAlone(word, wordEnd)
        ? add(SlotForm.BROKEN, start, wordEnd, text.substring(word, wordEnd))
        : from;
  }

  /** Whether a word is one, and no brace closes it on its line. */
  private boolean isAlone(int word, int end) {
    if (word == end) {
      return false;
    }
    for (int i = end; i < text.length() && i - end < LONGEST_CONTENT; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '{') {
        return true;
      }
      if (c == '}') {
        return false;
      }
    }
    return true;
  }

  private int single(int at) {
    boolean message = choice > 0 && open == choice;
    int close = find("}", at + 1, LONGEST_NAME);
    String content =
        close < 0
            ? text.substring(at + 1, Math.min(text.length(), at + LONGEST_NAME))
            : text.substring(at + 1, close);
    String argument = SlotNames.argumentType(content);
    if (message || close < 0 || content.indexOf('\n') >= 0) {
      open++;
      choice = choice == 0 && CHOICES.contains(argument) ? open : choice;
      return at;
    }
    String name = FORMATS.contains(argument) ? SlotNames.of(content) : content.strip();
    boolean block = content.startsWith(" ") && at > 1 && text.startsWith(") ", at - 2);
    if (words.isTag(name) && SlotNames.isTagStart(name)) {
      return add(SlotForm.TAG, at, close + 1, name);
    }
    if (!SlotNames.isBraceName(name) || block) {
      open++;
      return at;
    }
    boolean twice = open == 0 && text.startsWith("}}", close);
    return twice
        ? add(SlotForm.BROKEN, at, close + 2, name)
        : add(SlotForm.BRACES, at, close + 1, name);
  }

  // ${name}, #{name}, %{name}

  private int signed(SlotForm form, int at) {
    // The sign of #{{ticket.id}} is prose.
    if (!text.startsWith("{", at + 1) || text.startsWith("{{", at + 1)) {
      return at;
    }
    int from = at + 2;
    int close = find("}", from, LONGEST_NAME);
    String content = close < 0 ? "" : text.substring(from, close).strip();
    if (close < 0 || content.indexOf('\n') >= 0) {
      int end = isIdentifierStart(from) ? unclosed(at, from) : from;
      open += end > from ? 0 : 1;
      return end;
    }
    if (!SlotNames.hasLetterOrDigit(content) || content.contains("\":")) {
      return close + 1;
    }
    // So is that of ${amount} where {amount} is what the settings declare.
    String name = SlotNames.of(content);
    boolean prose =
        declared.find(form, name).isEmpty() && declared.find(SlotForm.BRACES, name).isPresent();
    if (prose) {
      return at;
    }
    boolean twice = open == 0 && text.startsWith("}}", close);
    return twice ? add(SlotForm.BROKEN, at, close + 2, name) : add(form, at, close + 1, name);
  }

  private boolean isIdentifierStart(int at) {
    return at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_');
  }

  // %s, %1$s, %(name)s, %NAME%

  private int percent(int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    if (Character.isDigit(before)) {
      return at;
    }
    if (text.startsWith("%{", at)) {
      return signed(SlotForm.PERCENT, at);
    }
    boolean inWord = before < 0x80 && Character.isLetter(before);
    if (inWord || inAddress || before == ')') {
      return at;
    }
    int end = text.startsWith("%(", at) ? named(at) : format(at);
    return end > 0 ? end : wrapped(at);
  }

  private int named(int at) {
    int close = find(")", at + 2, LONGEST_NAME);
    if (close < 0 || !SlotNames.isBraceName(text.substring(at + 2, close))) {
      return -1;
    }
    int end = conversion(close + 1, "sdif");
    return end < 0 ? -1 : add(SlotForm.PERCENT, at, end, text.substring(at + 2, close));
  }

  private int format(int at) {
    int from = at + 1;
    while (from < text.length()
        && from - at < LONGEST_FORMAT
        && "0123456789$.".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int end = conversion(from, from == at + 1 ? "sd" : "sdf");
    return end < 0 ? -1 : add(SlotForm.PERCENT, at, end, text.substring(at + 1, end));
  }

  /** The end of one of some letters, where no word goes on after it; or -1. */
  private int conversion(int at, String letters) {
    boolean fits = at < text.length() && letters.indexOf(text.charAt(at)) >= 0;
    boolean goesOn =
        at + 1 < text.length()
            && (SlotNames.isIdentifier(text.charAt(at + 1)) && text.charAt(at + 1) != '.');
    return fits && !goesOn ? at + 1 : -1;
  }

  private int wrapped(int at) {
    String sign = text.startsWith("%%", at) ? "%%" : "%";
    int from = at + sign.length();
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_NAME
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    boolean closed = end > from + 1 && isIdentifierStart(from) && text.startsWith(sign, end);
    return closed
        ? add(SlotForm.PERCENT, at, end + sign.length(), text.substring(from, end))
        : from;
  }

  // [name], [[name]], <name>, <<name>>

  private int bracketed(SlotForm form, int at, char opening, char closing) {
    boolean twice = text.startsWith(String.valueOf(opening), at + 1);
    int from = at + (twice ? 2 : 1);
    int close = from;
    while (close < text.length()
        && close - from < LONGEST_NAME
        && text.charAt(close) != closing
        && text.charAt(close) != opening
        && text.charAt(close) != '\n') {
      close++;
    }
    int end = close + (twice ? 2 : 1);
    String closer = String.valueOf(closing).repeat(twice ? 2 : 1);
    if (inAddress || !text.startsWith(closer, close)) {
      return at;
    }
    String name = text.substring(from, close).strip();
    Optional<DeclaredSlots.Declaration> own = declared.find(form, name);
    boolean asWritten = own.isPresent() && own.get().form() == form;
    boolean isSlot =
        asWritten
            || (own.isPresent() || words.read(name).known())
                && !words.isOnScreen(text, at, end)
                && !isLabel(at, end, name);
    boolean link =
        form == SlotForm.SQUARE && (text.startsWith("(", end) || text.startsWith("[", end));
    boolean element =
        form == SlotForm.ANGLE
            && !twice
            && (!Character.isLetterOrDigit(text.charAt(from)) || isElement(name));
    return isSlot && !link && !element ? add(form, at, end, name) : at;
  }

  /** Whether a word in angle brackets is an element of HTML or XML. */
  private boolean isElement(String name) {
    return words.isHtml(name) || closedTags().contains(name.toLowerCase(Locale.ROOT));
  }

  private Set<String> closedTags() {
    if (closedTags == null) {
      closedTags = new HashSet<>();
      for (int at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 2)) {
        int end = find(">", at, LONGEST_NAME);
        if (end > 0) {
          closedTags.add(text.substring(at + 2, end).strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return closedTags;
  }

  /**
   * Whether brackets at the beginning of a line name what comes after them, as in {@code [주문번호]
   * 1024}.
   */
  private boolean isLabel(int at, int end, String name) {
    int before = at;
    while (before > 0
        && at - before < LONGEST_NAME
        && (text.charAt(before - 1) == ' ' || BULLETS.indexOf(text.charAt(before - 1)) >= 0)) {
      before--;
    }
    if (before > 0 && text.charAt(before - 1) != '\n') {
      return false;
    }
    int after = SlotWords.skipSpaces(text, end);
    if (after == text.length() || text.charAt(after) == '\n') {
      SlotKind kind = words.read(name).kind();
      return kind.compareTo(SlotKind.COMPANY) > 0;
    }
    boolean apart = after > end || text.charAt(after) == ':';
    return apart && !words.isHonorific(text, after);
  }

  // What holds no slots

  private int code(int at) {
    boolean fence = text.startsWith("```", at);
    int end = fence ? text.indexOf("```", at + 3) : text.indexOf('`', at + 1);
    if (end < 0) {
      return fence ? at + 3 : at;
    }
    boolean sameLine = fence || text.substring(at, end).indexOf('\n') < 0;
    return sameLine ? end + (fence ? 3 : 1) : at;
  }

  private int address(int at) {
    boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    inAddress |=
        apart
            && (text.regionMatches(true, at, "http://", 0, 7)
                || text.regionMatches(true, at, "https://", 0, 8)
                || text.regionMatches(true, at, "www.", 0, 4));
    return at;
  }
}
