package glassformer.figure.kind;

import glassformer.figure.Area;
import glassformer.figure.Figure;
import glassformer.figure.Ink;
import glassformer.figure.Legend;
import glassformer.figure.Paragraph;
import glassformer.figure.PlacedSurface;
import glassformer.figure.Surface;
import glassformer.figure.Type;

/** A figure from top to bottom: title, plot, legend, caption. */
final class FigurePage implements Figure {
  static final double MARGIN = 8;

  private static final double SPACE = 10;
  private static final Type BOLD = Type.bold(1.1 * Setting.TEXT);

  private final Heading heading;
  private final Plot plot;
  private final Setting setting;
  private final Paragraph title;
  private final Paragraph place;
  private final Paragraph caption;
  private final boolean hasLegend;
  private final double inner;
  private final double scale;

  /**
   * @param heading where the options have no title
   * @param setting whose width is the most that the plot may have
   * @param exact whether the figure is to be just as wide as that, not as its content
   */
  FigurePage(Heading heading, Plot plot, Setting setting, boolean exact) {
    this.heading = heading;
    this.plot = plot;
    this.setting = setting;
    scale = setting.options().look().fontSize() / Setting.TEXT;
    hasLegend = setting.texts().legend() && plot.scale().isPresent();
    String above = setting.texts().title().orElse(heading.name());
    String below = setting.texts().title().isPresent() ? "" : heading.place();
    double most = setting.width();
    double content =
        Math.max(plot.width(), hasLegend ? LegendPlot.comfortable(plot.scaleName()) : 0);
    content = Math.max(content, paragraph(above, BOLD, most).width(Setting.MEASURE));
    content = Math.max(content, paragraph(below, Setting.WORDS, most).width(Setting.MEASURE));
    inner = exact ? most : Math.min(most, content);
    title = paragraph(above, BOLD, inner);
    place = paragraph(below, Setting.WORDS, inner);
    caption = paragraph(setting.texts().caption(), Setting.WORDS, inner);
  }

  private static Paragraph paragraph(String text, Type type, double width) {
    return Paragraph.of(text.strip(), type, width, Setting.MEASURE);
  }

  /** The room for the plot of a figure of a width in points. */
  static double room(double width, double fontSize) {
    return width * Setting.TEXT / fontSize - 2 * MARGIN;
  }

  /** The width in points of a figure whose plot has this room. */
  static double points(double room, FigureOptions options) {
    return (room + 2 * MARGIN) * options.look().fontSize() / Setting.TEXT;
  }

  @Override
  public String title() {
    return setting.texts().title().filter(text -> !text.isBlank()).orElse(heading.text());
  }

  @Override
  public String description() {
    String words = plot.description();
    return setting.texts().caption().isBlank() ? words : words + " " + setting.texts().caption();
  }

  /** Whether there was room for the labels that are wanted. */
  boolean showsLabels() {
    return plot.showsLabels();
  }

  /** Whether cells have their numbers; true where there are no cells. */
  boolean showsNumbers() {
    return plot.showsNumbers();
  }

  @Override
  public double width() {
    return scale * (inner + 2 * MARGIN);
  }

  @Override
  public double height() {
    return scale * (legendTop() + legendHeight() + captionHeight() + MARGIN);
  }

  private double plotTop() {
    double above = title.height() + place.height();
    return MARGIN + above + (above > 0 ? SPACE : 0);
  }

  private double legendTop() {
    return plotTop() + plot.height();
  }

  private double legendHeight() {
    return hasLegend ? SPACE + Legend.height(Setting.TEXT) : 0;
  }

  private double captionHeight() {
    return caption.height() > 0 ? SPACE + caption.height() : 0;
  }

  @Override
  public void paint(Surface surface) {
    double left = MARGIN + (inner - plot.width()) / 2;
    PlacedSurface page =
        new PlacedSurface(surface, 0, 0, scale, inner + 2 * MARGIN, height() / scale);
    ground(page);
    title(page);
    surface.group("plot");
    plot.paint(
        new PlacedSurface(
            surface, scale * left, scale * plotTop(), scale, plot.width(), plot.height()));
    surface.endGroup();
    if (hasLegend) {
      LegendPlot legend = legend();
      double right = MARGIN + Math.max(left - MARGIN + plot.width(), legend.width());
      legend.paint(
          new PlacedSurface(
              surface,
              scale * (right - legend.width()),
              scale * (legendTop() + SPACE),
              scale,
              legend.width(),
              legend.height()));
    }
    if (caption.height() > 0) {
      page.group("caption");
      double top = legendTop() + legendHeight() + SPACE;
      caption.paint(page, MARGIN, top, setting.argb(Ink.TEXT));
      page.endGroup();
    }
  }

  private void ground(Surface page) {
    int argb = setting.argb(Ink.CARD);
    if (argb >>> 24 != 0) {
      page.fill(new Area(0, 0, page.width(), page.height()), 0, argb);
    }
  }

  private void title(Surface page) {
    page.group("title");
    title.paint(page, MARGIN, MARGIN, setting.argb(Ink.TEXT));
    place.paint(page, MARGIN, MARGIN + title.height(), setting.argb(Ink.TEXT_MUTED));
    page.endGroup();
  }

  private LegendPlot legend() {
    double width = Math.min(inner, LegendPlot.comfortable(plot.scaleName()));
    return new LegendPlot(plot.scale().orElseThrow(), plot.scaleName(), width, setting);
  }
}
