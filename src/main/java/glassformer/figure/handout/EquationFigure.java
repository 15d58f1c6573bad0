package glassformer.figure.handout;

import glassformer.figure.Area;
import glassformer.figure.TextMeasure;
import glassformer.figure.equation.CellCard;
import glassformer.figure.equation.CellCardPainter;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.EquationPainter;
import glassformer.figure.equation.Joins;
import glassformer.figure.equation.Operator;
import java.util.List;

/** A step's equation on paper, and under it how one cell was made. */
final class EquationFigure {
  /** From the window's lengths to points. */
  private static final double FACTOR = 0.68;

  private static final double TEXT = 11;
  private static final double MARGIN = 8;
  private static final double HIGHEST = 400;
  private static final double LOW = 165;
  private static final double LOWEST = 120;

  private final Equation equation;
  private final double width;
  private final double comfortable;
  private final TextMeasure measure;

  EquationFigure(Equation equation, double width, TextMeasure measure) {
    this.equation = equation;
    this.width = width / FACTOR;
    this.measure = measure;
    this.comfortable = FACTOR * height(fit(HIGHEST));
  }

  /** In points. */
  double least() {
    double half = Math.min(FACTOR * LOW, comfortable / 2);
    return Math.min(comfortable, Math.max(FACTOR * LOWEST, half));
  }

  double comfortable() {
    return comfortable;
  }

  private EquationLayout fit(double height) {
    Area area = new Area(MARGIN, 0, width - 2 * MARGIN, height);
    return EquationLayout.fit(equation, area, TEXT, measure);
  }

  /** What a layout takes of its height, with the lines under it. */
  private static double height(EquationLayout layout) {
    double top = Double.MAX_VALUE;
    double bottom = 0;
    for (EquationLayout.Place place : layout.places()) {
      boolean titled = !(place.part() instanceof Operator);
      top = Math.min(top, titled ? place.titleY() - 1.2 * TEXT : place.area().y());
      bottom = Math.max(bottom, place.area().bottom());
    }
    return bottom - top + 1.3 * TEXT;
  }

  void paint(Sheet sheet, Area area) {
    EquationLayout layout = fit(area.height() / FACTOR);
    sheet.scaled(
        area,
        FACTOR,
        surface -> {
          Joins.paintBehind(surface, layout, sheet.palette());
          EquationPainter.paint(surface, layout, sheet.palette());
          Joins.paintOver(surface, layout, sheet.palette());
        });
  }

  /** The height of the card. */
  double cardHeight() {
    return equation.card().map(card -> FACTOR * CellCardPainter.height(card, TEXT)).orElse(0.0);
  }

  /** The columns that have room on the card. */
  List<Integer> shownOnCard() {
    return equation
        .card()
        .map(card -> CellCardPainter.shown(card, width, TEXT, measure))
        .orElse(List.of());
  }

  void paintCard(Sheet sheet, Area area) {
    equation.card().ifPresent(card -> paintCard(sheet, area, card));
  }

  private static void paintCard(Sheet sheet, Area area, CellCard card) {
    sheet.scaled(
        area,
        FACTOR,
        surface ->
            CellCardPainter.paint(
                surface,
                card,
                new Area(0, 0, surface.width(), surface.height()),
                TEXT,
                sheet.palette()));
  }
}
