package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.trace.Explanation;
import glassformer.trace.Source;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Rows brought to mean 0 and deviation 1, then stretched and moved. */
final class NormDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    List<List<String>> statistics =
        subject.lines(
            () ->
                IntStream.range(0, subject.step().rows().size())
                    .mapToObj(row -> subject.step().explain(row, 0))
                    .map(e -> List.of(number(e, "mean"), number(e, "deviation")))
                    .toList());
    return List.of(
        subject.operand(0),
        new Listing("", Ink.TEXT_MUTED, List.of("μ", "σ"), statistics, subject.cell().row(), false),
        Operator.arrow(Words.text("equation.normalise")),
        subject.panel(subject.input(1), View.WHOLE, "g", false, false),
        subject.panel(subject.input(2), View.WHOLE, "b", false, false),
        Operator.EQUALS,
        subject.result());
  }

  private static String number(Explanation explanation, String quantity) {
    return Numbers.detail((float) explanation.quantity(quantity));
  }

  @Override
  public CellCard card(Subject subject) {
    Explanation explanation = subject.explanation();
    Phrase title =
        Phrase.of(
            "equation.card.norm",
            Phrase.name(subject.rowName(), Ink.RESIDUAL),
            Phrase.plain(subject.columnName()),
            Phrase.plain(number(explanation, "mean")),
            Phrase.plain(number(explanation, "deviation")));
    Source input = subject.input(0);
    FMatrixRMaj normalised = normalised(Subject.row(input, subject.cell().row()), explanation);
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(input), input),
            CellCard.Row.of(
                Words.text("equation.normalised"),
                Ink.TEXT,
                normalised,
                Scale.diverging(normalised)),
            RowCard.row(subject, Words.text("equation.times_gain"), subject.input(1), 0),
            RowCard.row(subject, Words.text("equation.and_bias"), subject.input(2), 0),
            RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step())));
  }

  private static FMatrixRMaj normalised(FMatrixRMaj row, Explanation explanation) {
    double mean = explanation.quantity("mean");
    double deviation = explanation.quantity("deviation");
    for (int i = 0; i < row.getNumElements(); i++) {
      row.data[i] = (float) ((row.data[i] - mean) / deviation);
    }
    return row;
  }
}
