package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Blank;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Ink;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import glassformer.words.Words;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** Paints how one cell was made: a sentence, and rows of numbers that all can be read. */
public final class CellCardPainter {
  private static final double TITLE = 2.1;
  private static final double COLUMNS = 1.35;
  private static final double ROW = 2.15;
  private static final double GAP = CardGrid.GAP;

  private final Surface surface;
  private final CellCard card;
  private final Area area;
  private final double textSize;
  private final Palette palette;
  private final double labels;
  private final double pitch;
  private final CardExcerpt excerpt;

  private CellCardPainter(
      Surface surface, CellCard card, Area area, double textSize, Palette palette) {
    this.surface = surface;
    this.card = card;
    this.area = area;
    this.textSize = textSize;
    this.palette = palette;
    CardGrid grid = CardGrid.of(card, area.width(), textSize, surface);
    labels = grid.labels();
    pitch = grid.pitch();
    excerpt = grid.excerpt();
  }

  /** The height a card takes at a text size. */
  public static double height(CellCard card, double textSize) {
    return (TITLE + COLUMNS + ROW * card.rows().size()) * textSize;
  }

  /** The columns that are shown in a width, ascending. */
  public static List<Integer> shown(
      CellCard card, double width, double textSize, TextMeasure measure) {
    return CardGrid.of(card, width, textSize, measure).columns();
  }

  public static void paint(
      Surface surface, CellCard card, Area area, double textSize, Palette palette) {
    new CellCardPainter(surface, card, area, textSize, palette).paint();
  }

  private void paint() {
    title();
    columnLabels();
    double numbers = Double.MAX_VALUE;
    for (CellCard.Row row : card.rows()) {
      numbers = Math.min(numbers, layout(shown(row)).numberSize());
    }
    for (int i = 0; i < card.rows().size(); i++) {
      row(card.rows().get(i), area.y() + (TITLE + COLUMNS + i * ROW) * textSize, numbers);
    }
  }

  private void title() {
    double x = area.x();
    double y = area.y() + textSize;
    double whole = 0;
    for (Phrase.Run run : card.title().runs()) {
      whole += surface.textWidth(run.text(), Type.bold(textSize));
    }
    Type small = Type.words(0.9 * textSize);
    if (whole + 2 * GAP + surface.textWidth(card.note(), small) <= area.width()) {
      int muted = palette.argb(Ink.TEXT_MUTED);
      surface.text(card.note(), area.right(), y, small, Anchor.END, muted);
    }
    for (Phrase.Run run : card.title().runs()) {
      Type type = run.isPlain() ? Type.words(textSize) : Type.bold(textSize);
      String text = surface.shorten(run.text(), type, Math.max(0, area.right() - x));
      surface.text(text, x, y, type, Anchor.START, palette.argb(run.ink()));
      x += surface.textWidth(text, type);
      if (!text.equals(run.text())) {
        return;
      }
    }
  }

  private double left() {
    return Math.round(area.x() + labels + GAP);
  }

  private double restLeft() {
    return left() + excerpt.columns().size() * pitch + GAP;
  }

  private void columnLabels() {
    double y = area.y() + (TITLE + COLUMNS - 0.45) * textSize;
    for (int i = 0; i < excerpt.columns().size(); i++) {
      int column = excerpt.columns().get(i);
      columnLabel(card.columns().get(column), left() + i * pitch, y, column == card.marked());
    }
    if (excerpt.left() > 0) {
      surface.text(
          Words.text("equation.rest", excerpt.left()),
          restLeft() + (pitch - 1) / 2,
          y,
          Type.words(0.85 * textSize),
          Anchor.MIDDLE,
          palette.argb(Ink.TEXT_MUTED));
    }
  }

  private void columnLabel(String label, double x, double y, boolean marked) {
    Type type = marked ? Type.bold(0.85 * textSize) : Type.words(0.85 * textSize);
    int ink = palette.argb(marked ? Ink.TEXT : Ink.TEXT_MUTED);
    String text = surface.shorten(label, type, pitch - 3);
    surface.text(text, x + (pitch - 1) / 2, y, type, Anchor.MIDDLE, ink);
  }

  private void row(CellCard.Row row, double y, double numbers) {
    double baseline = y + (ROW * textSize - 1) / 2 + 0.36 * textSize;
    Type bold = Type.bold(textSize);
    surface.text(
        surface.shorten(row.label(), bold, labels),
        left() - GAP,
        baseline,
        bold,
        Anchor.END,
        palette.argb(row.ink()));
    int marked = excerpt.columns().indexOf(card.marked());
    cells(shown(row), left(), y, numbers, marked);
    double x = left() + excerpt.columns().size() * pitch;
    if (excerpt.left() > 0) {
      x = restLeft() + pitch;
      if (row.adds()) {
        cells(heatmap(row, excerpt.rest(row.values())), restLeft(), y, numbers, -1);
      }
    }
    for (Phrase.Run run : row.tail()) {
      Type type = CardGrid.tail(textSize);
      x += GAP;
      surface.text(run.text(), x, baseline, type, Anchor.START, palette.argb(run.ink()));
      x += surface.textWidth(run.text(), type);
    }
  }

  private void cells(Heatmap heatmap, double x, double y, double numbers, int marked) {
    HeatmapLayout layout = layout(heatmap).at(x - CardGrid.FRAME, Math.round(y) - CardGrid.FRAME);
    HeatmapLayout even =
        new HeatmapLayout(
            layout.bounds(),
            layout.cells(),
            layout.shown(),
            layout.gap(),
            layout.rowLabels(),
            layout.columnLabels(),
            layout.textSize(),
            Math.min(numbers, layout.numberSize()));
    Marks marks = marked < 0 ? Marks.NONE : Marks.cell(0, marked);
    HeatmapPainter.paint(surface, heatmap, even, marks, palette);
  }

  private Heatmap shown(CellCard.Row row) {
    return heatmap(row, excerpt.shown(row.values()))
        .leaving(row.isBlank() ? Blank.row(0) : Blank.NONE);
  }

  private static Heatmap heatmap(CellCard.Row row, FMatrixRMaj values) {
    return Heatmap.of(values).scaled(row.scale());
  }

  private HeatmapLayout layout(Heatmap heatmap) {
    double height = Math.floor(ROW * textSize - 2);
    return HeatmapLayout.ofCells(heatmap, pitch, height, textSize, surface);
  }
}
