package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.session.Cell;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class HeatmapPainterTest {
  private final RecordingSurface surface = new RecordingSurface(800, 600);
  private final Palette palette = Palette.light();

  @Test
  void drawnNumbersAndColoursAreThoseOfTheMatrix() {
    Heatmap heatmap = Heatmap.of(Matrices.causal(7));
    HeatmapLayout layout = paint(heatmap, Marks.NONE);
    assertTrue(layout.numberSize() > 0);
    assertEquals(List.of(), DrawnHeatmap.differences(surface, heatmap, layout, palette));
  }

  @Test
  void comparisonFailsWhenTheMatrixIsAnother() {
    FMatrixRMaj values = Matrices.random(5, 5);
    Heatmap heatmap = Heatmap.of(values);
    HeatmapLayout layout = paint(heatmap, Marks.NONE);
    FMatrixRMaj other = values.copy();
    other.set(2, 3, -values.get(2, 3));
    Heatmap changed = heatmap.scaled(Scale.diverging(values)).hiding(other);
    assertEquals(List.of(), DrawnHeatmap.differences(surface, changed, layout, palette));
    Heatmap wrong = Heatmap.of(other).scaled(heatmap.scale());
    List<String> differences = DrawnHeatmap.differences(surface, wrong, layout, palette);
    assertEquals(2, differences.size(), differences.toString());
    assertTrue(differences.get(0).startsWith("cell (2, 3) should show"));
  }

  @Test
  void hiddenCellsAreHatchedAndOthersAreNot() {
    Heatmap heatmap = Heatmap.of(Matrices.causal(5));
    HeatmapLayout layout = paint(heatmap, Marks.NONE);
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 5; column++) {
        Area area = layout.bounds(row, column);
        boolean hatched =
            surface.lines.stream()
                .anyMatch(l -> area.contains((l.x1() + l.x2()) / 2, (l.y1() + l.y2()) / 2));
        assertEquals(heatmap.isHidden(row, column), hatched, row + ", " + column);
      }
    }
    assertEquals("\u2212\u221e", surface.numberIn(layout.bounds(0, 4)).orElseThrow());
  }

  @Test
  void weightsOfMaskedScoresAreHatchedToo() {
    FMatrixRMaj weights = new FMatrixRMaj(new float[][] {{1, 0}, {0.5f, 0.5f}});
    Heatmap heatmap =
        Heatmap.of(weights).hiding(Matrices.causal(2)).scaled(Scale.sequential(weights));
    HeatmapLayout layout = paint(heatmap, Marks.NONE);
    assertFalse(surface.lines.isEmpty());
    assertEquals("1.0", surface.numberIn(layout.bounds(0, 0)).orElseThrow());
    assertEquals("0", surface.numberIn(layout.bounds(0, 1)).orElseThrow());
    assertEquals(".50", surface.numberIn(layout.bounds(1, 0)).orElseThrow());
  }

  @Test
  void marksAreFramedInTheRolesColour() {
    Heatmap heatmap = Heatmap.of(Matrices.random(4, 6)).titled("Q", Ink.QUERY);
    HeatmapLayout layout = paint(heatmap, new Marks(2, -1, 1, 3));
    assertEquals(2, surface.frames.size());
    assertEquals(palette.argb(Ink.QUERY), surface.frames.get(0).argb());
    Area frame = surface.frames.get(0).area();
    assertTrue(frame.x() < layout.cells().x() && frame.right() > layout.bounds(2, 5).right());
    Area cell = layout.bounds(1, 3);
    assertTrue(surface.frames.get(1).area().contains(cell.centreX(), cell.centreY()));
  }

  @Test
  void largeMatrixIsOneImage() {
    paint(Heatmap.of(Matrices.random(1024, 1024)), Marks.NONE);
    assertEquals(1, surface.images.size());
    assertTrue(surface.fills.isEmpty());
  }

  @Test
  void poolingKeepsTheExtremeValues() {
    FMatrixRMaj values = new FMatrixRMaj(2000, 2000);
    values.set(1234, 77, -9);
    values.set(5, 1999, 8);
    values.set(1999, 0, Float.NaN);
    int[] pixels =
        new HeatmapPixels(Heatmap.of(values), CellRange.whole(2000, 2000), 300, 200)
            .render(palette);
    ColourMap map = palette.map(Scale.Kind.DIVERGING);
    assertEquals(map.argb(0), pixels[123 * 300 + 11]);
    assertEquals(map.argb(Scale.diverging(values).position(8)), pixels[299]);
    assertEquals(palette.argb(Ink.INVALID), pixels[199 * 300]);
    assertEquals(map.argb(0.5), pixels[100 * 300 + 200]);
  }

  @Test
  void hiddenCellsOfAnImageAreHatchedExactlyAsFarAsTheyReach() {
    Heatmap heatmap = Heatmap.of(Matrices.causal(200));
    HeatmapLayout layout = paint(heatmap, Marks.NONE);
    assertFalse(layout.isSeparate());
    double length = 0;
    for (RecordingSurface.DrawnLine line : surface.lines) {
      length += line.x2() - line.x1();
      for (double share : new double[] {0.001, 0.5, 0.999}) {
        double x = line.x1() + share * (line.x2() - line.x1());
        Cell cell = layout.cellAt(x, line.x1() + line.y1() - x).orElseThrow();
        assertTrue(heatmap.isHidden(cell.row(), cell.column()), cell.toString());
      }
    }
    double hidden = layout.cells().width() * layout.cells().height() * 199 / 400;
    assertEquals(hidden, length * 6, 0.02 * hidden);
  }

  @Test
  void paperGetsAPixelForEachCell() {
    RecordingSurface paper =
        new RecordingSurface(800, 600) {
          @Override
          public double resolution() {
            return Double.POSITIVE_INFINITY;
          }
        };
    Heatmap heatmap = Heatmap.of(Matrices.random(512, 300));
    HeatmapLayout layout = HeatmapLayout.fit(heatmap, new Area(0, 0, 200, 200), 12, paper);
    HeatmapPainter.paint(paper, heatmap, layout, Marks.NONE, palette);
    assertEquals(300, paper.images.get(0).columns());
    assertEquals(512, paper.images.get(0).rows());
    assertEquals(heatmap.argb(77, 5, palette), paper.images.get(0).argb()[77 * 300 + 5]);
  }

  @Test
  void wrongNumberOfLabelsIsRefused() {
    Heatmap heatmap = Heatmap.of(Matrices.random(2, 3));
    Exception error =
        assertThrows(
            IllegalArgumentException.class,
            () -> heatmap.labelled(List.of("a", "b"), List.of("a")));
    assertEquals("heatmap: 1 column labels for 3 columns", error.getMessage());
  }

  private HeatmapLayout paint(Heatmap heatmap, Marks marks) {
    HeatmapLayout layout = HeatmapLayout.fit(heatmap, new Area(0, 0, 600, 500), 12, surface);
    HeatmapPainter.paint(surface, heatmap, layout, marks, palette);
    return layout;
  }

  @Test
  void aPixelReadsTheCellItShows() {
    FMatrixRMaj values = Matrices.random(700, 900);
    values.set(333, 444, -50);
    Heatmap heatmap = Heatmap.of(values);
    HeatmapLayout layout = HeatmapLayout.fit(heatmap, new Area(0, 0, 300, 200), 12, surface);
    for (double resolution : new double[] {1, 1.5, 2}) {
      Area cell = layout.bounds(333, 444);
      assertEquals(
          new Cell(333, 444),
          HeatmapPixels.cellAt(heatmap, layout, resolution, cell.centreX(), cell.centreY())
              .orElseThrow());
      HeatmapPixels image = HeatmapPixels.of(heatmap, layout, resolution);
      int[] pixels = image.render(palette);
      for (int i = 0; i < 50; i++) {
        double x = layout.cells().x() + (i + 0.37) * layout.cells().width() / 51;
        double y = layout.cells().y() + (i * 7 % 50 + 0.61) * layout.cells().height() / 51;
        Cell read = HeatmapPixels.cellAt(heatmap, layout, resolution, x, y).orElseThrow();
        int column = (int) ((x - layout.cells().x()) * image.width() / layout.cells().width());
        int row = (int) ((y - layout.cells().y()) * image.height() / layout.cells().height());
        assertEquals(
            heatmap.argb(read.row(), read.column(), palette), pixels[row * image.width() + column]);
      }
    }
  }

  @Test
  void whatPoolsSaysHowMany() {
    Heatmap heatmap = Heatmap.of(Matrices.random(512, 512));
    HeatmapLayout layout = HeatmapLayout.thumbnail(heatmap, new Area(0, 0, 256, 128));
    assertEquals("4 \u00d7 2", HeatmapPixels.pooled(heatmap, layout, 1).orElseThrow());
    assertEquals("2 \u00d7 1", HeatmapPixels.pooled(heatmap, layout, 2).orElseThrow());
    assertTrue(HeatmapPixels.pooled(heatmap, layout, 4).isEmpty());
  }

  @Test
  void aPooledHeatmapKeepsTheLargestAndHidesOnlyWhatIsHiddenWhole() {
    FMatrixRMaj values = Matrices.causal(400);
    values.set(300, 7, -77);
    Heatmap pooled = Heatmap.of(values).pooled(100);
    assertEquals(100, pooled.values().numRows);
    assertEquals(-77, pooled.values().get(75, 1));
    assertTrue(pooled.isHidden(10, 50));
    assertFalse(pooled.isHidden(10, 10));
    assertEquals(Scale.diverging(values), pooled.scale());
  }
}
