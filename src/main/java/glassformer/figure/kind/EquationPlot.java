package glassformer.figure.kind;

import glassformer.figure.Area;
import glassformer.figure.Heatmap;
import glassformer.figure.PlacedSurface;
import glassformer.figure.Scale;
import glassformer.figure.Surface;
import glassformer.figure.equation.CellCard;
import glassformer.figure.equation.CellCardPainter;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.EquationLayout;
import glassformer.figure.equation.EquationPainter;
import glassformer.figure.equation.Joins;
import glassformer.figure.equation.Panel;
import glassformer.figure.equation.Part;
import java.util.List;
import java.util.Optional;

/**
 * A step with all that it was made from; with a cell chosen, what that cell was made from is lit
 * and its arithmetic stands below.
 */
final class EquationPlot implements Plot {
  /** The least room in which an equation can be read. */
  private static final double LEAST_WIDTH = 24 * Setting.TEXT;

  private static final double WIDER = 1.05;
  private static final double MOST_HEIGHT = 0.5;
  private static final double TITLE = 1.8 * Setting.TEXT;
  private static final double BELOW = 1.4 * Setting.TEXT;

  private final Equation equation;
  private final Setting setting;
  private final EquationLayout layout;
  private final double top;
  private final double bottom;
  private final double left;
  private final double right;

  EquationPlot(Equation whole, Setting setting) {
    this.setting = setting;
    equation = drawn(whole);
    Area room = new Area(0, 0, setting.width(), MOST_HEIGHT * setting.width() + 8 * Setting.TEXT);
    layout = EquationLayout.fit(equation, room, Setting.TEXT, Setting.MEASURE);
    double highest = Double.MAX_VALUE;
    double lowest = 0;
    double first = Double.MAX_VALUE;
    double widest = 0;
    for (EquationLayout.Place place : layout.places()) {
      highest = Math.min(highest, place.titleY());
      lowest = Math.max(lowest, place.area().bottom());
      first = Math.min(first, place.area().x());
      widest = Math.max(widest, place.area().right());
    }
    top = highest - TITLE;
    bottom = lowest + BELOW;
    left = first;
    right = widest;
  }

  /** With numbers as the options say, and lit only where somebody chose a cell. */
  private Equation drawn(Equation whole) {
    List<Part> parts = whole.parts().stream().map(part -> drawn(part, whole.isPinned())).toList();
    Optional<CellCard> card = whole.isPinned() ? whole.card() : Optional.empty();
    return new Equation(whole.step(), parts, whole.cell(), whole.isPinned(), card);
  }

  private Part drawn(Part part, boolean lit) {
    if (!(part instanceof Panel panel)) {
      return part;
    }
    Heatmap heatmap = panel.heatmap();
    Scale scale = heatmap.scale().fitted(setting.options().scale().isFitted());
    Panel numbered = panel.withHeatmap(heatmap.numbered(setting.texts().numbers()).scaled(scale));
    return lit ? numbered : numbered.unlit();
  }

  /** Whether all of it lies in its room, and can be read. */
  boolean fits() {
    return setting.width() >= LEAST_WIDTH && right - left <= setting.width();
  }

  /** A width that it fits. */
  double needed() {
    double width = Math.max(LEAST_WIDTH, setting.width());
    while (!new EquationPlot(equation, setting.withWidth(width)).fits()) {
      width *= WIDER;
    }
    return width;
  }

  private double cardHeight() {
    return equation.card().map(card -> CellCardPainter.height(card, Setting.TEXT)).orElse(0.0);
  }

  @Override
  public double width() {
    return equation.card().isPresent() ? setting.width() : right;
  }

  @Override
  public double height() {
    return bottom - top + cardHeight();
  }

  @Override
  public void paint(Surface surface) {
    PlacedSurface place = new PlacedSurface(surface, 0, -top, 1, setting.width(), bottom - top);
    surface.group("equation");
    if (equation.isPinned()) {
      Joins.paintBehind(place, layout, setting.palette());
    }
    EquationPainter.paint(place, layout, setting.palette());
    if (equation.isPinned()) {
      Joins.paintOver(place, layout, setting.palette());
    }
    surface.endGroup();
    if (equation.card().isPresent()) {
      Area area = new Area(0, bottom - top, setting.width(), cardHeight());
      surface.group("cell");
      CellCardPainter.paint(surface, equation.card().get(), area, Setting.TEXT, setting.palette());
      surface.endGroup();
    }
  }

  @Override
  public Optional<Scale> scale() {
    return Optional.of(equation.scale());
  }

  @Override
  public String scaleName() {
    return equation.result().heatmap().title();
  }

  @Override
  public String description() {
    return HeatmapPlot.describe(equation.result().heatmap())
        + equation.card().map(card -> " " + card.title().text()).orElse("");
  }

  @Override
  public boolean showsNumbers() {
    return layout.result().cells().orElseThrow().numberSize() > 0;
  }
}
