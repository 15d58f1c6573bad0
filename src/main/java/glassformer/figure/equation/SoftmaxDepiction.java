package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Scores, the weights they become, and the sum of each row. */
final class SoftmaxDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    FMatrixRMaj weights = subject.step().value();
    List<List<String>> sums =
        subject.lines(
            () ->
                IntStream.range(0, weights.numRows)
                    .mapToObj(row -> Exponentials.total(Subject.row(subject.step(), row)))
                    .map(sum -> List.of(Numbers.detail(sum)))
                    .toList());
    return List.of(
        subject.panel(subject.input(0), View.WHOLE, Subject.symbol(subject.input(0)), true, true),
        Operator.arrow(Words.text("equation.softmax")),
        subject.result(),
        new Listing("Σ", Ink.TEXT_MUTED, List.of(""), sums, subject.cell().row(), false));
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.softmax",
            Phrase.name(subject.rowName(), Ink.QUERY),
            Phrase.name(subject.columnName(), Ink.KEY));
    return Exponentials.card(subject, title, CellCard.Excerpt.LARGEST);
  }
}
