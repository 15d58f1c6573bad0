package glassformer.figure.kind;

import glassformer.figure.Heatmap;
import glassformer.figure.Ink;
import glassformer.figure.Java2DSurface;
import glassformer.figure.Marks;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.figure.TextMeasure;
import glassformer.figure.Type;
import glassformer.figure.equation.Inks;
import glassformer.session.Run;
import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.List;

/**
 * What all parts of a figure are set by.
 *
 * @param run whose numbers are shown
 * @param width the room for the plot, in twelfths of the text size
 */
record Setting(Run run, FigureOptions options, Palette palette, double width) {
  /** The text size in the units of the layout. */
  static final double TEXT = 12;

  static final Type WORDS = Type.words(TEXT);
  static final TextMeasure MEASURE = Java2DSurface::measure;

  /** The same with other room. */
  Setting withWidth(double other) {
    return new Setting(run, options, palette, other);
  }

  FigureTexts texts() {
    return options.texts();
  }

  int argb(Ink ink) {
    return palette.argb(ink);
  }

  /** The scale of some steps together, as the options say. */
  Scale scale(List<Step> steps) {
    return Scale.over(StepHeatmap.scaleOf(steps.get(0)), steps.stream().map(Step::value).toList())
        .fitted(options.scale().isFitted());
  }

  /** A source's heatmap without a title, labelled and numbered as the options say. */
  Heatmap heatmap(Source source, Scale scale) {
    Heatmap heatmap = StepHeatmap.of(source);
    return heatmap
        .titled("", Inks.of(source))
        .scaled(scale)
        .numbered(texts().numbers())
        .labelled(rows(source), columns(source));
  }

  private List<String> rows(Source source) {
    boolean wanted = texts().tokenLabels() || !source.rows().kind().isToken();
    return wanted ? run.labels().rows(source) : List.of();
  }

  private List<String> columns(Source source) {
    boolean wanted = texts().tokenLabels() || !source.columns().kind().isToken();
    return wanted ? run.labels().columns(source) : List.of();
  }

  /** The marked cell of a step. */
  Marks marks(Step step) {
    return options
        .cell()
        .filter(cell -> cell.isIn(step))
        .map(cell -> Marks.cell(cell.row(), cell.column()))
        .orElse(Marks.NONE);
  }
}
