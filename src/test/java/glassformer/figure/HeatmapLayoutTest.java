package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.session.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapLayoutTest {
  private static final Area AREA = new Area(13, 7, 640, 480);
  private final RecordingSurface surface = new RecordingSurface(1000, 800);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 12, 64, 100, 512, 700})
  void everyCellIsFoundWhereItIsDrawn(int size) {
    HeatmapLayout layout = HeatmapLayout.fit(labelled(size), AREA, 12, surface);
    int step = Math.max(1, size / 40);
    for (int row = 0; row < size; row += step) {
      for (int column = 0; column < size; column += step) {
        Area cell = layout.bounds(row, column);
        assertEquals(
            Optional.of(new Cell(row, column)), layout.cellAt(cell.centreX(), cell.centreY()));
      }
    }
    assertTrue(layout.cellAt(layout.cells().x() - 1, layout.cells().centreY()).isEmpty());
    assertTrue(layout.cellAt(layout.cells().centreX(), layout.cells().bottom() + 1).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 64, 512})
  void labelsStayInTheAreaAndApart(int size) {
    Heatmap heatmap = labelled(size);
    HeatmapLayout layout = HeatmapLayout.fit(heatmap, AREA, 12, surface);
    assertInside(layout.bounds(), AREA);
    for (Marks marks : new Marks[] {Marks.NONE, Marks.cell(size / 2, size - 1)}) {
      surface.texts.clear();
      HeatmapPainter.paint(surface, heatmap, layout, marks, Palette.light());
      List<RecordingSurface.DrawnText> left = new ArrayList<>();
      List<RecordingSurface.DrawnText> top = new ArrayList<>();
      for (RecordingSurface.DrawnText text : surface.texts) {
        if (text.type().face() != Type.Face.NUMBERS && text.type().size() == 12) {
          (text.anchor() == Anchor.END && text.y() > layout.cells().y() ? left : top).add(text);
        }
      }
      top.removeIf(text -> text.text().contains("\u00d7"));
      assertFalse(left.isEmpty());
      assertFalse(top.isEmpty());
      left.forEach(text -> assertInside(text.box(), AREA));
      for (int i = 1; i < left.size(); i++) {
        assertTrue(left.get(i).y() - left.get(i - 1).y() >= 12);
      }
      for (int i = 1; i < top.size(); i++) {
        double distance = top.get(i).x() - top.get(i - 1).x();
        double needed = top.get(i).degrees() == 0 ? top.get(i).box().width() : 12 * Math.sqrt(2);
        assertTrue(distance >= needed, top.get(i).text());
      }
      for (RecordingSurface.DrawnText text : top) {
        double reach = text.degrees() == 0 ? 0 : text.box().width() * Math.sqrt(0.5);
        assertTrue(text.x() + reach <= AREA.right(), text.text());
        assertTrue(text.y() - reach >= AREA.y(), text.text());
      }
    }
  }

  @Test
  void longLabelsAreShortened() {
    HeatmapLayout layout = HeatmapLayout.fit(labelled(12), AREA, 12, surface);
    assertTrue(layout.rowLabels().texts().get(3).endsWith("\u2026"));
    assertEquals("word0", layout.rowLabels().texts().get(0));
  }

  @Test
  void numbersOfDimensionsStayLevelAndAreThinnedOut() {
    List<String> numbers = IntStream.range(0, 64).mapToObj(Integer::toString).toList();
    Heatmap heatmap = Heatmap.of(Matrices.random(4, 64)).labelled(List.of(), numbers);
    HeatmapLayout layout = HeatmapLayout.fit(heatmap, AREA, 12, surface);
    assertEquals(0, layout.columnLabels().degrees());
    assertTrue(layout.columnLabels().stride() * layout.pitchX() >= 2 * 0.6 * 12);
    assertTrue(layout.columnLabels().shows(0, -1));
    assertFalse(layout.columnLabels().shows(1, -1));
    assertTrue(layout.columnLabels().shows(1, 1));
  }

  @Test
  void cellsAreWholePixelsAndEqual() {
    HeatmapLayout layout = HeatmapLayout.fit(labelled(12), AREA, 12, surface);
    assertEquals(Math.floor(layout.pitchX()), layout.pitchX());
    assertEquals(Math.floor(layout.cells().x()), layout.cells().x());
    assertEquals(1, layout.gap());
  }

  @Test
  void cellsOfAGivenSizeAreThatSize() {
    HeatmapLayout layout = HeatmapLayout.ofCells(labelled(7), 40, 32, 12, surface);
    assertEquals(40, layout.pitchX());
    assertEquals(32, layout.pitchY());
    assertEquals(new Area(0, 0, 39, 31).width(), layout.bounds(0, 0).width());
  }

  @Test
  void layoutsMoveAsAWhole() {
    HeatmapLayout layout = HeatmapLayout.ofCells(labelled(7), 40, 32, 12, surface);
    HeatmapLayout moved = layout.at(100, 50);
    assertEquals(100, moved.bounds().x());
    assertEquals(layout.cells().x() + 100, moved.cells().x());
    assertEquals(layout.bounds(0, 0).y() + 50, moved.bounds(0, 0).y());
    assertEquals(layout.bounds().width(), moved.bounds().width());
    assertEquals(layout, moved.at(0, 0));
  }

  @Test
  void emptyMatrixHasNoCell() {
    for (FMatrixRMaj empty : new FMatrixRMaj[] {new FMatrixRMaj(0, 4), new FMatrixRMaj(3, 0)}) {
      Heatmap heatmap = Heatmap.of(empty).titled("S", Ink.ATTENTION);
      HeatmapLayout layout = HeatmapLayout.fit(heatmap, AREA, 12, surface);
      assertTrue(layout.cellAt(layout.cells().x(), layout.cells().y()).isEmpty());
      HeatmapPainter.paint(surface, heatmap, layout, Marks.NONE, Palette.light());
    }
  }

  @Test
  void thumbnailStaysInItsArea() {
    for (int size : new int[] {1, 7, 64, 500}) {
      HeatmapLayout layout = HeatmapLayout.thumbnail(Heatmap.of(Matrices.random(size, size)), AREA);
      assertInside(layout.cells(), AREA);
    }
  }

  private static Heatmap labelled(int size) {
    List<String> labels = Matrices.labels(size);
    return Heatmap.of(Matrices.random(size, size))
        .labelled(labels, labels)
        .titled("S", Ink.ATTENTION);
  }

  private static void assertInside(Area inner, Area outer) {
    assertTrue(inner.x() >= outer.x() && inner.y() >= outer.y(), inner + " in " + outer);
    assertTrue(
        inner.right() <= outer.right() + 1e-9 && inner.bottom() <= outer.bottom() + 1e-9,
        inner + " in " + outer);
  }
}
