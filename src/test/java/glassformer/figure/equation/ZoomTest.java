package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.DrawnHeatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.session.Cell;
import glassformer.session.Focus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Zooming shows fewer cells of the same matrices, larger, in the same places. */
class ZoomTest {
  private static final String SCORES = "encoder.0.self_attention.head.0.scores";
  private static final Area WINDOW = new Area(0, 0, 700, 260);

  private static Equation equation(String step) {
    String text =
        IntStream.range(0, 16)
            .mapToObj(i -> i % 3 == 0 ? "the" : "cat")
            .collect(Collectors.joining(" "));
    Focus focus = Focus.START.withStep(step).withCell(Optional.of(new Cell(9, 4)));
    return Equations.of(EquationRuns.run(text, "le chat"), focus).orElseThrow();
  }

  private static EquationLayout layout(String step) {
    return EquationLayout.fit(equation(step), WINDOW, 12, new RecordingSurface(700, 260));
  }

  private static EquationLayout zoomed(EquationLayout layout, Zoom zoom) {
    return layout.zoomed(zoom, new RecordingSurface(700, 260));
  }

  private static List<HeatmapLayout> cells(EquationLayout layout) {
    return layout.places().stream().flatMap(place -> place.cells().stream()).toList();
  }

  @Test
  void aSpanKeepsThePlaceItIsZoomedAbout() {
    assertEquals(new Span(30, 20), new Span(0, 80).scaled(0.25, 0.5, 4, 80));
    assertEquals(new Span(0, 20), new Span(0, 80).scaled(0.25, 0, 4, 80));
    assertEquals(new Span(60, 20), new Span(0, 80).scaled(0.25, 1, 4, 80));
    assertEquals(Span.whole(80), new Span(60, 20).scaled(100, 0.5, 4, 80));
    assertEquals(4, new Span(60, 20).scaled(0.01, 0.5, 4, 80).count());
  }

  @Test
  void aSpanStaysOnItsAxis() {
    assertEquals(new Span(10, 5), new Span(30, 5).in(15));
    assertEquals(new Span(0, 3), new Span(2, 5).in(3));
    assertEquals(new Span(8, 5), new Span(4, 5).with(12, 80));
    assertEquals(new Span(2, 5), new Span(4, 5).with(2, 80));
  }

  @Test
  void factorsShareTheAxesOfTheirProduct() {
    EquationLayout whole = layout(SCORES);
    Zoom zoom = whole.resultPanel().scaled(0.5);
    List<HeatmapLayout> cells = cells(zoomed(whole, zoom));
    CellRange result = cells.get(2).shown();
    assertTrue(result.rows() < 16 && result.columns() < 16, result.toString());
    assertEquals(new CellRange(result.firstRow(), result.lastRow(), 0, 3), cells.get(0).shown());
    assertEquals(
        new CellRange(0, 3, result.firstColumn(), result.lastColumn()), cells.get(1).shown());
  }

  @Test
  void valuesThatWeightsMixKeepAllTheirRows() {
    EquationLayout whole = layout("encoder.0.self_attention.head.0.output");
    List<HeatmapLayout> cells = cells(zoomed(whole, whole.resultPanel().scaled(0.5)));
    assertEquals(cells.get(2).shown().rows(), cells.get(0).shown().rows());
    assertEquals(16, cells.get(1).shown().rows());
  }

  @Test
  void everyDrawnCellIsTheTracesAtEveryZoom() {
    for (String step : List.of(SCORES, "encoder.0.attention_norm", "encoder.input")) {
      EquationLayout layout = layout(step);
      for (double factor : new double[] {1, 0.8, 0.5, 0.25}) {
        EquationLayout zoomed = zoomed(layout, layout.resultPanel().scaled(factor));
        RecordingSurface surface = new RecordingSurface(700, 260);
        EquationPainter.paint(surface, zoomed, Palette.light());
        EquationLayout.Place result = zoomed.result();
        HeatmapLayout cells = result.cells().orElseThrow();
        Panel panel = (Panel) result.part();
        if (cells.isSeparate()) {
          assertEquals(
              List.of(),
              DrawnHeatmap.differences(surface, panel.heatmap(), cells, Palette.light()),
              step + " " + factor);
        }
      }
    }
  }

  @Test
  void cellsStandWhereTheyStoodAndThePointerKeepsItsCell() {
    EquationLayout whole = layout(SCORES);
    HeatmapLayout before = whole.result().cells().orElseThrow();
    Area cell = before.bounds(5, 11);
    Zoom zoom = whole.resultPanel().scaled(0.6, cell.centreX(), cell.centreY());
    HeatmapLayout after = zoomed(whole, zoom).result().cells().orElseThrow();
    assertEquals(before.cells(), after.cells());
    assertEquals(Optional.of(new Cell(5, 11)), after.cellAt(cell.centreX(), cell.centreY()));
  }

  @Test
  void draggingMovesTheCellsWithThePointer() {
    EquationLayout whole = layout(SCORES);
    EquationLayout zoomed = zoomed(whole, whole.resultPanel().scaled(0.5));
    HeatmapLayout before = zoomed.result().cells().orElseThrow();
    Zoom moved = zoomed.resultPanel().moved(2 * before.pitchX(), -before.pitchY());
    CellRange shown = zoomed(whole, moved).result().cells().orElseThrow().shown();
    assertEquals(before.shown().firstColumn() - 2, shown.firstColumn());
    assertEquals(before.shown().firstRow() + 1, shown.firstRow());
    assertEquals(before.shown().rows(), shown.rows());
  }

  @Test
  void aCellOutsideIsBroughtIntoView() {
    EquationLayout whole = layout(SCORES);
    Zoom zoom = whole.resultPanel().scaled(0.5, 1e6, 1e6);
    Zoom moved = zoom.showing(new Cell(0, 0), equation(SCORES).step().value());
    assertTrue(zoomed(whole, moved).result().cells().orElseThrow().shown().contains(0, 0));
  }

  @Test
  void whatIsNotWholeSaysSo() {
    EquationLayout whole = layout(SCORES);
    assertFalse(whole.isZoomed());
    EquationLayout zoomed = zoomed(whole, whole.resultPanel().scaled(0.5));
    assertTrue(zoomed.isZoomed());
    CellRange shown = zoomed.result().cells().orElseThrow().shown();
    RecordingSurface surface = new RecordingSurface(700, 260);
    EquationPainter.paint(surface, zoomed, Palette.light());
    String rows = (shown.firstRow() + 1) + "–" + (shown.lastRow() + 1) + " of 16";
    Stream<String> texts = surface.texts.stream().map(RecordingSurface.DrawnText::text);
    String shortly = shown.rows() + "/16 × " + shown.columns() + "/16";
    assertTrue(texts.anyMatch(t -> t.contains(rows) || t.equals(shortly)), rows);
  }

  @Test
  void linesToACellThatIsNotShownAreNotDrawn() {
    EquationLayout whole = layout(SCORES);
    Zoom bottomRight = whole.resultPanel().scaled(0.3, 1e6, 1e6);
    RecordingSurface surface = new RecordingSurface(700, 260);
    Joins.paintBehind(surface, zoomed(whole, bottomRight), Palette.light());
    assertEquals(List.of(), surface.lines);
  }
}
