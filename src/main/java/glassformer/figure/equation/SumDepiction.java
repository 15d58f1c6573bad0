package glassformer.figure.equation;

import java.util.List;

/**
 * Two matrices added cell by cell: embedding and position, or the residual and what a sublayer
 * adds.
 */
final class SumDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0), Operator.PLUS, unlabelled(subject), Operator.EQUALS, subject.result());
  }

  private static Panel unlabelled(Subject subject) {
    return subject.panel(
        subject.input(1), View.WHOLE, Subject.symbol(subject.input(1)), false, false);
  }

  @Override
  public CellCard card(Subject subject) {
    String left = Subject.symbol(subject.input(0));
    String right = Subject.symbol(subject.input(1));
    Phrase title =
        Phrase.of(
            "equation.card.sum",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(subject.columnName()));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, left, subject.input(0)),
            RowCard.row(subject, "+ " + right, subject.input(1)),
            RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step())));
  }
}
