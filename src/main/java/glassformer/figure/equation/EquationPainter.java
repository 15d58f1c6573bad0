package glassformer.figure.equation;

import glassformer.figure.Anchor;
import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.HeatmapLayout;
import glassformer.figure.HeatmapPainter;
import glassformer.figure.Ink;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Surface;
import glassformer.figure.Type;

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
    EquationPainter painter = new EquationPainter(surface, layout, palette);
    layout.places().forEach(painter::paint);
  }

  private void paint(EquationLayout.Place place) {
    Part part = place.part();
    if (part instanceof Panel panel) {
      panel(place, panel);
    } else if (part instanceof Operator operator) {
      OperatorPainter.paint(surface, operator, place.area(), textSize, palette);
    } else if (part instanceof Listing listing) {
      title(place, listing.title(), listing.role());
      boolean headed = !listing.headings().stream().allMatch(String::isEmpty);
      double headings = headed ? 1.5 * textSize : 0;
      ListingPainter.paint(surface, listing, place.area(), headings, textSize, palette);
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

  private void title(EquationLayout.Place place, String title, Ink role) {
    Type type = Type.bold(1.15 * textSize);
    String text = surface.shorten(title, type, place.area().width() + 8);
    surface.text(
        text, place.area().centreX(), place.titleY(), type, Anchor.MIDDLE, palette.argb(role));
  }

  private void panel(EquationLayout.Place place, Panel panel) {
    HeatmapLayout cells = place.cells().orElseThrow();
    panelTitle(place, panel.heatmap(), cells);
    HeatmapPainter.paint(
        surface,
        panel.heatmap().titled("", panel.heatmap().role()),
        cells,
        panel.lit().map(range -> marks(panel, range)).orElse(Marks.NONE),
        palette);
    panel
        .frame()
        .ifPresent(
            range ->
                surface.stroke(
                    EquationLayout.bounds(place, range).inset(-2),
                    3,
                    2,
                    palette.argb(panel.heatmap().role())));
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

  /** The name in its role's colour and the shape, over the middle of the cells. */
  private void panelTitle(EquationLayout.Place place, Heatmap heatmap, HeatmapLayout cells) {
    Type name = Type.bold(1.15 * textSize);
    Type small = Type.words(textSize);
    String shape = heatmap.values().numRows + " × " + heatmap.values().numCols;
    double nameWidth = surface.textWidth(heatmap.title(), name);
    double width = nameWidth + 0.5 * textSize + surface.textWidth(shape, small);
    boolean both = width <= place.area().width() + textSize;
    double x = cells.cells().centreX() - (both ? width : nameWidth) / 2;
    Area area = place.area().inset(-textSize / 2);
    x = Math.max(area.x(), Math.min(area.right() - (both ? width : nameWidth), x));
    double y = place.titleY();
    surface.text(heatmap.title(), x, y, name, Anchor.START, palette.argb(heatmap.role()));
    if (both) {
      surface.text(shape, x + width, y, small, Anchor.END, palette.argb(Ink.TEXT_MUTED));
    }
  }
}
