package glassformer.app.export;

import glassformer.figure.Figure;
import glassformer.figure.HeatmapFigure;
import glassformer.figure.StepHeatmap;
import glassformer.figure.equation.Inks;
import glassformer.figure.kind.FigureException;
import glassformer.figure.kind.Figures;
import glassformer.figure.kind.Kind;
import glassformer.session.Run;
import glassformer.trace.Source;
import glassformer.trace.Step;

/** One matrix as a figure, as figures were set last. */
final class MatrixPicture {
  private MatrixPicture() {}

  static Figure of(FigureSubject subject, Source matrix, FigureSettings settings)
      throws FigureException {
    if (matrix instanceof Step step && subject.run().trace().has(step.name())) {
      FigureSubject shown = new FigureSubject(subject.run(), subject.focus().withStep(step.name()));
      return Figures.of(subject.run(), shown.request(settings.withKind(Kind.MATRIX)));
    }
    Run run = subject.run();
    return new HeatmapFigure(
        StepHeatmap.of(matrix)
            .titled(matrix.name(), Inks.of(matrix))
            .labelled(run.labels().rows(matrix), run.labels().columns(matrix)),
        settings.options().look().palette());
  }
}
