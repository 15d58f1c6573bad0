package glassformer.figure.file;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, an element a line, to memory, where writing cannot fail. */
final class SvgXml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private interface Writing {
    void run() throws XMLStreamException;
  }

  SvgXml() {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Begins an element; attributes are names and values in turn. */
  SvgXml begin(String name, Object... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Ends the element begun last. */
  SvgXml end() {
    return write(xml::writeEndElement);
  }

  /** An element with nothing in it. */
  SvgXml empty(String name, Object... attributes) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  /** An element with a text in it. */
  SvgXml text(String name, String content, Object... attributes) {
    return begin(name, attributes).characters(content).end();
  }

  SvgXml characters(String content) {
    return write(() -> xml.writeCharacters(valid(content)));
  }

  /** More attributes of the element begun last, before anything else is written. */
  SvgXml attributes(Object... attributes) {
    return write(
        () -> {
          for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double number ? number(number) : valid(value.toString());
            xml.writeAttribute(attributes[i].toString(), text);
          }
        });
  }

  /** The attribute for a colour, and that for its opacity where it lets something through. */
  SvgXml colour(String attribute, int argb) {
    attributes(attribute, String.format("#%06x", argb & 0xffffff));
    return argb >>> 24 == 255 ? this : attributes(attribute + "-opacity", (argb >>> 24) / 255.0);
  }

  /** The attributes of an outline. */
  SvgXml pen(double lineWidth, int argb) {
    return colour("stroke", argb).attributes("stroke-width", lineWidth);
  }

  @Override
  public String toString() {
    write(xml::writeEndDocument);
    return text + "\n";
  }

  /** A length with two decimals at most: a hundredth of a point is finer than any printer. */
  static String number(double value) {
    long hundredths = Math.round(100 * value);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
  }

  static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  /** The text with U+FFFD in place of what no XML file may hold. */
  private static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints().map(c -> isValid(c) ? c : 0xfffd).forEach(valid::appendCodePoint);
    return valid.toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0xd800
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }

  private SvgXml write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }
}
