package io.github.onmal.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the lines of an HTML mail as a reader sees them; the same walk as in {@code lines.js}. */
final class HtmlLines implements NodeVisitor {

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tr",
          "ul");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN =
      Set.of("head", "style", "script", "title", "template", "noscript", "textarea", "select");

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private boolean history;
  private int blockquotes;
  private int wrappers;
  private int signatures;
  private int preformatted;
  private int unseen;

  /** Of the line being read. */
  private int depth;

  private boolean signature;

  private HtmlLines() {}

  /** The lines of a document. */
  static List<Line> of(Document document) {
    HtmlLines lines = new HtmlLines();
    document.body().traverse(lines);
    lines.breakBlock();
    return lines.lines;
  }

  @Override
  public void head(Node node, int level) {
    if (node instanceof TextNode text) {
      if (unseen == 0) {
        append(text.getWholeText());
      }
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int level) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (isUnseen(element)) {
      unseen++;
    }
    if (name.equals("br")) {
      breakLine();
    } else if (BLOCKS.contains(name)) {
      breakBlock();
    } else if (CELLS.contains(name)) {
      append(" ");
    }
    history |= element.is(MailPatterns.HISTORY);
    blockquotes += isQuotation(element) ? 1 : 0;
    wrappers += element.is(MailPatterns.QUOTE) ? 1 : 0;
    signatures += element.is(MailPatterns.SIGNATURE) ? 1 : 0;
    preformatted += isPreformatted(element) ? 1 : 0;
  }

  private void close(Element element) {
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      breakBlock();
    }
    unseen -= isUnseen(element) ? 1 : 0;
    blockquotes -= isQuotation(element) ? 1 : 0;
    wrappers -= element.is(MailPatterns.QUOTE) ? 1 : 0;
    signatures -= element.is(MailPatterns.SIGNATURE) ? 1 : 0;
    preformatted -= isPreformatted(element) ? 1 : 0;
  }

  /** Without a border it is how editors indent the author's own words. */
  private static boolean isQuotation(Element element) {
    return element.normalName().equals("blockquote")
        && (element.hasAttr("type") || !style(element).contains("border:none"));
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || style(element).contains("display:none");
  }

  private static boolean isPreformatted(Element element) {
    return element.normalName().equals("pre") || style(element).contains("white-space:pre");
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r';
      boolean space = c == ' ' || c == '\t' || c == '\f' || lineEnd;
      if (preformatted > 0 && lineEnd) {
        // CR LF is one line end.
        if (c == '\n' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          breakLine();
        }
      } else if (space && preformatted == 0) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          add(' ');
        }
      } else {
        add(c == '\u00A0' ? ' ' : c);
      }
    }
  }

  private void add(char c) {
    if (line.isEmpty()) {
      mark();
    }
    line.append(c);
  }

  /** A line is as deep as the place where it begins. */
  private void mark() {
    depth = Math.max(blockquotes, wrappers > 0 ? 1 : 0) + (history ? 1 : 0);
    signature = signatures > 0;
  }

  private void breakBlock() {
    if (!line.isEmpty()) {
      breakLine();
    }
  }

  private void breakLine() {
    if (line.isEmpty()) {
      mark();
    }
    lines.add(Line.of(line.toString(), depth, signature));
    line.setLength(0);
  }
}
