package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.model.NormPlacement;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.session.TestModels;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sum beside the weights stands at its row, however many rows there are. */
class RowSumsTest {
  private static final Area AREA = new Area(0, 0, 700, 300);

  @ParameterizedTest
  @ValueSource(ints = {3, 12, 64, 127})
  void sumsStandAtTheirRows(int tokens) {
    Run run =
        Run.of(
            Scenario.of("random", "the ".repeat(tokens)),
            TestModels.random(NormPlacement.POST, 128),
            new int[0],
            () -> false);
    Focus focus = Focus.START.withStep("encoder.0.self_attention.head.0.weights");
    Equation equation = Equations.of(run, focus).orElseThrow();
    RecordingSurface surface = new RecordingSurface(700, 300);
    EquationLayout layout = EquationLayout.fit(equation, AREA, 11, surface);
    EquationPainter.paintMarks(surface, layout, Palette.light());
    Area cells = layout.result().cells().orElseThrow().cells();
    List<Area> sums =
        surface.texts.stream()
            .filter(text -> text.text().equals("1.00") && text.x() > cells.right())
            .map(RecordingSurface.DrawnText::box)
            .toList();
    assertTrue(!sums.isEmpty());
    double pitch = cells.height() / tokens;
    for (Area sum : sums) {
      double row = (sum.centreY() - cells.y()) / pitch - 0.5;
      assertTrue(row > -0.6 - 3 / pitch && row < tokens - 0.4 + 3 / pitch, row + " of " + tokens);
    }
    assertEquals(tokens, run.sourceIds().length);
  }
}
