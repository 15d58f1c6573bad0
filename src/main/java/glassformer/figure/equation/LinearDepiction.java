package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.trace.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * X Wᵀ + b. The weight stands [in, out], however the file holds it, so that a cell of the result
 * has its row at the left and its column of weights in the middle; logits also show the most likely
 * tokens.
 */
final class LinearDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    List<Part> parts =
        new ArrayList<>(List.of(subject.operand(0), Operator.TIMES, weight(subject)));
    if (subject.step().inputs().size() > 2) {
      parts.add(Operator.PLUS);
      parts.add(subject.panel(subject.input(2), View.WHOLE, "b", false, false));
    }
    parts.add(Operator.EQUALS);
    parts.add(subject.result());
    if (subject.name().role().equals("logits")) {
      parts.add(MostLikely.bars(subject));
    }
    return parts;
  }

  private static Panel weight(Subject subject) {
    Parameter weight = (Parameter) subject.input(1);
    return weight.isInputsFirst()
        ? subject.panel(weight, View.WHOLE, "W", false, false)
        : subject.panel(weight, View.TRANSPOSED, "Wᵀ", false, false);
  }

  @Override
  public CellCard card(Subject subject) {
    String symbol = Subject.symbol(subject.input(0));
    Ink ink = Inks.of(subject.input(0));
    Phrase title =
        Phrase.of(
            "equation.card.linear",
            Phrase.name(DotProduct.call(symbol, subject.rowName()), ink),
            Phrase.name(subject.columnName(), Ink.PARAMETER),
            Phrase.plain(subject.input(0).columns().size()));
    return DotProduct.card(
        subject,
        title,
        subject.columns(subject.input(0)).labels(),
        DotProduct.call(symbol, subject.rowName()),
        ink,
        DotProduct.call("W", subject.columns(subject.step()).labels().get(subject.cell().column())),
        Ink.PARAMETER);
  }
}
