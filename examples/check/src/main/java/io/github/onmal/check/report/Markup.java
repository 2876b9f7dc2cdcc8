package io.github.onmal.check.report;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLOutputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** Writes XML or HTML. Whatever comes in as text is text there, and legal. */
final class Markup {

  private final XMLStreamWriter2 xml;

  /**
   * Creates one.
   *
   * @param html whether elements without content have an end tag
   */
  Markup(Writer out, boolean html) throws IOException {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, !html);
    // Parts of documents are written on their own.
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, false);
    factory.setProperty(XMLOutputFactory2.P_AUTO_CLOSE_OUTPUT, false);
    try {
      xml = (XMLStreamWriter2) factory.createXMLStreamWriter(out);
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; an attribute without a value is left out
   */
  Markup open(String element, @Nullable String... attributes) throws IOException {
    try {
      xml.writeStartElement(element);
      write(attributes);
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
    return this;
  }

  /** Writes an element that has no content. */
  Markup empty(String element, @Nullable String... attributes) throws IOException {
    try {
      xml.writeEmptyElement(element);
      write(attributes);
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
    return this;
  }

  private void write(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        xml.writeAttribute(attributes[i], legal(value));
      }
    }
  }

  /** Writes an element that holds text. */
  Markup leaf(String element, String text, @Nullable String... attributes) throws IOException {
    return open(element, attributes).text(text).close();
  }

  Markup text(String text) throws IOException {
    try {
      xml.writeCharacters(legal(text));
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
    return this;
  }

  /** Writes mark-up as it is: only what this library itself wrote. */
  Markup raw(String markup) throws IOException {
    try {
      xml.writeRaw(markup);
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
    return this;
  }

  /** Ends the innermost element. */
  Markup close() throws IOException {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
    return this;
  }

  /** Hands over everything to what it writes to. */
  void flush() throws IOException {
    try {
      xml.flush();
    } catch (XMLStreamException failed) {
      throw broken(failed);
    }
  }

  private static IOException broken(XMLStreamException failed) {
    return failed.getNestedException() instanceof IOException cause
        ? cause
        : new IOException(failed);
  }

  /** What XML cannot hold, replaced. */
  private static String legal(String text) {
    StringBuilder legal = null;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int length = Character.charCount(codePoint);
      boolean allowed =
          codePoint >= 0x20 && codePoint < 0xD800
              || codePoint == '\n'
              || codePoint == '\t'
              || codePoint == '\r'
              || codePoint > 0xDFFF && codePoint != 0xFFFE && codePoint != 0xFFFF;
      if (!allowed && legal == null) {
        legal = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (legal != null) {
        legal.appendCodePoint(allowed ? codePoint : 0xFFFD);
      }
      i += length;
    }
    return legal == null ? text : legal.toString();
  }
}
