package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.trace.Rule;
import glassformer.words.Words;
import java.util.List;

/** Scores, and the same with what must not be seen hidden. */
final class MaskDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0), Operator.arrow(Words.text("equation.hide")), subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    boolean hidden = subject.explanation().rule() == Rule.HIDDEN;
    Phrase title =
        Phrase.of(
            hidden ? "equation.card.hidden" : "equation.card.visible",
            Phrase.name(subject.rowName(), Ink.QUERY),
            Phrase.name(subject.columnName(), Ink.KEY));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(subject.input(0)), subject.input(0)),
            RowCard.row(subject, Subject.symbol(subject.step()), subject.step())));
  }
}
