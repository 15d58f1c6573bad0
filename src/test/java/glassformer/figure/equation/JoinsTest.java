package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.session.Cell;
import glassformer.session.Focus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinsTest {
  private static final Area WINDOW = new Area(0, 0, 900, 300);

  private static RecordingSurface joined(String step, EquationLayout[] layout) {
    Focus focus = Focus.START.withStep(step).withCell(Optional.of(new Cell(1, 2)));
    Equation equation = Equations.of(EquationRuns.translated(), focus).orElseThrow();
    RecordingSurface surface = new RecordingSurface(WINDOW.width(), WINDOW.height());
    layout[0] = EquationLayout.fit(equation, WINDOW, 12, surface);
    Joins.paintBehind(surface, layout[0], Palette.light());
    return surface;
  }

  @Test
  void theQuerysRowAndTheKeysColumnAreJoinedToTheScore() {
    EquationLayout[] layout = new EquationLayout[1];
    RecordingSurface surface = joined("encoder.0.self_attention.head.0.scores", layout);
    assertEquals(2, surface.lines.size());
    Area cell = EquationLayout.bounds(layout[0].result(), new CellRange(1, 1, 2, 2)).orElseThrow();
    RecordingSurface.DrawnLine row = surface.lines.get(0);
    assertEquals(cell.centreY(), row.y2());
    assertTrue(row.x2() < cell.x());
    RecordingSurface.DrawnLine column = surface.lines.get(1);
    assertEquals(cell.centreX(), column.x2());
    assertTrue(column.y2() > cell.bottom());
  }

  @Test
  void linesHaveTheColoursOfTheirRoles() {
    RecordingSurface surface =
        joined("encoder.0.self_attention.head.0.scores", new EquationLayout[1]);
    List<Integer> inks = surface.lines.stream().map(line -> line.argb() & 0xffffff).toList();
    Palette palette = Palette.light();
    assertEquals(
        List.of(palette.argb(Ink.QUERY) & 0xffffff, palette.argb(Ink.KEY) & 0xffffff), inks);
  }

  @Test
  void everyOperandOfALayerNormIsJoined() {
    assertEquals(3, joined("encoder.0.attention_norm", new EquationLayout[1]).lines.size());
  }
}
