package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.MappedText;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A Markdown text, and what is read of its parts. */
final class MarkdownText {

  /** How a new piece of text is written, so that it is no mark-up. */
  static final Escaping ESCAPING =
      TemplateCode.around(text -> MarkdownText.MARKUP.matcher(text).replaceAll("\\\\$0"));

  private static final Pattern MARKUP =
      Pattern.compile(
          "[\\\\*]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[A-Za-z/!?])"
              + "|&(?=#?[A-Za-z0-9]+;)|\\[(?=[^\\]\\n]*\\][(\\[])|(?<=\\n)[#>+]");

  /** From how many columns on lines are taken to be wrapped by an editor. */
  private static final int WRAPPED = 50;

  private static final int DEEPEST = 100;
  private static final Parser PARSER = parser(List.of(TablesExtension.create()));
  private static final Parser WITHOUT_TABLES = parser(List.of());

  private static final String OPENER = "<!--";
  private static final String CLOSER = "-->";
  private static final Predicate<String> LINE_BREAK =
      Pattern.compile("(?i)\\A<br\\s*/?>\\z").asPredicate();
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});");

  private final String markdown;
  private final TemplateCode code;
  private final String masked;
  private final Comments comments;
  private final Node document;

  /**
   * Parses a text.
   *
   * @param field the text with its mark-up
   * @param start where it begins; what stands before is something else
   */
  MarkdownText(Reply field, int start) {
    markdown = field.text().text();
    code = TemplateCode.in(markdown);
    masked = Hardened.of(blank(code.masked(false), start), TemplateCode.MASK);
    comments = new Comments(field);
    document = (Hardened.hasModestTables(masked) ? PARSER : WITHOUT_TABLES).parse(masked);
  }

  private static Parser parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
        .maxOpenBlockParsers(DEEPEST)
        .build();
  }

  /** Puts white space before a place. */
  private static String blank(String text, int end) {
    StringBuilder blank = new StringBuilder(text);
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        blank.setCharAt(i, ' ');
      }
    }
    return blank.toString();
  }

  /**
   * Reads a text as one reply.
   *
   * @param field the text with its mark-up
   * @param replies takes the reply, if there is anything to read
   */
  static void read(Reply field, Consumer<Reply> replies) {
    MarkdownText text = new MarkdownText(field, 0);
    Part all = text.read(text.firstBlock(), null, 0);
    if (!all.text.text().isEmpty()) {
      replies.accept(
          new Reply(
              field.excerpt(),
              all.text.through(field.text()),
              ESCAPING.within(field.escaping()),
              Comments.with(all.allowances, field.about())));
    }
  }

  /** The first of its blocks, or null. */
  @Nullable Node firstBlock() {
    return document.getFirstChild();
  }

  /** Where a block begins in the text. */
  static int start(Node block) {
    return block.getSourceSpans().get(0).getInputIndex();
  }

  /** Where a node ends in the text. */
  static int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }

  /**
   * What is read of a part of the text.
   *
   * @param text what is read
   * @param prose whether words stand in it that are no link
   * @param allowances what its comments let pass
   */
  record Part(MappedText text, boolean prose, List<Allowance> allowances) {}

  /**
   * Reads some blocks.
   *
   * @param first the first of them, or null for none
   * @param end the one after the last, or null for the end of the text
   * @param base where the source of what is read begins in the text
   */
  Part read(@Nullable Node first, @Nullable Node end, int base) {
    Reading reading = new Reading(base);
    for (Node block = first; block != null && block != end; block = block.getNext()) {
      reading.walk(block);
    }
    return reading.part();
  }

  /** The allowances of the comments in HTML. */
  private List<Allowance> comments(Node html) {
    int start = start(html);
    String raw = markdown.substring(start, end(html));
    List<Allowance> allowances = new ArrayList<>();
    for (int at = raw.indexOf(OPENER); at >= 0; at = raw.indexOf(OPENER, at)) {
      int text = at + OPENER.length();
      int close = raw.indexOf(CLOSER, text);
      if (close < 0) {
        break;
      }
      Span span = new Span(start + at, start + close + CLOSER.length());
      allowances.addAll(comments.allowances(raw.substring(text, close), span));
      at = close;
    }
    return allowances;
  }

  /** What a stretch of the source stands for that is read otherwise than it is written. */
  private record Escaped(String read, Span span) {}

  /** What is escaped in a text, by place; null where it cannot be told. */
  private @Nullable List<Escaped> escaped(String literal, int start, int end) {
    List<Escaped> escaped = new ArrayList<>();
    Matcher entity = ENTITY.matcher(masked);
    int at = start;
    int read = 0;
    while (read < literal.length()) {
      char c = literal.charAt(read);
      if (at >= end) {
        return null;
      }
      if (masked.charAt(at) == '\\' && at + 1 < end && masked.charAt(at + 1) == c && isSign(c)) {
        escaped.add(new Escaped(String.valueOf(c), new Span(at, at + 2)));
        at += 2;
        read++;
      } else if (masked.charAt(at) == '&' && entity.region(at, end).lookingAt()) {
        String decoded = org.jsoup.parser.Parser.unescapeEntities(entity.group(), true);
        if (!literal.startsWith(decoded, read)) {
          return null;
        }
        if (!decoded.equals(entity.group())) {
          escaped.add(new Escaped(decoded, new Span(at, entity.end())));
        }
        at = entity.end();
        read += decoded.length();
      } else if (masked.charAt(at) == c) {
        at++;
        read++;
      } else {
        return null;
      }
    }
    return masked.substring(at, end).isBlank() ? escaped : null;
  }

  private static boolean isSign(char c) {
    return c >= '!' && c <= '~' && !Character.isLetterOrDigit(c);
  }

  private boolean isSpace(int at) {
    return Character.isWhitespace(masked.charAt(at));
  }

  /** How wide a stretch is; Hangul and its like are twice as wide as Latin. */
  private int columns(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      char c = masked.charAt(i);
      columns += c >= '\u1100' && !(c >= '\u2000' && c < '\u2E80') && c < '\uE000' ? 2 : 1;
    }
    return columns;
  }

  /** Goes through blocks and what stands in them; not recursive, however deep they are. */
  private final class Reading {

    private final int base;
    private final Flow flow = new Flow();
    private final List<Allowance> allowances = new ArrayList<>();
    private boolean prose;
    private boolean blockBegins;
    private boolean lineEnds;
    private int links;
    private int longestLine;

    Reading(int base) {
      this.base = base;
    }

    Part part() {
      return new Part(flow.build(), prose, allowances);
    }

    void walk(Node root) {
      Node node = root;
      while (true) {
        Node child = enter(node) ? node.getFirstChild() : null;
        while (child == null) {
          leave(node);
          if (node == root) {
            return;
          }
          child = node.getNext();
          if (child == null) {
            node = node.getParent();
          }
        }
        node = child;
      }
    }

    /** Whether what stands in it is read. */
    private boolean enter(Node node) {
      if (node instanceof Block || node instanceof TableCell) {
        blockBegins = true;
      }
      if (node instanceof Paragraph) {
        longestLine = longestLine(node);
      } else if (node instanceof ListItem) {
        item(node);
      } else if (node instanceof Link) {
        links++;
      } else if (node instanceof Text text) {
        text(text);
      } else if (node instanceof Code span) {
        code(span);
      } else if (node instanceof SoftLineBreak) {
        lineEnd(isWrapped());
      } else if (node instanceof HardLineBreak) {
        lineEnd(false);
      } else if (node instanceof HtmlInline html) {
        html(html);
      } else if (node instanceof HtmlBlock) {
        allowances.addAll(comments(node));
      }
      return !(node instanceof Image);
    }

    private void leave(Node node) {
      if (node instanceof Link) {
        links--;
      } else if (node instanceof ListItem) {
        flow.withoutPrefix();
      }
    }

    /** Its marker is read as it is written, or as a hyphen where it is a bullet. */
    private void item(Node item) {
      int start = start(item);
      while (masked.charAt(start) == ' ' || masked.charAt(start) == '\t') {
        start++;
      }
      int end = start + 1;
      while (end < masked.length()
          && masked.charAt(start) >= '0'
          && masked.charAt(start) <= '9'
          && "0123456789.)".indexOf(masked.charAt(end)) >= 0) {
        end++;
      }
      String marker = end == start + 1 ? "-" : masked.substring(start, end);
      int blank = end;
      while (blank < masked.length() && masked.charAt(blank) == ' ') {
        blank++;
      }
      flow.prefix(marker + " ", source(start, blank));
    }

    private void text(Text text) {
      String literal = text.getLiteral();
      if (literal.isEmpty() || text.getSourceSpans().isEmpty()) {
        return;
      }
      prose |= links == 0 && literal.chars().anyMatch(Character::isLetter);
      int start = start(text);
      int end = end(text);
      List<Escaped> escaped = escaped(literal, start, end);
      if (escaped == null) {
        begin(start);
        boolean isMasked = literal.indexOf(TemplateCode.MASK) >= 0;
        flow.add(isMasked ? markdown.substring(start, end) : literal, source(start, end));
        return;
      }
      int at = start;
      for (Escaped one : escaped) {
        verbatim(at, one.span.start());
        begin(one.span.start());
        flow.add(one.read, source(one.span.start(), one.span.end()));
        at = one.span.end();
      }
      verbatim(at, end);
    }

    private void verbatim(int start, int end) {
      code.cut(
          new Span(start, end),
          new TemplateCode.Parts() {
            @Override
            public void prose(Span part) {
              words(part.start(), part.end());
            }

            @Override
            public void code(TemplateCode.Stretch part) {
              Span span = part.span();
              switch (part.kind()) {
                case SLOT -> {
                  prose |= links == 0;
                  begin(span.start());
                  flow.add(span.of(markdown), source(span.start(), span.end()));
                }
                case BRANCH -> flow.white(source(span.start(), span.end()));
                case CONTROL -> {}
              }
            }
          });
    }

    /** White space at its ends may be followed, or have been preceded, by more of it. */
    private void words(int start, int end) {
      int from = start;
      while (from < end && isSpace(from)) {
        from++;
      }
      int to = end;
      while (to > from && isSpace(to - 1)) {
        to--;
      }
      if (start < from) {
        flow.white(source(start, from));
      }
      if (from < to) {
        begin(from);
        flow.add(markdown.substring(from, to), source(from, to));
      }
      if (to < end) {
        flow.white(source(to, end));
      }
    }

    /** Code keeps its backticks, so that no rule takes it for prose. */
    private void code(Code span) {
      int start = start(span);
      int end = end(span);
      begin(start);
      flow.add(markdown.substring(start, end).replaceAll("\\s*\\R\\s*", " "), source(start, end));
    }

    private void html(HtmlInline html) {
      if (LINE_BREAK.test(html.getLiteral())) {
        flow.lineEnd(source(start(html), end(html)));
      }
      allowances.addAll(comments(html));
    }

    private void lineEnd(boolean wrapped) {
      if (wrapped) {
        int end = newline();
        flow.white(source(end, end + (masked.startsWith("\r\n", end) ? 2 : 1)));
      } else {
        lineEnds = true;
      }
    }

    /** Something is read at a place. */
    private void begin(int start) {
      int at = base + flow.blankTo();
      int blank = at;
      while (blank < start && Character.isWhitespace(masked.charAt(blank))) {
        blank++;
      }
      if (blockBegins) {
        flow.apart(lineEnds(base + flow.end(), start) > 1 ? 2 : 1);
      } else if (lineEnds) {
        flow.apart(1);
      }
      if (at < blank) {
        flow.white(source(at, blank));
      }
      blockBegins = false;
      lineEnds = false;
    }

    private int lineEnds(int start, int end) {
      int ends = 0;
      for (int i = start; i < end; i++) {
        char c = masked.charAt(i);
        ends += c == '\n' || c == '\r' && !masked.startsWith("\n", i + 1) ? 1 : 0;
      }
      return ends;
    }

    /** Where the line of what was read last ends. */
    private int newline() {
      int at = base + flow.end();
      while (at < masked.length() && masked.charAt(at) != '\n' && masked.charAt(at) != '\r') {
        at++;
      }
      return at;
    }

    /**
     * Whether the line ends, within a sentence, only because the next word would have made it
     * longer than all others. Shorter lines were ended on purpose.
     */
    private boolean isWrapped() {
      int end = newline();
      int start = end;
      while (start > 0 && masked.charAt(start - 1) != '\n' && masked.charAt(start - 1) != '\r') {
        start--;
      }
      int last = end - 1;
      while (last > start && " \t*_)\"'".indexOf(masked.charAt(last)) >= 0) {
        last--;
      }
      int word = end;
      while (word < masked.length() && (isSpace(word) || masked.charAt(word) == '>')) {
        word++;
      }
      int wordEnd = word;
      while (wordEnd < masked.length() && !isSpace(wordEnd)) {
        wordEnd++;
      }
      return longestLine >= WRAPPED
          && ".!?…。~:".indexOf(masked.charAt(last)) < 0
          && columns(start, end) + 1 + columns(word, wordEnd) > longestLine;
    }

    private int longestLine(Node paragraph) {
      int longest = 0;
      for (SourceSpan line : paragraph.getSourceSpans()) {
        int start = line.getInputIndex();
        longest = Math.max(longest, columns(start, start + line.getLength()));
      }
      return longest;
    }

    private Span source(int start, int end) {
      return new Span(start - base, end - base);
    }
  }
}
