package io.github.onmal.check.format;

import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The code of a template in a text: slots, which a program fills in, and control tags, which only
 * tell it what to do. Knows Liquid and Jinja, Handlebars and Mustache, Go, ERB, EJS and JSP, PHP,
 * FreeMarker and Mailchimp, and placeholders such as {@code {name}} and {@code <first name>}.
 */
final class TemplateCode {

  /** What a stretch of code is there for. */
  enum Kind {
    /** A value is put in its place. */
    SLOT,
    /** Nothing is. */
    CONTROL,
    /** Nothing is, and what stands before and after it never stands together. */
    BRANCH
  }

  /** A stretch of code. */
  record Stretch(Span span, Kind kind) {}

  /** Stands for code in a masked text: neither a letter nor a sign that mark-up is made of. */
  static final char MASK = '\uE000';

  private static final int LONGEST = 2_000;
  private static final int LONGEST_SLOT = 60;

  private static final Predicate<String> BRANCH =
      Pattern.compile("(?i)\\A[}\\s]*(?:else|elseif|elsif|elif|when)\\b").asPredicate();
  private static final Predicate<String> ELSE = Pattern.compile("(?i)\\Aelse\\b").asPredicate();
  private static final Predicate<String> CONTROL =
      Pattern.compile("\\A(?:[#^/!>]|end\\s*-?\\z|(?:if|range|with|define|template|block)\\s)")
          .asPredicate();
  private static final Predicate<String> MERGE_CONTROL =
      Pattern.compile("\\A(?:IF|IFNOT|END|INTERESTED)\\b").asPredicate();
  private static final Predicate<String> COMMENT =
      Pattern.compile("\\A[-\\s]*comment[-\\s]*\\z").asPredicate();
  private static final Pattern TRIMMED = Pattern.compile("\\A[-~\\s]+");
  private static final Pattern CLOSING_TAG = Pattern.compile("</\\s*([A-Za-z][\\w:-]*)");

  private final String text;
  private final List<Stretch> stretches = new ArrayList<>();
  private final Map<String, Integer> next = new HashMap<>();
  private @Nullable Set<String> closed;

  private TemplateCode(String text) {
    this.text = text;
  }

  /** The code in a text. */
  static TemplateCode in(String text) {
    TemplateCode code = new TemplateCode(text);
    code.find();
    return code;
  }

  /** Its stretches, by place; they do not overlap. */
  List<Stretch> stretches() {
    return stretches;
  }

  /** Takes the parts of a text, by place. */
  interface Parts {
    /** A part that is no code. */
    void prose(Span span);

    /** A part that is code, or as much of it as stands there. */
    void code(Stretch part);
  }

  /** Cuts a part of the text into code and the rest. */
  void cut(Span span, Parts parts) {
    int at = span.start();
    for (int i = firstAfter(at); at < span.end(); i++) {
      Span code = i < stretches.size() ? stretches.get(i).span : Span.at(span.end());
      int start = Math.min(span.end(), Math.max(at, code.start()));
      if (at < start) {
        parts.prose(new Span(at, start));
      }
      at = Math.max(start, Math.min(span.end(), code.end()));
      if (start < at) {
        parts.code(new Stretch(new Span(start, at), stretches.get(i).kind));
      }
    }
  }

  /** Escapes what is no code of a template. */
  static Escaping around(Escaping prose) {
    return text -> {
      StringBuilder escaped = new StringBuilder(text.length());
      in(text)
          .cut(
              new Span(0, text.length()),
              new Parts() {
                @Override
                public void prose(Span span) {
                  escaped.append(prose.escape(span.of(text)));
                }

                @Override
                public void code(Stretch part) {
                  escaped.append(part.span.of(text));
                }
              });
      return escaped.toString();
    };
  }

