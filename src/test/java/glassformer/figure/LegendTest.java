package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegendTest {
  private static final Area AREA = new Area(20, 10, 190, 40);
  private final RecordingSurface surface = new RecordingSurface(300, 100);

  @Test
  void ticksStandAtTheTrueMinimumAndMaximum() {
    Scale scale = new Scale(Scale.Kind.DIVERGING, -5, 10);
    Legend.paint(surface, scale, AREA, 12, Palette.light());
    assertEquals(20 + 190 * 0.25, surface.lines.get(0).x1(), 1e-9);
    assertEquals(20 + 190, surface.lines.get(1).x1(), 1.01);
    assertEquals(List.of(), DrawnHeatmap.legendDifferences(surface, scale));
    Scale other = new Scale(Scale.Kind.DIVERGING, -5.5f, 10);
    assertFalse(DrawnHeatmap.legendDifferences(surface, other).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "DIVERGING, -9.48, 15.64", "DIVERGING, 3.1, 3.2", "DIVERGING, -3.2, -3.1",
        "DIVERGING, -0.01, 0.02",
    "DIVERGING, -0.1, 40000", "DIVERGING, 0, 0", "SEQUENTIAL, 0, 0.97", "SEQUENTIAL, 0.002, 0.003",
    "SEQUENTIAL, 1, 1"
  })
  void numbersStayApartAndInside(Scale.Kind kind, float minimum, float maximum) {
    Scale scale = new Scale(kind, minimum, maximum);
    Legend.paint(surface, scale, AREA, 12, Palette.light());
    List<Area> boxes =
        surface.texts.stream()
            .map(RecordingSurface.DrawnText::box)
            .sorted(Comparator.comparing(Area::x))
            .toList();
    for (int i = 0; i < boxes.size(); i++) {
      assertTrue(boxes.get(i).x() >= AREA.x() - 1e-9, surface.texts.toString());
      assertTrue(boxes.get(i).right() <= AREA.right() + 1e-9, surface.texts.toString());
      assertTrue(i == 0 || boxes.get(i - 1).right() < boxes.get(i).x(), surface.texts.toString());
    }
    assertEquals(List.of(), DrawnHeatmap.legendDifferences(surface, scale));
  }

  @Test
  void theBarHasTheColoursOfTheMapThatIsChosen() {
    Palette palette = Palette.light().with("viridis");
    ColourMap map = palette.map(Scale.Kind.SEQUENTIAL);
    Legend.paint(surface, new Scale(Scale.Kind.SEQUENTIAL, 0, 1), AREA, 12, palette);
    for (double position = 0.05; position < 0.95; position += 0.01) {
      int colour = surface.colourAt(AREA.x() + position * AREA.width(), AREA.y() + 6).orElseThrow();
      assertEquals(map.argb(position), colour, "position " + position);
    }
  }

  @Test
  void legendOfNothingHasNoTicks() {
    Legend.paint(surface, Scale.diverging(), AREA, 12, Palette.dark());
    assertTrue(surface.lines.isEmpty());
    assertEquals(1, surface.texts.size());
  }
}
