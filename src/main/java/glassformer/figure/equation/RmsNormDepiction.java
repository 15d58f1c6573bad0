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

/** Rows divided by their root mean square, then stretched. */
final class RmsNormDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    List<List<String>> sizes =
        subject.lines(
            () ->
                IntStream.range(0, subject.step().rows().size())
                    .mapToObj(row -> List.of(rms(subject.step().explain(row, 0))))
                    .toList());
    return List.of(
        subject.operand(0),
        new Listing("", Ink.TEXT_MUTED, List.of("rms"), sizes, subject.cell().row(), false),
        Operator.arrow(Words.text("equation.divide_by_rms")),
        subject.panel(subject.input(1), View.WHOLE, "g", false, false),
        Operator.EQUALS,
        subject.result());
  }

  private static String rms(Explanation explanation) {
    return Numbers.detail((float) explanation.quantity("root_mean_square"));
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.rms_norm",
            Phrase.name(subject.rowName(), Ink.RESIDUAL),
            Phrase.plain(subject.columnName()),
            Phrase.plain(rms(subject.explanation())));
    Source input = subject.input(0);
    FMatrixRMaj divided = Subject.row(input, subject.cell().row());
    double rms = subject.explanation().quantity("root_mean_square");
    for (int i = 0; i < divided.getNumElements(); i++) {
      divided.data[i] = (float) (divided.data[i] / rms);
    }
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(input), input),
            CellCard.Row.of(
                Words.text("equation.divided_by_rms"), Ink.TEXT, divided, Scale.diverging(divided)),
            RowCard.row(subject, Words.text("equation.times_gain"), subject.input(1), 0),
            RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step())));
  }
}
