package glassformer.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Type;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SvgSurfaceTest {
  private static final int BLUE = 0xff0000ff;
  private static final int CLEAR = 0x800000ff;

  private static String drawn(Consumer<SvgSurface> drawing) {
    SvgXml xml = new SvgXml();
    xml.begin("svg");
    SvgSurface surface = new SvgSurface(xml, 100, 100);
    drawing.accept(surface);
    surface.finish();
    String text = xml.end().toString();
    int begin = text.indexOf("<svg>") + 5;
    return text.substring(begin, text.indexOf("</svg>")).strip();
  }

  @Test
  void linesOfOnePenAreOnePathBeforeWhatFollows() {
    String svg =
        drawn(
            surface -> {
              surface.line(0, 0, 1, 2.505, 1, BLUE);
              surface.line(3, 4, 5, 6, 1, BLUE);
              surface.line(3, 4, 5, 6, 2, BLUE);
              surface.fill(new Area(1, 2, 3, 4), 0, BLUE);
            });
    assertEquals(
        """
        <path d="M0 0 1 2.51M3 4 5 6" fill="none" stroke="#0000ff" stroke-width="1"></path>
        <path d="M3 4 5 6" fill="none" stroke="#0000ff" stroke-width="2"></path>
        <rect x="1" y="2" width="3" height="4" fill="#0000ff"></rect>""",
        svg);
  }

  @Test
  void linesThatLetThroughStayApart() {
    String svg =
        drawn(
            surface -> {
              surface.line(0, 0, 1, 1, 1, CLEAR);
              surface.line(0, 1, 1, 0, 1, CLEAR);
            });
    assertEquals(2, svg.split("stroke-opacity=\"0.5\"", -1).length - 1);
  }

  @Test
  void aClipHoldsUntilItIsRestored() {
    String svg =
        drawn(
            surface -> {
              surface.save();
              surface.clip(new Area(0, 0, 5, 5));
              surface.clip(new Area(1, 1, 2, 2));
              surface.stroke(new Area(0, 0, 9, 9), 2, 1, BLUE);
              surface.restore();
              surface.clip(new Area(0, 0, 5, 5));
            });
    String inside = svg.substring(svg.indexOf("url(#clip-2)"), svg.indexOf("</g></g>"));
    assertTrue(inside.contains("rx=\"2\""), svg);
    assertTrue(svg.endsWith("<g clip-path=\"url(#clip-3)\"></g>"), svg);
  }

  @Test
  void textIsTurnedAboutItsPointAndKeepsItsSpaces() {
    String svg =
        drawn(surface -> surface.text(" a<b", 5, 6.25, Type.numbers(9), Anchor.MIDDLE, -45, CLEAR));
    assertTrue(svg.contains("transform=\"rotate(-45 5 6.25)\""), svg);
    assertTrue(svg.contains("text-anchor=\"middle\""), svg);
    assertTrue(svg.contains("xml:space=\"preserve\""), svg);
    assertTrue(svg.endsWith("> a&lt;b</text>"), svg);
  }

  @Test
  void curvesAndPolylinesHaveTheirPoints() {
    String svg =
        drawn(
            surface -> {
              surface.curve(0, 1, 2, 3, 4, 5, 6, 7, 1, BLUE);
              surface.polyline(new double[] {0, 1, 2}, new double[] {3, 4, 5}, 1, BLUE);
            });
    assertTrue(svg.contains("d=\"M0 1 C2 3 4 5 6 7\""), svg);
    assertTrue(svg.contains("points=\"0 3 1 4 2 5\""), svg);
  }

  @Test
  void numbersAreShort() {
    assertEquals("-0.5", SvgXml.number(-0.499));
    assertEquals("0", SvgXml.number(-0.001));
    assertEquals("12.35", SvgXml.number(12.345678));
    assertEquals("1234567", SvgXml.number(1234567));
  }
}
