package io.github.onmal.check.format;

import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Escaping;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** What is read of an HTML mail or fragment: text in lines, as a browser shows it. */
final class HtmlText {

  /** Elements with an empty line before and after them. */
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "blockquote",
          "dl",
          "fieldset",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "ol",
          "p",
          "pre",
          "ul");

  /** Elements with lines of their own. */
  private static final Set<String> LINES =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dt",
          "figcaption",
          "footer",
          "form",
          "header",
          "html",
          "legend",
          "li",
          "main",
          "nav",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr");

  private static final Set<String> HIDDEN =
      Set.of(
          "audio",
          "canvas",
          "datalist",
          "iframe",
          "math",
          "object",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "title",
          "video");

  /** What mail programs put around the mail that is answered. */
  private static final Set<String> QUOTES =
      Set.of("gmail_quote", "moz-cite-prefix", "protonmail_quote", "yahoo_quoted");

  private static final Predicate<String> NOT_SHOWN =
      Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE).asPredicate();
  private static final Predicate<String> AS_WRITTEN =
      Pattern.compile("white-space\\s*:\\s*(?:pre|break-spaces)", Pattern.CASE_INSENSITIVE)
          .asPredicate();
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*+);?");
  private static final Predicate<String> LANGUAGE =
      Pattern.compile("\\A[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*\\z").asPredicate();
  private static final String CDATA = "<![CDATA[";
  private static final char NO_BREAK_SPACE = '\u00A0';

  /** How new text between tags is written. */
  private static final Escaping ESCAPING = TemplateCode.around(HtmlText::escape);

  private final Reply field;
  private final String html;
  private final String masked;
  private final TemplateCode code;
  private final Comments comments;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Allowance> allowances = new ArrayList<>();
  private final Flow flow = new Flow();
  private @Nullable String title;

  private HtmlText(Reply field) {
    this.field = field;
    html = field.text().text();
    code = TemplateCode.in(html);
    masked = code.masked(true);
    comments = new Comments(field);
  }

  /**
   * Reads a text.
   *
   * @param field the text with its mark-up
   * @param replies takes the reply, if there is anything to read
   */
  static void read(Reply field, Consumer<Reply> replies) {
    HtmlText text = new HtmlText(field);
    Document document = Parser.htmlParser().setTrackPosition(true).parseInput(text.masked, "");
    document.traverse(text.new Marking());
    text.run();
    if (!text.flow.isEmpty()) {
      replies.accept(text.reply(document));
    }
  }

  private Reply reply(Document document) {
    Reply.About about = field.about();
    Element root = document.selectFirst("html");
    String language = root == null ? "" : root.attr("lang");
    Reply.About read =
        new Reply.About(
            about.key(),
            about.title() == null ? title : about.title(),
            about.language() == null && LANGUAGE.test(language) ? language : about.language(),
            about.channel(),
            about.allowances());
    return new Reply(
        field.excerpt(),
        flow.build().through(field.text()),
        ESCAPING.within(field.escaping()),
        Comments.with(allowances, read));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case NO_BREAK_SPACE -> escaped.append("&nbsp;");
        case '\n' -> escaped.append("<br>\n");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Something that stands at a place, and what it does to the text. */
  private record Mark(int at, Runnable effect) {}

  /**
   * Collects what the document consists of. Its order is not always that of the source: what stands
   * between the rows of a table, say, is moved before it.
   */
  private final class Marking implements NodeVisitor {

    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private int hidden;
    private int asWritten;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        open(element);
      } else if (!node.sourceRange().isTracked()) {
        return;
      } else if (node instanceof Comment comment) {
        comment(comment);
      } else if (node instanceof TextNode text && hidden == 0) {
        Span span = span(text);
        boolean written = asWritten > 0;
        mark(span.start(), () -> text(text, span, written));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void open(Element element) {
      Span span = span(element);
      if (title == null && hidden == 0 && element.normalName().equals("title")) {
        title = title(element);
      }
      if (isHidden(element)) {
        hidden++;
      }
      if (isAsWritten(element)) {
        asWritten++;
      }
      if (hidden > 0) {
        return;
      }
      apart(element, span.start());
      switch (element.normalName()) {
        case "br" -> mark(span.start(), () -> flow.lineEnd(span));
        case "li" -> {
          String bullet = bullet(element);
          mark(span.start(), () -> flow.prefix(bullet, null));
        }
        default -> {}
      }
    }

    private void close(Element element) {
      if (hidden == 0) {
        int end = element.endSourceRange().startPos();
        if (element.normalName().equals("li")) {
          mark(end, flow::withoutPrefix);
        }
        if (!element.normalName().equals("br")) {
          apart(element, end);
        }
      }
      if (isHidden(element)) {
        hidden--;
      }
      if (isAsWritten(element)) {
        asWritten--;
      }
    }

    private void apart(Element element, int at) {
      String name = element.normalName();
      Element parent = element.parent();
      boolean within = parent != null && parent.normalName().equals("li");
      if (PARAGRAPHS.contains(name) && !within) {
        mark(at, () -> flow.apart(2));
      } else if (PARAGRAPHS.contains(name) || LINES.contains(name)) {
        mark(at, () -> flow.apart(1));
      }
    }

    private String bullet(Element item) {
      Element list = item.parent();
      if (list == null || !list.normalName().equals("ol")) {
        return "- ";
      }
      return numbers.merge(list, 1, Integer::sum) + ". ";
    }

    private void comment(Comment comment) {
      allowances.addAll(comments.allowances(comment.getData(), span(comment)));
    }

    private void mark(int at, Runnable effect) {
      marks.add(new Mark(at, effect));
    }
  }

  private static boolean isHidden(Element element) {
    if (HIDDEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || NOT_SHOWN.test(element.attr("style"))) {
      return true;
    }
    return element.normalName().equals("blockquote") && element.attr("type").equals("cite")
        || !element.attr("class").isEmpty() && QUOTES.stream().anyMatch(element::hasClass);
  }

  private static boolean isAsWritten(Element element) {
    return element.normalName().equals("pre")
        || element.normalName().equals("textarea")
        || AS_WRITTEN.test(element.attr("style"));
  }

  private static Span span(Node node) {
    return new Span(node.sourceRange().startPos(), node.sourceRange().endPos());
  }

  private void run() {
    marks.sort(Comparator.comparingInt(Mark::at));
    marks.forEach(mark -> mark.effect.run());
  }

  private @Nullable String title(Element element) {
    StringBuilder read = new StringBuilder();
    for (TextNode text : element.textNodes()) {
      Span span = span(text);
      for (Piece piece : pieces(text, span)) {
        read.append(piece.isVerbatim() ? piece.source.of(html) : piece.value);
      }
    }
    String one = read.toString().strip().replaceAll("\\s+", " ");
    return one.isEmpty() ? null : one;
  }

  /** What a stretch of the source stands for. */
  private record Piece(String value, Span source) {

    boolean isVerbatim() {
      return value.length() == source.length();
    }
  }

  /** The pieces a text consists of: characters as they are, and entities. */
  private List<Piece> pieces(TextNode text, Span span) {
    if (text instanceof CDataNode) {
      int start = span.start() + CDATA.length();
      return List.of(
          new Piece(text.getWholeText(), new Span(start, start + text.getWholeText().length())));
    }
    List<Piece> pieces = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    int at = span.start();
    Matcher entity = ENTITY.matcher(masked).region(span.start(), span.end());
    while (entity.find()) {
      String decoded = Parser.unescapeEntities(entity.group(), false);
      if (decoded.equals(entity.group())) {
        continue;
      }
      int rest = commonEnd(entity.group(), decoded);
      if (at < entity.start()) {
        pieces.add(new Piece(masked.substring(at, entity.start()), new Span(at, entity.start())));
        value.append(masked, at, entity.start());
      }
      at = entity.end() - rest;
      String read = decoded.substring(0, decoded.length() - rest);
      pieces.add(new Piece(read, new Span(entity.start(), at)));
      value.append(read);
    }
    if (at < span.end()) {
      pieces.add(new Piece(masked.substring(at, span.end()), new Span(at, span.end())));
      value.append(masked, at, span.end());
    }
    String read = text.getWholeText();
    return read.contentEquals(value) ? pieces : List.of(new Piece(read, span));
  }

  /** How much of what looked like the name of an entity stands after it. */
  private static int commonEnd(String entity, String decoded) {
    int most = Math.min(entity.length(), decoded.length()) - 1;
    int common = 0;
    while (common < most
        && entity.charAt(entity.length() - 1 - common)
            == decoded.charAt(decoded.length() - 1 - common)) {
      common++;
    }
    return common;
  }

  private void text(TextNode text, Span span, boolean asWritten) {
    for (Piece piece : pieces(text, span)) {
      if (!piece.isVerbatim()) {
        entity(piece, asWritten);
        continue;
      }
      code.cut(
          piece.source,
          new TemplateCode.Parts() {
            @Override
            public void prose(Span part) {
              verbatim(part.start(), part.end(), asWritten);
            }

            @Override
            public void code(TemplateCode.Stretch part) {
              flow.code(part, html);
            }
          });
    }
  }

  private void entity(Piece piece, boolean asWritten) {
    String value = piece.value.strip();
    boolean space = value.isEmpty() && !asWritten;
    if (space || value.equals("\u00A0") && flow.isAtLineStart()) {
      flow.white(piece.source);
    } else {
      flow.add(piece.value, piece.source);
    }
  }

  private void verbatim(int start, int end, boolean asWritten) {
    int at = start;
    while (at < end) {
      int from = at;
      char c = html.charAt(at++);
      if (asWritten && (c == '\n' || c == '\r')) {
        at += c == '\r' && at < end && html.charAt(at) == '\n' ? 1 : 0;
        flow.lineEnd(new Span(from, at));
      } else if (asWritten && isSpace(c)) {
        flow.add(" ", new Span(from, at));
      } else if (isSpace(c) || c == NO_BREAK_SPACE && flow.isAtLineStart()) {
        while (at < end && isSpace(html.charAt(at))) {
          at++;
        }
        flow.white(new Span(from, at));
      } else {
        while (at < end && !isSpace(html.charAt(at))) {
          at++;
        }
        flow.add(html.substring(from, at), new Span(from, at));
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
