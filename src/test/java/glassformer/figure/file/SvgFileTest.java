package glassformer.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.HeatmapFigure;
import glassformer.figure.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgFileTest {
  private static final HeatmapFigure SMALL = Figures.figure(12, true, Palette.light());

  private static Document parse(HeatmapFigure figure) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(SvgFile.encode(figure, Figures.ORIGIN)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyLabelIsText() throws Exception {
    HeatmapFigure figure = Figures.figure(Figures.WORDS.size(), true, Palette.light());
    List<String> texts =
        elements(parse(figure), "text").stream().map(Element::getTextContent).toList();
    for (String word : Figures.WORDS) {
      String expected = word.replace('\u0000', '\ufffd').replace('\uffff', '\ufffd');
      assertTrue(word.isEmpty() || texts.contains(expected), expected + " in " + texts);
    }
    assertTrue(texts.contains("Scores"));
  }

  @Test
  void titleAndDescriptionAreThereForScreenReaders() throws Exception {
    Element root = parse(SMALL).getDocumentElement();
    assertEquals("img", root.getAttribute("role"));
    assertEquals("title description", root.getAttribute("aria-labelledby"));
    assertEquals("Scores", elements(parse(SMALL), "title").get(0).getTextContent());
    assertEquals(SMALL.description(), elements(parse(SMALL), "desc").get(0).getTextContent());
    assertEquals(
        "0 0 " + (int) SMALL.width() + " " + (int) SMALL.height(), root.getAttribute("viewBox"));
    assertEquals((int) SMALL.width() + "pt", root.getAttribute("width"));
  }

  @Test
  void groupsHaveIdsOfTheirOwn() throws Exception {
    Set<String> ids = new HashSet<>();
    for (Element group : elements(parse(SMALL), "g")) {
      String id = group.getAttribute("id");
      assertTrue(id.isEmpty() || ids.add(id), id);
    }
    assertTrue(
        ids.containsAll(
            Set.of("figure-title", "figure-heatmap-cells", "figure-heatmap-rows", "figure-legend")),
        ids.toString());
    SvgNames names = new SvgNames();
    assertEquals("figure-a_b", names.begin("a b"));
    assertEquals("figure-a_b-cells", names.begin("cells"));
    names.end();
    assertEquals("figure-a_b-cells-2", names.begin("cells"));
  }

  @Test
  void aSmallHeadIsRectanglesAndBelow100Kilobytes() throws Exception {
    assertEquals(0, elements(parse(SMALL), "image").size());
    int size = SvgFile.encode(SMALL, Figures.ORIGIN).length;
    assertTrue(size < 100_000, size + " bytes");
  }

  @Test
  void aLargeHeadIsOneImageWithAColourForEachCell() throws Exception {
    HeatmapFigure large = Figures.figure(100, false, Palette.light());
    List<Element> images = elements(parse(large), "image");
    assertEquals(1, images.size());
    BufferedImage image = image(images.get(0));
    int factor = image.getWidth() / 100;
    assertTrue(factor > 1);
    int colour = Figures.heatmap(Figures.values(100, false)).argb(17, 42, Palette.light());
    assertEquals(colour, image.getRGB(factor * 42 + factor - 1, factor * 17));
    assertTrue(images.get(0).getAttribute("style").endsWith("image-rendering:pixelated"));
  }

  @Test
  void theWallOfMiniLmIsBelow5Megabytes() {
    int size = SvgFile.encode(new Wall(), Figures.ORIGIN).length;
    assertTrue(size < 5_000_000, size + " bytes");
  }

  @Test
  void wordsOfOwnFontsSayTheirLengthForOtherFonts() throws Exception {
    for (Element text : elements(parse(SMALL), "text")) {
      String content = text.getTextContent();
      boolean number = text.getAttribute("font-family").contains("monospace");
      assertTrue(number || text.getAttribute("font-family").startsWith("Roboto, "));
      if (content.matches("[ -~]+") || content.contains("→")) {
        assertEquals(!number, text.hasAttribute("textLength"), content);
      } else if (content.contains("猫") || content.contains("😺")) {
        assertFalse(text.hasAttribute("textLength"), content);
      }
    }
  }

  @Test
  void aTransparentGroundIsNotDrawn() throws Exception {
    int drawn = elements(parse(SMALL), "rect").size();
    HeatmapFigure clear = Figures.figure(12, true, Palette.light().transparent());
    assertEquals(drawn - 1, elements(parse(clear), "rect").size());
    assertFalse(new String(SvgFile.encode(clear, Figures.ORIGIN)).contains("rgba"));
  }

  private static BufferedImage image(Element image) throws IOException {
    String data = image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    byte[] png = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
