package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.words.Words;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The rows of all tokens, and the one row they are on average. */
final class MeanDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0), Operator.arrow(Words.text("equation.mean_of_rows")), subject.result());
  }

  /** One column of the rows, each number under its token. */
  @Override
  public CellCard card(Subject subject) {
    FMatrixRMaj column =
        Subject.row(subject.explanation().terms().stream().map(term -> term.value()).toList());
    int tokens = (int) subject.explanation().quantity("tokens");
    float mean = subject.step().value().get(0, subject.cell().column());
    Phrase title =
        Phrase.of(
            "equation.card.mean",
            Phrase.name(subject.columnName(), Ink.RESIDUAL),
            Phrase.plain(tokens));
    return new CellCard(
        title,
        subject.rows(subject.input(0)).labels(),
        List.of(
            CellCard.Row.sum(
                Subject.symbol(subject.input(0)),
                Ink.RESIDUAL,
                column,
                Phrase.name(
                    Words.text(
                        "equation.mean_sum",
                        Numbers.detail((float) subject.explanation().sum()),
                        tokens),
                    Ink.TEXT_MUTED),
                Phrase.name("= " + Numbers.detail(mean), Ink.TEXT))),
        -1,
        CellCard.Excerpt.LARGEST);
  }
}
