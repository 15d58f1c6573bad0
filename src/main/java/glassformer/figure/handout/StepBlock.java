package glassformer.figure.handout;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Formula;
import glassformer.figure.Ink;
import glassformer.figure.Legend;
import glassformer.figure.Palette;
import glassformer.figure.Paragraph;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import glassformer.figure.equation.StepTexts;
import glassformer.model.StepName;
import glassformer.words.Words;

/** One step of the walkthrough: title, texts, formula, picture, and one cell's arithmetic. */
final class StepBlock implements Block {
  private static final Type TITLE = Type.bold(14);
  private static final Type PLACE = Type.words(8.5);
  private static final Type QUESTION = Type.words(10);
  private static final Type HEADING = Type.bold(9);
  private static final Type PROSE = Type.words(9);
  private static final Type SOURCE = Type.words(7);
  private static final double FORMULA = 12;
  private static final double GAP = 8;
  private static final double COLUMNS = 20;
  private static final double WIDEST_FORMULA = 0.45;
  private static final double LEGEND = 120;
  private static final double LEGEND_FACTOR = 0.6;
  private static final double LEGEND_TEXT = 11;
  private static final double HEAD = 38;

  private final Exercise exercise;
  private final EquationFigure figure;
  private final Formula formula;
  private final Formula.Extent extent;
  private final Paragraph what;
  private final Paragraph why;
  private final String source;
  private final double width;

  StepBlock(Exercise exercise, double width, TextMeasure measure) {
    this.exercise = exercise;
    this.width = width;
    figure = new EquationFigure(exercise.equation(), width, measure);
    StepTexts texts = exercise.texts();
    source = texts.source();
    formula = new Formula(texts.formula(), FORMULA, Ink.TEXT, Palette.light());
    extent = formula.extent();
    double right = Math.max(extent.width(), measure.textWidth(source, SOURCE));
    double room = width - COLUMNS - Math.min(right, WIDEST_FORMULA * width);
    what = prose("inspector.what", texts.what(), room, measure);
    why = prose("inspector.why", texts.why(), room, measure);
  }

  private static Paragraph prose(String heading, String text, double room, TextMeasure measure) {
    double indent = measure.textWidth(Words.text(heading), HEADING) + GAP;
    return Paragraph.of(text, PROSE, room, indent, measure);
  }

  Exercise exercise() {
    return exercise;
  }

  AnswerLine answer() {
    return new AnswerLine(exercise, figure.shownOnCard());
  }

  private double texts() {
    return Math.max(what.height() + 2 + why.height(), extent.height() + 2 + 1.3 * SOURCE.size());
  }

  private double fixed() {
    return HEAD + texts() + GAP + GAP + figure.cardHeight() + ArithmeticLine.HEIGHT;
  }

  @Override
  public double least() {
    return fixed() + figure.least();
  }

  @Override
  public double comfortable() {
    return fixed() + figure.comfortable();
  }

  @Override
  public double space() {
    return 22;
  }

  @Override
  public void paint(Sheet sheet, Area area) {
    head(sheet, area);
    double y = area.y() + HEAD;
    texts(sheet, area.x(), y);
    y += texts() + GAP;
    double height = area.height() - fixed();
    figure.paint(sheet, new Area(area.x(), y, width, height));
    y += height + GAP;
    figure.paintCard(sheet, new Area(area.x(), y, width, figure.cardHeight()));
    y += figure.cardHeight();
    ArithmeticLine.paint(sheet, exercise, new Area(area.x(), y, width, ArithmeticLine.HEIGHT));
  }

  private void head(Sheet sheet, Area area) {
    double y = area.y() + TITLE.size();
    StepName name = exercise.name();
    int text = sheet.argb(Ink.TEXT);
    int muted = sheet.argb(Ink.TEXT_MUTED);
    String number = Integer.toString(exercise.number());
    sheet.surface().text(number, area.x(), y, TITLE, Anchor.START, sheet.argb(Ink.ACCENT));
    double x = area.x() + sheet.surface().textWidth(number, TITLE) + GAP;
    sheet.surface().text(exercise.title(), x, y, TITLE, Anchor.START, text);
    sheet.surface().text(Places.of(name), area.right(), y, PLACE, Anchor.END, muted);
    double rule = y + 5;
    sheet.surface().line(area.x(), rule, area.right(), rule, 0.6, sheet.argb(Ink.BORDER));
    double question = rule + QUESTION.size() + 2;
    sheet
        .surface()
        .text(
            exercise.question(),
            area.x(),
            question,
            QUESTION,
            Anchor.START,
            sheet.argb(Ink.ACCENT));
    if (!exercise.isBlank()) { // its ends may be the answer
      legend(sheet, area, rule + 3);
    }
  }

  private void legend(Sheet sheet, Area area, double y) {
    Area place = new Area(area.right() - LEGEND, y, LEGEND, HEAD);
    sheet.scaled(
        place,
        LEGEND_FACTOR,
        surface ->
            Legend.paint(
                surface,
                exercise.solved().scale(),
                new Area(0, 0, surface.width(), surface.height()),
                LEGEND_TEXT,
                sheet.palette()));
  }

  private void texts(Sheet sheet, double x, double y) {
    passage(sheet, "inspector.what", what, x, y);
    passage(sheet, "inspector.why", why, x, y + what.height() + 2);
    double right = x + width;
    sheet.formula(formula, right - extent.width(), y);
    sheet
        .surface()
        .text(
            source,
            right,
            y + extent.height() + 2 + SOURCE.size(),
            SOURCE,
            Anchor.END,
            sheet.argb(Ink.TEXT_MUTED));
  }

  private static void passage(Sheet sheet, String heading, Paragraph text, double x, double y) {
    int ink = sheet.argb(Ink.TEXT);
    sheet.surface().text(Words.text(heading), x, y + PROSE.size(), HEADING, Anchor.START, ink);
    text.paint(sheet.surface(), x, y, ink);
  }
}
