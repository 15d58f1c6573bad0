package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Legend;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drawn, read back from the surface, is what the trace holds, for every kind of step. */
class DrawnNumbersTest {
  private static final Run RUN = EquationRuns.translated();
  private static final Area WINDOW = new Area(0, 0, 5200, 1600);

  static Stream<Step> steps() {
    return EquationRuns.steps();
  }

  private static Equation equation(Run run, String step) {
    return Equations.of(run, Focus.START.withStep(step)).orElseThrow();
  }

  /** Draws a step of one run, and compares what can be read with the trace of another. */
  private static int compare(Run drawn, Run expected, String name) {
    EquationLayout layout =
        EquationLayout.fit(equation(drawn, name), WINDOW, 12, new RecordingSurface(1, 1));
    RecordingSurface surface = new RecordingSurface(WINDOW.width(), WINDOW.height());
    EquationPainter.paint(surface, layout, Palette.light());
    List<Panel> wanted = equation(expected, name).panels();
    int compared = 0;
    int index = 0;
    for (EquationLayout.Place place : layout.places()) {
      if (place.part() instanceof Panel) {
        compared += compare(surface, place.cells().orElseThrow(), wanted.get(index++));
      }
    }
    return compared;
  }

  private static int compare(RecordingSurface surface, HeatmapLayout cells, Panel wanted) {
    FMatrixRMaj source = wanted.source().value();
    int compared = 0;
    for (int row = 0; cells.numberSize() > 0 && row < cells.rows(); row++) {
      for (int column = 0; column < cells.columns(); column++) {
        Cell cell = wanted.toSource(new Cell(row, column));
        float value = source.get(cell.row(), cell.column());
        String text = surface.numberIn(cells.bounds(row, column)).orElseThrow();
        assertEquals(value, number(text), tolerance(text), wanted.describe(new Cell(row, column)));
        compared++;
      }
    }
    return compared;
  }

  private static float number(String text) {
    String ascii = text.replace('−', '-').replace("∞", "Infinity");
    return Float.parseFloat(ascii);
  }

  /** Half a unit of the last digit that is written. */
  private static float tolerance(String text) {
    int point = text.indexOf('.');
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    return (float) (0.501 * Math.pow(10, -decimals));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyNumberDrawnIsTheTraces(Step step) {
    Run run = EquationRuns.of(step);
    assertTrue(compare(run, run, step.name()) >= step.value().getNumElements(), step.name());
  }

  @Test
  void theComparisonFailsWhenTheNumbersAreAnothers() {
    Run other = EquationRuns.run("the red car sees", "une voiture voit");
    String scores = "encoder.0.self_attention.head.0.scores";
    assertThrows(AssertionError.class, () -> compare(other, RUN, scores));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theLegendNamesTheTrueRange(Step step) {
    RecordingSurface surface = new RecordingSurface(400, 60);
    Area area = new Area(0, 0, 400, 60);
    Legend.paint(
        surface, equation(EquationRuns.of(step), step.name()).scale(), area, 12, Palette.light());
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float value : step.value().data) {
      if (Float.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    List<String> texts = surface.texts.stream().map(RecordingSurface.DrawnText::text).toList();
    assertTrue(names(texts, most), step.name() + ": " + most + " not in " + texts);
    assertTrue(names(texts, least), step.name() + ": " + least + " not in " + texts);
  }

  private static boolean names(List<String> texts, float value) {
    return texts.stream().anyMatch(text -> Math.abs(number(text) - value) <= tolerance(text));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyNumberOfTheCardIsDrawn(Step step) {
    CellCard card = equation(EquationRuns.of(step), step.name()).card().orElseThrow();
    RecordingSurface surface = new RecordingSurface(WINDOW.width(), 300);
    CellCardPainter.paint(surface, card, new Area(0, 0, WINDOW.width(), 300), 12, Palette.light());
    List<String> texts = surface.texts.stream().map(RecordingSurface.DrawnText::text).toList();
    for (CellCard.Row row : card.rows()) {
      assertTrue(texts.contains(row.label()), row.label());
      Heatmap heatmap = Heatmap.of(row.values()).scaled(row.scale());
      for (int column = 0; column < card.columns().size(); column++) {
        assertTrue(texts.contains(heatmap.text(0, column)), row.label() + " " + texts);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatACardLeavesOutHasItsSubtotal(Step step) {
    CellCard card = equation(EquationRuns.of(step), step.name()).card().orElseThrow();
    CellCard.Row last = card.rows().get(card.rows().size() - 1);
    CardExcerpt excerpt = CardExcerpt.of(card, 3);
    if (last.adds()) {
      double whole = Exponentials.total(last.values());
      double shown = Exponentials.total(excerpt.shown(last.values()));
      double rest = excerpt.left() == 0 ? 0 : excerpt.rest(last.values()).data[0];
      assertEquals(whole, shown + rest, 1e-5 * Math.max(1, Math.abs(whole)));
    } else {
      assertTrue(excerpt.columns().contains(card.marked()));
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void nothingOverlapsAtAnySize(Step step) {
    for (Area window : List.of(new Area(0, 0, 500, 180), new Area(0, 0, 820, 260), WINDOW)) {
      RecordingSurface surface = new RecordingSurface(window.width(), window.height());
      EquationLayout layout =
          EquationLayout.fit(equation(EquationRuns.of(step), step.name()), window, 12, surface);
      List<Area> areas = new ArrayList<>();
      for (EquationLayout.Place place : layout.places()) {
        Area area = place.area();
        assertTrue(area.x() >= -1 && area.right() <= window.right() + 1, step + " " + window);
        assertTrue(area.bottom() <= window.bottom() + 1, step + " " + window);
        assertTrue(areas.stream().allMatch(other -> other.right() <= area.x() + 1));
        areas.add(area);
      }
    }
  }
}
