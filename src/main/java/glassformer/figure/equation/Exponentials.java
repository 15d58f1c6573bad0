package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.trace.Explanation;
import glassformer.trace.Source;
import glassformer.trace.Term;
import glassformer.words.Words;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** The card of a softmax: scores, exponentials with their sum, and the shares they make of it. */
final class Exponentials {
  private Exponentials() {}

  static CellCard card(Subject subject, Phrase title, CellCard.Excerpt excerpt) {
    Explanation explanation = subject.explanation();
    Source scores = subject.input(0);
    FMatrixRMaj exponentials = Subject.row(explanation.terms().stream().map(Term::value).toList());
    FMatrixRMaj shares = Subject.row(subject.step(), subject.cell().row());
    return new CellCard(
        title,
        subject.columns(subject.step()).labels(),
        List.of(
            RowCard.row(subject, Subject.symbol(scores), scores),
            CellCard.Row.sum(
                Words.text("equation.exponential", subtracted(explanation.quantity("maximum"))),
                Ink.TEXT,
                exponentials,
                Phrase.name(sum((float) explanation.quantity("sum")), Ink.TEXT)),
            new CellCard.Row(
                Subject.symbol(subject.step()),
                Inks.of(subject.step()),
                shares,
                Scale.sequential(shares),
                true,
                List.of(Phrase.name(sum(total(shares)), Ink.TEXT)))),
        subject.cell().column(),
        excerpt);
  }

  private static String subtracted(double maximum) {
    String number = Numbers.detail((float) maximum);
    return maximum < 0 ? Words.text("equation.negative", number) : number;
  }

  /** A sum as it is written. */
  static String sum(float value) {
    return Words.text("equation.sum", Numbers.detail(value));
  }

  static float total(FMatrixRMaj row) {
    double sum = 0;
    for (int i = 0; i < row.getNumElements(); i++) {
      sum += row.data[i];
    }
    return (float) sum;
  }
}
