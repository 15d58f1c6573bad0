package glassformer.figure.equation;

import glassformer.trace.Source;
import java.util.ArrayList;
import java.util.List;

/** Matrices added cell by cell: embedding and position, or the residual and what is added to it. */
final class SumDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    List<Part> parts = new ArrayList<>(List.of(subject.operand(0)));
    for (int i = 1; i < subject.step().inputs().size(); i++) {
      Source added = subject.input(i);
      parts.add(Operator.PLUS);
      parts.add(subject.panel(added, View.WHOLE, Subject.symbol(added), false, false));
    }
    parts.add(Operator.EQUALS);
    parts.add(subject.result());
    return parts;
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.sum",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(subject.columnName()));
    List<CellCard.Row> rows = new ArrayList<>();
    for (Source added : subject.step().inputs()) {
      String sign = rows.isEmpty() ? "" : "+ ";
      rows.add(RowCard.row(subject, sign + Subject.symbol(added), added));
    }
    rows.add(RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step()));
    return RowCard.of(subject, title, rows);
  }
}
