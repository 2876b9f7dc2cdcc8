package io.github.onmal.check.format;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.github.onmal.check.text.Allowance;
import io.github.onmal.check.text.Excerpt;
import io.github.onmal.check.text.Position;
import io.github.onmal.check.text.Reply;
import io.github.onmal.text.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Goes through an XLIFF file once. */
final class XliffReader {

  private static final XMLInputFactory FACTORY = factory();

  /** Codes that come in pairs around text, and marks: nothing of them is read. */
  private static final Set<String> PAIRED =
      Set.of("bx", "ex", "bpt", "ept", "it", "sc", "ec", "sm", "em");

  private static final String CODE_POINT = "cp";

  private final String text;
  private final Layout layout;
  private final MessageFilter filter;
  private final Consumer<Reply> replies;
  private final Lines lines;
  private final XMLStreamReader2 xml;
  private final Deque<Element> open = new ArrayDeque<>();
  private List<Allowance> allowances = new ArrayList<>();
  private XliffUnit unit = new XliffUnit("");

  /** What an element is for. */
  private enum Role {
    /** Holds units, or something in which nothing is looked for. */
    OTHER,
    /** Holds nothing that is read. */
    SKIPPED,
    UNIT,
    SEGMENT,
    /** A text, or a part of one with mark-up around it. */
    TEXT,
    /** A code that stands for something to be filled in. */
    PLACEHOLDER,
    NOTE,
    DATA
  }

  /**
   * An element that is open.
   *
   * @param start where its start tag begins
   * @param source the language of the sources in it, or null
   * @param target the language of the targets in it, or null
   * @param name what the file calls it, or its id
   * @param codes what it stands for, the most exact first
   * @param content the text in it, where it is of use
   */
  private record Element(
      Role role,
      String tag,
      int start,
      boolean translate,
      @Nullable String source,
      @Nullable String target,
      @Nullable String name,
      List<@Nullable String> codes,
      StringBuilder content) {}

  private XliffReader(String text, Layout layout, Consumer<Reply> replies)
      throws XMLStreamException {
    this.text = text;
    this.layout = layout;
    this.replies = replies;
    filter = MessageFilter.of(layout);
    lines = new Lines(Excerpt.whole(text));
    xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(new StringReader(text));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Otherwise broken text is told by an unchecked exception.
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    return factory;
  }

  /**
   * Reads a file.
   *
   * @throws FormatException if it is not well-formed, or something else
   */
  static void read(String text, Layout layout, Consumer<Reply> replies) throws FormatException {
    Location reached = null;
    try {
      XliffReader reader = new XliffReader(text, layout, replies);
      reached = reader.xml.getLocation();
      while (reader.xml.hasNext()) {
        reader.next();
        reached = reader.xml.getLocation();
      }
    } catch (XMLStreamException broken) {
      String message = String.valueOf(broken.getMessage());
      String what = message.lines().findFirst().orElse(message).strip();
      Location at = broken.getLocation() == null ? reached : broken.getLocation();
      throw new FormatException(
          "no well-formed XML: " + what,
          at == null || at.getLineNumber() < 1
              ? null
              : new Position(at.getLineNumber(), Math.max(1, at.getColumnNumber())));
    }
  }

  private void next() throws XMLStreamException, FormatException {
    switch (xml.next()) {
      case XMLStreamConstants.DTD ->
          throw new FormatException(
              "a document type, which is not allowed; expected none, as in all of XLIFF",
              lines.position(start()));
      case XMLStreamConstants.START_ELEMENT -> startElement();
      case XMLStreamConstants.END_ELEMENT -> endElement();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> characters(false);
      case XMLStreamConstants.CDATA -> characters(true);
      case XMLStreamConstants.COMMENT -> comment();
      default -> {}
    }
  }

  private int start() {
    return Math.toIntExact(xml.getLocationInfo().getStartingCharOffset());
  }

  private int end() throws XMLStreamException {
    return Math.toIntExact(xml.getLocationInfo().getEndingCharOffset());
  }

  private void startElement() throws XMLStreamException, FormatException {
    String tag = xml.getLocalName();
    Element parent = open.peek();
    if (parent == null && !tag.equals("xliff")) {
      throw new FormatException("no XLIFF; expected `xliff` as the root", lines.position(start()));
    }
    Role role = parent == null ? Role.OTHER : role(tag, parent);
    String translate = xml.getAttributeValue(null, "translate");
    String source = or(attribute("source-language"), attribute("srcLang"));
    String target = or(attribute("target-language"), attribute("trgLang"));
    String id = attribute("id");
    String name = role == Role.UNIT ? or(or(attribute("resname"), attribute("name")), id) : id;
    Element element =
        new Element(
            role,
            tag,
            start(),
            translate == null ? parent == null || parent.translate : !translate.equals("no"),
            or(source, parent == null ? null : parent.source),
            or(target, parent == null ? null : parent.target),
            name,
            role == Role.PLACEHOLDER ? codes(tag) : List.of(),
            new StringBuilder());
    open.push(element);
    switch (role) {
      case UNIT -> {
        unit = new XliffUnit(name == null ? "" : name);
        unit.allow(allowances);
        allowances = new ArrayList<>();
        unit.segment(false);
      }
      case SEGMENT -> unit.segment(tag.equals("ignorable"));
      case TEXT -> startText(tag, parent);
      default -> {}
    }
  }

