package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Scale;
import glassformer.math.Activations;
import glassformer.session.Cell;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Hidden numbers, the function that each goes through, and what comes out. */
final class ActivationDepiction implements Depiction {
  private static final int SAMPLES = 241;
  private static final double LEAST_REACH = 3;

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0),
        Operator.arrow(""),
        curve(subject),
        Operator.arrow(""),
        subject.result());
  }

  private static Curve curve(Subject subject) {
    Step step = subject.step();
    double reach = Math.max(LEAST_REACH, Scale.diverging(subject.input(0).value()).high());
    FMatrixRMaj samples = new FMatrixRMaj(1, SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      samples.data[i] = (float) (reach * (2.0 * i / (SAMPLES - 1) - 1));
    }
    FMatrixRMaj values = new FMatrixRMaj(1, SAMPLES);
    switch (step.op().kind()) {
      case "relu" -> Activations.relu(samples, values);
      case "gelu_erf" -> Activations.geluErf(samples, values);
      case "silu" -> Activations.silu(samples, values);
      default -> Activations.geluTanh(samples, values);
    }
    Cell cell = subject.cell();
    Curve.Point marked =
        new Curve.Point(
            subject.explanation().quantity("input"), step.value().get(cell.row(), cell.column()));
    return new Curve(
        Words.text("equation.function." + step.op().kind()),
        Ink.RESIDUAL,
        doubles(samples),
        doubles(values),
        List.of(),
        marked,
        "");
  }

  private static double[] doubles(FMatrixRMaj row) {
    return IntStream.range(0, row.getNumElements()).mapToDouble(i -> row.data[i]).toArray();
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.activation",
            Phrase.name(subject.rowName(), Ink.RESIDUAL),
            Phrase.plain(subject.columnName()),
            Phrase.plain(Words.text("equation.function." + subject.step().op().kind())));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(subject.input(0)), subject.input(0)),
            RowCard.row(subject, Subject.symbol(subject.step()), subject.step())));
  }
}
