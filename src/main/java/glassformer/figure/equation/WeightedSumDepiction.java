package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.List;

/** A V: values mixed by the weights. */
final class WeightedSumDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.panel(subject.input(0), View.WHOLE, Subject.symbol(subject.input(0)), true, true),
        Operator.TIMES,
        subject.values(1),
        Operator.EQUALS,
        subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    String dimension = subject.columns(subject.step()).labels().get(subject.cell().column());
    Phrase title =
        Phrase.of(
            "equation.card.weighted_sum",
            Phrase.name(subject.rowName(), Ink.ATTENTION),
            Phrase.name(subject.columnName(), Ink.VALUE),
            Phrase.plain(subject.input(1).rows().size()));
    return DotProduct.card(
        subject,
        title,
        subject.keys(subject.input(1)).labels(),
        DotProduct.call("A", subject.rowName()),
        Ink.ATTENTION,
        DotProduct.call("V", dimension),
        Ink.VALUE);
  }
}
