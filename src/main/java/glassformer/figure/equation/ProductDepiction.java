package glassformer.figure.equation;

import java.util.List;

/** Two matrices multiplied cell by cell: an open gate and what passes it. */
final class ProductDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    String right = Subject.symbol(subject.input(1));
    return List.of(
        subject.operand(0),
        Operator.EACH_TIMES,
        subject.panel(subject.input(1), View.WHOLE, right, false, false),
        Operator.EQUALS,
        subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.product",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(subject.columnName()));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(subject.input(0)), subject.input(0)),
            RowCard.row(subject, "× " + Subject.symbol(subject.input(1)), subject.input(1)),
            RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step())));
  }
}
