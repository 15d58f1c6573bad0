package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.StepHeatmap;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Explanation;
import glassformer.trace.Operand;
import glassformer.trace.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquationsTest {
  private static final Run RUN = EquationRuns.translated();

  static Stream<Step> steps() {
    return EquationRuns.steps();
  }

  private static Equation of(Step step) {
    return Equations.of(EquationRuns.of(step), Focus.START.withStep(step.name())).orElseThrow();
  }

  private static Equation of(Step step, int row, int column) {
    Focus focus = Focus.START.withStep(step.name()).withCell(Optional.of(new Cell(row, column)));
    return Equations.of(EquationRuns.of(step), focus).orElseThrow();
  }

  private static Equation of(String step) {
    return Equations.of(RUN, Focus.START.withStep(step)).orElseThrow();
  }

  private static Equation of(String step, int row, int column) {
    Focus focus = Focus.START.withStep(step).withCell(Optional.of(new Cell(row, column)));
    return Equations.of(RUN, focus).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theResultIsTheTracesOwnMatrix(Step step) {
    assertSame(step.value(), of(step).result().heatmap().values());
    assertSame(step, of(step).step());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyPanelShowsCellsOfItsSource(Step step) {
    for (Panel panel : of(step).panels()) {
      FMatrixRMaj shown = panel.heatmap().values();
      assertTrue(panel.isResult() || step.inputs().contains(panel.source()));
      for (int row = 0; row < shown.numRows; row++) {
        for (int column = 0; column < shown.numCols; column++) {
          Cell source = panel.toSource(new Cell(row, column));
          assertEquals(
              panel.source().value().get(source.row(), source.column()), shown.get(row, column));
        }
      }
    }
  }

  @Test
  void weightsOfMaskedScoresAreHiddenWhereverTheyAreShown() {
    String head = "decoder.0.self_attention.head.0.";
    Heatmap made = of(head + "weights").result().heatmap();
    Heatmap read = of(head + "output").panels().get(0).heatmap();
    Heatmap picture =
        StepHeatmap.of(HeadPictures.steps(RUN, Focus.START.withStep(head + "weights")).get(0));
    for (Heatmap weights : List.of(made, read, picture)) {
      assertTrue(weights.isHidden(0, 1));
      assertFalse(weights.isHidden(1, 0));
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void whatIsLitIsWhatTheCellWasMadeFrom(Step step) {
    int row = step.rows().size() - 1;
    int column = step.columns().size() - 1;
    Equation equation = of(step, row, column);
    Set<Cell> lit = new HashSet<>();
    for (Panel panel : equation.panels()) {
      if (!panel.isResult()) {
        panel.lit().ifPresent(range -> cells(range).forEach(c -> lit.add(panel.toSource(c))));
      }
    }
    for (Operand operand : operands(step.explain(row, column))) {
      boolean shown = equation.panels().stream().anyMatch(p -> p.source() == operand.source());
      assertTrue(!shown || lit.contains(new Cell(operand.row(), operand.column())));
    }
    assertEquals(Optional.of(new CellRange(row, row, column, column)), equation.result().lit());
  }

  private static List<Operand> operands(Explanation explanation) {
    return explanation.terms().stream().flatMap(term -> term.operands().stream()).toList();
  }

  private static List<Cell> cells(CellRange range) {
    List<Cell> cells = new ArrayList<>();
    for (int row = range.firstRow(); row <= range.lastRow(); row++) {
      for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
        cells.add(new Cell(row, column));
      }
    }
    return cells;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void theCardSaysWhichCellItIsAbout(Step step) {
    CellCard card = of(step).card().orElseThrow();
    assertFalse(card.title().text().isBlank());
    for (CellCard.Row row : card.rows()) {
      assertEquals(card.columns().size(), row.values().numCols, card.title().text());
    }
  }

  @Test
  void withoutAPinTheCellIsTheLargest() {
    Equation equation = of("encoder.0.self_attention.head.1.scores");
    FMatrixRMaj scores = equation.step().value();
    Cell cell = equation.cell().orElseThrow();
    float largest = Math.abs(scores.get(cell.row(), cell.column()));
    for (int i = 0; i < scores.getNumElements(); i++) {
      assertTrue(Math.abs(scores.data[i]) <= largest);
    }
    assertFalse(equation.isPinned());
  }

  @Test
  void scoresLightTheQuerysRowAndTheKeysColumn() {
    Equation equation = of("encoder.0.self_attention.head.0.scores", 2, 1);
    assertEquals(
        List.of(
            Optional.of(new CellRange(2, 2, 0, 3)),
            Optional.of(new CellRange(0, 3, 1, 1)),
            Optional.of(new CellRange(2, 2, 1, 1))),
        equation.panels().stream().map(Panel::lit).toList());
  }

  @Test
  void tokensLabelTheAxes() {
    Panel cross = of("decoder.0.cross_attention.head.0.weights").result();
    assertEquals(List.of("the", "small", "cat", "sees"), cross.columns().labels());
    assertTrue(cross.rows().labels().get(0).startsWith("[BOS] → "));
    Panel keys = of("decoder.0.self_attention.head.0.scores").panels().get(1);
    assertEquals(List.of("[BOS]", "le", "chat", "voit"), keys.columns().labels());
  }

  @Test
  void theLookUpShowsOnlyTheRowsThatAreRead() {
    Panel table = of("encoder.embedding").panels().get(0);
    assertEquals(List.of("the", "small", "cat", "sees"), table.rows().labels());
  }

  @Test
  void sharedScaleCoversAllHeads() {
    String step = "encoder.0.self_attention.head.0.scores";
    Focus focus = Focus.START.withStep(step).withSharedScale(true);
    float largest = 0;
    for (int head = 0; head < 2; head++) {
      FMatrixRMaj scores =
          RUN.trace().step("encoder.0.self_attention.head." + head + ".scores").value();
      for (float score : scores.data) {
        largest = Math.max(largest, score);
      }
    }
    assertEquals(largest, Equations.of(RUN, focus).orElseThrow().scale().maximum());
  }

  @Test
  void anAliasIsShownAsTheStepThatItRenames() {
    Step renamed = RUN.trace().step("encoder.0.output").target();
    assertSame(renamed, of("encoder.0.output").step());
  }

  @Test
  void hiddenCellsStayHiddenInTheWeights() {
    Panel weights = of("decoder.0.self_attention.head.0.weights").result();
    assertTrue(weights.heatmap().isHidden(0, 1));
    assertFalse(weights.heatmap().isHidden(1, 1));
    assertTrue(weights.describe(new Cell(0, 1)).contains("mask"));
  }
}