  /** The first stretch that ends after a place. */
  private int firstAfter(int at) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).span.end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The text without control tags, and without the lines on which nothing else stands; its source
   * is the text.
   */
  MappedText prose() {
    MappedText.Builder prose = new MappedText.Builder();
    int at = 0;
    for (Stretch code : stretches) {
      if (code.kind == Kind.SLOT) {
        continue;
      }
      Span left = isAlone(code.span) ? lines(code.span) : code.span;
      if (left.start() < at) {
        continue;
      }
      prose.verbatim(text, new Span(at, left.start()));
      boolean joins = left == code.span && code.kind == Kind.BRANCH;
      if (joins && !isWhite(left.start() - 1) && !isWhite(left.end())) {
        prose.piece(" ", left);
      }
      at = left.end();
    }
    return prose.verbatim(text, new Span(at, text.length())).build();
  }

  /**
   * The text with other characters in the place of code, so that no parser of mark-up takes it for
   * something else.
   *
   * @param blank whether control tags are white space even beside other text
   */
  String masked(boolean blank) {
    if (stretches.isEmpty() && text.indexOf('\0') < 0) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (Stretch code : stretches) {
      boolean white = code.kind != Kind.SLOT && (blank || isAlone(code.span));
      for (int i = code.span.start(); i < code.span.end(); i++) {
        char c = masked.charAt(i);
        masked.setCharAt(i, c == '\n' || c == '\r' ? c : white ? ' ' : MASK);
      }
    }
    for (int i = masked.indexOf("\0"); i >= 0; i = masked.indexOf("\0", i)) {
      masked.setCharAt(i, '\uFFFD');
    }
    return masked.toString();
  }

  private void find() {
    int at = 0;
    while (at < text.length()) {
      Stretch code = stretch(text.charAt(at), at);
      if (code != null) {
        add(code);
      }
      at = code == null ? at + 1 : code.span.end();
    }
  }

  /** Control tags side by side become one stretch. */
  private void add(Stretch code) {
    int last = stretches.size() - 1;
    Stretch before = last < 0 ? code : stretches.get(last);
    boolean goesOn =
        last >= 0
            && before.kind != Kind.SLOT
            && code.kind != Kind.SLOT
            && blankUntil(before.span.end()) >= code.span.start();
    if (goesOn) {
      boolean apart = before.span.end() < code.span.start() || before.kind == Kind.BRANCH;
      Kind kind = apart ? Kind.BRANCH : code.kind;
      stretches.set(last, new Stretch(new Span(before.span.start(), code.span.end()), kind));
    } else {
      stretches.add(code);
    }
  }

  private @Nullable Stretch stretch(char first, int at) {
    return switch (first) {
      case '{' -> braces(at);
      case '$', '#', '%' -> name(at, at + 1);
      case '<' -> angle(at);
      case '*' -> between("*|", "|*", at, TemplateCode::kindOfMergeTag);
      default -> null;
    };
  }

  private @Nullable Stretch braces(int at) {
    if (text.startsWith("{{!--", at)) {
      return between("{{!--", "--}}", at, inner -> Kind.CONTROL);
    }
    if (text.startsWith("{{{", at)) {
      return between("{{{", "}}}", at, inner -> Kind.SLOT);
    }
    if (text.startsWith("{{", at)) {
      return between("{{", "}}", at, TemplateCode::kindOfExpression);
    }
    if (text.startsWith("{%", at)) {
      return liquid(at);
    }
    Stretch comment = between("{#", "#}", at, inner -> Kind.CONTROL);
    return comment == null ? name(at, at) : comment;
  }

  private @Nullable Stretch liquid(int at) {
    Stretch tag = between("{%", "%}", at, TemplateCode::kindOfStatement);
    if (tag == null || !COMMENT.test(text.substring(at + 2, tag.span.end() - 2))) {
      return tag;
    }
    int end = next("endcomment", tag.span.end());
    int close = end < 0 ? -1 : next("%}", end);
    return close < 0 ? tag : new Stretch(new Span(at, close + 2), Kind.CONTROL);
  }

  private @Nullable Stretch angle(int at) {
    if (text.startsWith("<%=", at)) {
      return between("<%=", "%>", at, inner -> Kind.SLOT);
    }
    if (text.startsWith("<%", at)) {
      return between("<%", "%>", at, TemplateCode::kindOfStatement);
    }
    if (text.startsWith("<?=", at)) {
      return between("<?=", "?>", at, inner -> Kind.SLOT);
    }
    if (text.startsWith("<?php", at)) {
      return between("<?php", "?>", at, TemplateCode::kindOfStatement);
    }
    if (text.startsWith("<#", at)) {
      return between("<#", ">", at, TemplateCode::kindOfStatement);
    }
    if (text.startsWith("</#", at)) {
      return between("</#", ">", at, inner -> Kind.CONTROL);
    }
    return words(at);
  }

  /** A placeholder such as {@code <first name>}: what no element of HTML is called. */
  private @Nullable Stretch words(int at) {
    int end = at + 1;
    int word = -1;
    while (end < text.length() && end - at <= LONGEST_SLOT && isNamePart(text.charAt(end))) {
      if (word < 0 && text.charAt(end) == ' ') {
        word = end;
      }
      end++;
    }
    boolean closes = end < text.length() && text.charAt(end) == '>';
    if (!closes || end == at + 1 || !Character.isLetter(text.charAt(at + 1))) {
      return null;
    }
    String name = text.substring(at + 1, word < 0 ? end : word).toLowerCase(Locale.ROOT);
    boolean element = Tag.isKnownTag(name) || closedTags().contains(name);
    return element ? null : new Stretch(new Span(at, end + 1), Kind.SLOT);
  }

  private Set<String> closedTags() {
    if (closed == null) {
      closed = new HashSet<>();
      Matcher tags = CLOSING_TAG.matcher(text);
      while (tags.find()) {
        closed.add(tags.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return closed;
  }

  /** A name in single braces. */
  private @Nullable Stretch name(int at, int brace) {
    if (!text.startsWith("{", brace)) {
      return null;
    }
    int end = brace + 1;
    while (end < text.length()
        && end - brace <= LONGEST_SLOT
        && (isNamePart(text.charAt(end)) || "#:|@".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    boolean closes = end > brace + 1 && end < text.length() && text.charAt(end) == '}';
    return closes ? new Stretch(new Span(at, end + 1), Kind.SLOT) : null;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || "_.- '".indexOf(c) >= 0;
  }

  private @Nullable Stretch between(
      String opener, String closer, int at, Function<String, Kind> kind) {
    int inner = at + opener.length();
    int end = text.startsWith(opener, at) ? next(closer, inner) : -1;
    return end < 0 || end - at > LONGEST
        ? null
        : new Stretch(
            new Span(at, end + closer.length()),
            kind.apply(TRIMMED.matcher(text.substring(inner, end)).replaceFirst("")));
  }

  private static Kind kindOfExpression(String inner) {
    return ELSE.test(inner) ? Kind.BRANCH : CONTROL.test(inner) ? Kind.CONTROL : Kind.SLOT;
  }

  private static Kind kindOfStatement(String inner) {
    return BRANCH.test(inner) ? Kind.BRANCH : Kind.CONTROL;
  }

  private static Kind kindOfMergeTag(String inner) {
    return ELSE.test(inner) ? Kind.BRANCH : MERGE_CONTROL.test(inner) ? Kind.CONTROL : Kind.SLOT;
  }

  /** Where a closer stands next, or -1; each stretch of the text is searched once. */
  private int next(String closer, int from) {
    Integer known = next.get(closer);
    if (known == null || known >= 0 && known < from) {
      known = text.indexOf(closer, from);
      next.put(closer, known);
    }
    return known;
  }

  /** Whether nothing else stands on its lines. */
  private boolean isAlone(Span span) {
    int start = blankSince(span.start());
    int end = blankUntil(span.end());
    return (start == 0 || isLineEnd(start - 1)) && (end == text.length() || isLineEnd(end));
  }

  /** The lines of what is alone on them, with the end of the last. */
  private Span lines(Span span) {
    int end = blankUntil(span.end());
    int next = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
    return new Span(blankSince(span.start()), next);
  }

  private int blankSince(int at) {
    int start = at;
    while (start > 0 && isBlank(start - 1)) {
      start--;
    }
    return start;
  }

  private int blankUntil(int at) {
    int end = at;
    while (end < text.length() && isBlank(end)) {
      end++;
    }
    return end;
  }

  private boolean isBlank(int at) {
    return text.charAt(at) == ' ' || text.charAt(at) == '\t';
  }

  private boolean isLineEnd(int at) {
    return text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private boolean isWhite(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }
}