  private void startText(String tag, @Nullable Element parent) throws XMLStreamException {
    if (parent != null && parent.role != Role.TEXT) {
      String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
      unit.text(tag.equals("target"), end(), language);
    }
  }

  /** What the attributes of a code say that it stands for. */
  private List<@Nullable String> codes(String tag) {
    if (tag.equals(CODE_POINT)) {
      return Collections.singletonList(attribute("hex"));
    }
    boolean breaksLine = "lb".equals(attribute("ctype")) || "xlf:lb".equals(attribute("subType"));
    return Arrays.asList(
        breaksLine ? "<br/>" : unit.data(attribute("dataRef")),
        attribute("equiv-text"),
        attribute("equiv"),
        attribute("disp"));
  }

  private static String placeholder(Element element) {
    if (element.tag.equals(CODE_POINT)) {
      return XliffCode.character(element.codes.get(0));
    }
    List<@Nullable String> codes = new ArrayList<>();
    codes.add(element.content.toString());
    codes.addAll(element.codes);
    return XliffCode.text(element.tag, element.name, codes);
  }

  private @Nullable String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String or(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static Role role(String tag, Element parent) {
    boolean isText = tag.equals("source") || tag.equals("target");
    return switch (parent.role) {
      case SKIPPED, NOTE, DATA, PLACEHOLDER -> Role.SKIPPED;
      case TEXT ->
          PAIRED.contains(tag)
              ? Role.SKIPPED
              : tag.equals("x") || tag.equals("ph") || tag.equals(CODE_POINT)
                  ? Role.PLACEHOLDER
                  : Role.TEXT;
      case SEGMENT -> isText ? Role.TEXT : Role.SKIPPED;
      case UNIT ->
          switch (tag) {
            case "source", "target" -> Role.TEXT;
            case "segment", "ignorable" -> Role.SEGMENT;
            case "note" -> Role.NOTE;
            case "notes", "originalData" -> Role.OTHER;
            default -> Role.SKIPPED;
          };
      case OTHER ->
          switch (tag) {
            case "unit", "trans-unit" -> Role.UNIT;
            case "note" -> parent.tag.equals("notes") ? Role.NOTE : Role.SKIPPED;
            case "data" -> Role.DATA;
            default -> Role.OTHER;
          };
    };
  }

  private void endElement() throws XMLStreamException {
    Element element = open.pop();
    Element parent = open.peek();
    switch (element.role) {
      case UNIT -> endUnit(element);
      case TEXT -> {
        if (parent != null && parent.role != Role.TEXT) {
          unit.endText(start());
        }
      }
      case PLACEHOLDER -> unit.add(placeholder(element), new Span(element.start, end()));
      case NOTE -> {
        Position place = lines.position(element.start);
        unit.allow(Allowances.of(element.content.toString(), place, true, place.line()));
      }
      case DATA -> {
        if (element.name != null) {
          unit.data(element.name, element.content.toString());
        }
      }
      default -> {}
    }
  }

  private void endUnit(Element element) {
    if (element.translate) {
      Reply reply = unit.reply(lines, element.source, element.target);
      if (reply != null && filter.accepts(reply.text().text(), List.of(unit.name()))) {
        layout.content().read(reply, replies);
      }
    }
  }

  private void characters(boolean cdata) throws XMLStreamException {
    Element element = open.peek();
    if (element == null) {
      return;
    }
    switch (element.role) {
      case TEXT -> unit.add(xml.getText(), text, new Span(start(), end()), cdata);
      case PLACEHOLDER, NOTE, DATA -> element.content.append(xml.getText());
      default -> {}
    }
  }

  private void comment() throws XMLStreamException {
    int start = start();
    int end = end();
    Position place = lines.position(start);
    boolean alone = lines.isAlone(new Span(start, end));
    List<Allowance> found = Allowances.of(xml.getText(), place, alone, lines.position(end).line());
    if (open.stream().anyMatch(element -> element.role == Role.UNIT)) {
      unit.allow(found);
    } else {
      allowances.addAll(found);
    }
  }
}
