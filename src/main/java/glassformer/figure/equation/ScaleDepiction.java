package glassformer.figure.equation;

import glassformer.figure.Numbers;
import glassformer.words.Words;
import java.util.List;

/** A matrix times one number. */
final class ScaleDepiction implements Depiction {

  private static String factor(Subject subject) {
    return Numbers.exact((float) subject.explanation().quantity("factor"));
  }

  @Override
  public List<Part> parts(Subject subject) {
    String why =
        Words.text(
            "equation.factor." + subject.name().role(),
            subject.run().model().config().headWidth(),
            subject.run().model().config().width());
    return List.of(
        subject.operand(0),
        new Operator("× " + shortFactor(subject), why),
        Operator.EQUALS,
        subject.result());
  }

  private static String shortFactor(Subject subject) {
    return Numbers.cell((float) subject.explanation().quantity("factor"));
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.scale",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(factor(subject)),
            Phrase.plain(subject.columnName()));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(subject.input(0)), subject.input(0)),
            RowCard.row(subject, Subject.symbol(subject.step()), subject.step())));
  }
}
