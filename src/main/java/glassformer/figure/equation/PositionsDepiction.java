package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.trace.Rule;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;

/** The encoding of every position, and the wave that one dimension is. */
final class PositionsDepiction implements Depiction {
  private static final int SAMPLES = 240;
  private static final int LEAST_POSITIONS = 16;

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(subject.result(), wave(subject));
  }

  private static Curve wave(Subject subject) {
    Step step = subject.step();
    int column = subject.cell().column();
    double wavelength = subject.explanation().quantity("wavelength");
    boolean sine = subject.explanation().rule() == Rule.SINE;
    double last = Math.max(LEAST_POSITIONS, step.rows().size()) - 1;
    double[] x = IntStream.range(0, SAMPLES).mapToDouble(i -> last * i / (SAMPLES - 1)).toArray();
    double[] y = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double angle = 2 * Math.PI * x[i] / wavelength;
      y[i] = sine ? Math.sin(angle) : Math.cos(angle);
    }
    List<Curve.Point> points =
        IntStream.range(0, step.rows().size())
            .mapToObj(t -> new Curve.Point(t, step.value().get(t, column)))
            .toList();
    return new Curve(
        subject.columnName(),
        Ink.RESIDUAL,
        x,
        y,
        points,
        points.get(subject.cell().row()),
        Words.text("equation.wavelength", Numbers.cell((float) wavelength)));
  }

  @Override
  public CellCard card(Subject subject) {
    String wave = subject.explanation().rule() == Rule.SINE ? "equation.sine" : "equation.cosine";
    Phrase title =
        Phrase.of(
            "equation.card.positions",
            Phrase.name(subject.rowName(), Ink.RESIDUAL),
            Phrase.plain(subject.cell().row()),
            Phrase.plain(subject.columnName()),
            Phrase.plain(Words.text(wave)),
            Phrase.plain(Numbers.cell((float) subject.explanation().quantity("wavelength"))));
    String label = DotProduct.call(Subject.symbol(subject.step()), subject.rowName());
    return RowCard.of(subject, title, List.of(RowCard.row(subject, label, subject.step())));
  }
}
