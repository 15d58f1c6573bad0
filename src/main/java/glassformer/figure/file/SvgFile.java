package glassformer.figure.file;

import glassformer.figure.Figure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** SVG 1.1 of the figure's size in points, with a title and a description for screen readers. */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String OURS = "urn:glassformer";
  private static final String ORIGIN = "origin";

  private SvgFile() {}

  static byte[] encode(Figure figure, Origin origin) {
    SvgXml xml = new SvgXml();
    String width = SvgXml.number(figure.width());
    String height = SvgXml.number(figure.height());
    xml.begin(
        "svg",
        "xmlns",
        SVG,
        "xmlns:xlink",
        XLINK,
        "version",
        "1.1",
        "width",
        width + "pt",
        "height",
        height + "pt",
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        "title description");
    xml.text("title", figure.title(), "id", "title");
    xml.text("desc", figure.description(), "id", "description");
    xml.begin("metadata").text(ORIGIN, origin.toJson(), "xmlns", OURS).end();
    SvgSurface surface = new SvgSurface(xml, figure.width(), figure.height());
    figure.paint(surface);
    surface.finish();
    xml.end();
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Optional<String> origin(byte[] file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT
            && OURS.equals(xml.getNamespaceURI())
            && xml.getLocalName().equals(ORIGIN)) {
          return Optional.of(xml.getElementText());
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
