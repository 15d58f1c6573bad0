package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.RecordingSurface;
import glassformer.figure.Type;
import glassformer.session.Focus;
import glassformer.session.Run;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture without its answers has none of them anywhere. */
class BlankTest {
  private static final Area AREA = new Area(0, 0, 900, 300);
  private static final Palette PALETTE = Palette.light();

  private final RecordingSurface surface = new RecordingSurface(900, 300);

  private static Equation equation(String step) {
    Run run = EquationRuns.translated();
    return Equations.of(run, Focus.START.withStep(step)).orElseThrow();
  }

  @Test
  void theRowOfASoftmaxIsEmptyAndTheOthersAreNot() {
    Equation blank = equation("encoder.0.self_attention.head.0.weights").blank();
    EquationLayout layout = EquationLayout.fit(blank, AREA, 11, surface);
    EquationPainter.paint(surface, layout, PALETTE);
    HeatmapLayout cells = layout.result().cells().orElseThrow();
    int asked = blank.cell().orElseThrow().row();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        Area cell = cells.bounds(row, column);
        assertEquals(row == asked, surface.numberIn(cell).filter(n -> !n.isEmpty()).isEmpty());
        Optional<Integer> colour = surface.colourAt(cell.centreX(), cell.centreY());
        assertEquals(row == asked, colour.equals(Optional.of(PALETTE.argb(Ink.CARD))));
      }
    }
  }

  @Test
  void ofADotProductOnlyTheCellIsEmpty() {
    Equation blank = equation("encoder.0.self_attention.head.0.scores").blank();
    Heatmap result = blank.result().heatmap();
    int row = blank.cell().orElseThrow().row();
    int column = blank.cell().orElseThrow().column();
    assertEquals("", result.text(row, column));
    assertFalse(result.text(row, (column + 1) % 4).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "encoder.0.self_attention.head.0.scores",
        "encoder.0.self_attention.head.0.weights",
        "encoder.0.attention_norm",
        "encoder.0.feed_forward.activated",
        "encoder.input",
        "logits"
      })
  void aCardKeepsWhatIsReadAndAsksForTheRest(String step) {
    CellCard card = equation(step).blank().card().orElseThrow();
    List<CellCard.Row> rows = card.rows();
    assertFalse(rows.get(0).isBlank());
    assertTrue(rows.get(rows.size() - 1).isBlank());
    double height = CellCardPainter.height(card, 11);
    CellCardPainter.paint(surface, card, new Area(0, 0, 900, height), 11, PALETTE);
    double rowHeight = 2.15 * 11;
    double top = height - rowHeight * rows.size();
    for (int i = 0; i < rows.size(); i++) {
      Area row = new Area(0, top + i * rowHeight, 900, rowHeight);
      boolean empty = surface.numberIn(row).filter(n -> !n.isEmpty()).isEmpty();
      assertEquals(rows.get(i).isBlank(), empty, rows.get(i).label());
    }
  }

  @Test
  void theSubtotalOfWhatIsNotShownIsGiven() {
    CellCard card = equation("encoder.0.feed_forward.output").blank().card().orElseThrow();
    CellCardPainter.paint(surface, card, new Area(0, 0, 420, 120), 11, PALETTE);
    int left = card.columns().size() - CellCardPainter.shown(card, 420, 11, surface).size();
    assertTrue(left > 0);
    assertEquals(1, surface.texts.stream().filter(t -> t.text().equals(left + " others")).count());
    Area last = new Area(0, (2.1 + 1.35 + 2 * 2.15) * 11, 420, 2.15 * 11);
    String[] rest =
        surface.texts.stream()
            .filter(t -> last.contains(t.x(), t.y() - t.type().middle()))
            .filter(t -> t.type().face() == Type.Face.NUMBERS && !t.text().isEmpty())
            .map(RecordingSurface.DrawnText::text)
            .toArray(String[]::new);
    assertEquals(1, rest.length);
  }

  @Test
  void whatARowComesToIsALineToWriteOn() {
    Phrase.Run sum = Phrase.name("Σ = 2.22", Ink.TEXT).blank();
    assertEquals("Σ = ________", sum.text());
    assertEquals("+ bias 0.12", Phrase.name("+ bias 0.12", Ink.PARAMETER).blank().text());
  }
}
