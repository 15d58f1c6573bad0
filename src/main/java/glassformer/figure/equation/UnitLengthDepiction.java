package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import java.util.List;

/** A row divided by its length. */
final class UnitLengthDepiction implements Depiction {

  private static String length(Subject subject) {
    return Numbers.detail((float) subject.explanation().quantity("length"));
  }

  @Override
  public List<Part> parts(Subject subject) {
    String symbol = Subject.symbol(subject.input(0));
    return List.of(
        subject.operand(0),
        new Operator("/ " + length(subject), "|" + symbol + "|"),
        Operator.EQUALS,
        subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.unit_length",
            Phrase.name(subject.columnName(), Ink.RESIDUAL),
            Phrase.plain(length(subject)));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(subject.input(0)), subject.input(0)),
            RowCard.row(subject, Subject.symbol(subject.step()), subject.step())));
  }
}
