package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.CellRange;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Ink;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;
import java.util.Optional;

/** Paints an equation as its layout says. */
public final class EquationPainter {
  private final Surface surface;
  private final EquationLayout layout;
  private final Palette palette;
  private final double textSize;

  private EquationPainter(Surface surface, EquationLayout layout, Palette palette) {
    this.surface = surface;
    this.layout = layout;
    this.palette = palette;
    this.textSize = layout.textSize();
  }

  public static void paint(Surface surface, EquationLayout layout, Palette palette) {
    paintCells(surface, layout, palette);
    paintMarks(surface, layout, palette);
  }

  /** Paints what stays the same whatever cell is in question: titles, matrices and signs. */
  public static void paintCells(Surface surface, EquationLayout layout, Palette palette) {
    EquationPainter painter = new EquationPainter(surface, layout, palette);
    for (EquationLayout.Place place : layout.places()) {
      if (place.part() instanceof Panel panel) {
        HeatmapLayout cells = place.cells().orElseThrow();
        painter.panelTitle(place, panel, cells);
        HeatmapPainter.paintCells(surface, untitled(panel), cells, palette);
      } else if (place.part() instanceof Operator operator) {
        OperatorPainter.paint(surface, operator, place.area(), layout.textSize(), palette);
      }
    }
  }

  /** Paints the rest over it: labels, what is lit, and what tells of the cell in question. */
  public static void paintMarks(Surface surface, EquationLayout layout, Palette palette) {
    EquationPainter painter = new EquationPainter(surface, layout, palette);
    layout.places().forEach(painter::marks);
  }

  private void marks(EquationLayout.Place place) {
    Part part = place.part();
    if (part instanceof Panel panel) {
      panelMarks(place, panel);
    } else if (part instanceof Listing listing) {
      title(place, listing.title(), listing.role());
      listing(listing, place.area());
    } else if (part instanceof Turn turn) {
      title(place, turn.title(), turn.role());
      TurnPainter.paint(surface, turn, place.area(), textSize, palette);
    } else if (part instanceof Curve curve) {
      title(place, curve.title(), curve.role());
      CurvePainter.paint(surface, curve, place.area(), textSize, palette);
    } else if (part instanceof Bars bars) {
      title(place, bars.title(), bars.role());
      BarsPainter.paint(surface, bars, place.area(), textSize, palette);
    }
  }

  /** Each line at the height of the result's row it is of, where there is a line for each row. */
  private void listing(Listing listing, Area area) {
    boolean headed = !listing.headings().stream().allMatch(String::isEmpty);
    double headings = headed ? 1.5 * textSize : 0;
    int lines = listing.lines().size();
    int rows = ((Panel) layout.result().part()).heatmap().values().numRows;
    CellRange shown = lines == rows ? layout.shown() : CellRange.whole(lines, 1);
    Area cells = layout.result().cells().orElseThrow().cells();
    Area beside =
        lines == rows
            ? new Area(area.x(), cells.y() - headings, area.width(), cells.height() + headings)
            : area;
    ListingPainter.paint(
        surface, listing, shown.firstRow(), shown.lastRow(), beside, headings, textSize, palette);
  }

  private void title(EquationLayout.Place place, String title, Ink role) {
    Type type = Type.bold(1.15 * textSize);
    String text = surface.shorten(title, type, place.area().width() + 8);
    surface.text(
        text, place.area().centreX(), place.titleY(), type, Anchor.MIDDLE, palette.argb(role));
  }

  private static Heatmap untitled(Panel panel) {
    return panel.heatmap().titled("", panel.heatmap().role());
  }

  private void panelMarks(EquationLayout.Place place, Panel panel) {
    HeatmapPainter.paintMarks(
        surface,
        untitled(panel),
        place.cells().orElseThrow(),
        panel.lit().map(range -> marks(panel, range)).orElse(Marks.NONE),
        palette);
    int role = palette.argb(panel.heatmap().role());
    panel
        .frame()
        .flatMap(range -> EquationLayout.bounds(place, range))
        .ifPresent(area -> surface.stroke(area.inset(-2), 3, 2, role));
  }

  private static Marks marks(Panel panel, CellRange range) {
    if (range.isOneCell()) {
      return Marks.cell(range.firstRow(), range.firstColumn());
    }
    if (range.isWholeRow(panel.heatmap().values().numCols)) {
      return Marks.row(range.firstRow());
    }
    return range.isWholeColumn(panel.heatmap().values().numRows)
        ? Marks.column(range.firstColumn())
        : Marks.NONE;
  }

  /**
   * The name in its role's colour and the shape, or what part of it is shown, over the middle of
   * the cells.
   */
  private void panelTitle(EquationLayout.Place place, Panel panel, HeatmapLayout cells) {
    Heatmap heatmap = panel.heatmap();
    Type name = Type.bold(1.15 * textSize);
    Type small = Type.words(textSize);
    double nameWidth = surface.textWidth(heatmap.title(), name);
    double space = 0.5 * textSize;
    Optional<String> note =
        PanelNote.texts(panel, cells, surface.resolution()).stream()
            .filter(
                text ->
                    nameWidth + space + surface.textWidth(text, small)
                        <= place.area().width() + textSize)
            .findFirst();
    double width = nameWidth + note.map(t -> space + surface.textWidth(t, small)).orElse(0.0);
    Area area = place.area().inset(-textSize / 2);
    double x = cells.cells().centreX() - width / 2;
    x = Math.max(area.x(), Math.min(area.right() - width, x));
    double y = place.titleY();
    surface.text(heatmap.title(), x, y, name, Anchor.START, palette.argb(heatmap.role()));
    if (note.isPresent()) {
      surface.text(note.get(), x + width, y, small, Anchor.END, palette.argb(Ink.TEXT_MUTED));
    }
  }
}
