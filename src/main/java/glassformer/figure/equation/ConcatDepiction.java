package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.figure.Ink;
import glassformer.session.Cell;
import glassformer.trace.Operand;
import java.util.ArrayList;
import java.util.List;

/** The outputs of all heads side by side. */
final class ConcatDepiction implements Depiction {

  private static Operand read(Subject subject) {
    return subject.explanation().terms().get(0).operands().get(0);
  }

  private static int head(Subject subject) {
    return subject.step().inputs().indexOf(read(subject).source()) + 1;
  }

  @Override
  public List<Part> parts(Subject subject) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < subject.step().inputs().size(); i++) {
      if (i > 0) {
        parts.add(Operator.BESIDE);
      }
      String title = Subject.indexed("O", i + 1);
      parts.add(subject.panel(subject.input(i), View.WHOLE, title, i == 0, false));
    }
    int width = subject.input(0).columns().size();
    int first = (head(subject) - 1) * width;
    CellRange columns =
        CellRange.of(new Cell(0, first))
            .with(new Cell(subject.step().rows().size() - 1, first + width - 1));
    parts.add(Operator.EQUALS);
    parts.add(subject.result().framed(columns));
    return parts;
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.concat",
            Phrase.name(subject.rowName(), Ink.ATTENTION),
            Phrase.plain(subject.cell().column()),
            Phrase.plain(read(subject).column()),
            Phrase.plain(head(subject)));
    String label = DotProduct.call(Subject.symbol(subject.step()), subject.rowName());
    return RowCard.of(subject, title, List.of(RowCard.row(subject, label, subject.step())));
  }
}
