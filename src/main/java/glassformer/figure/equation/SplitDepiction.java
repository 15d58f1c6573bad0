package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.session.Cell;
import glassformer.trace.Axis;
import glassformer.trace.Operand;
import glassformer.trace.Source;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of one head, framed in the whole matrix and cut out. */
final class SplitDepiction implements Depiction {

  private static int firstColumn(Subject subject) {
    Operand read = subject.explanation().terms().get(0).operands().get(0);
    return read.column() - subject.cell().column();
  }

  private static int head(Subject subject) {
    return subject.name().head().orElseThrow() + 1;
  }

  @Override
  public List<Part> parts(Subject subject) {
    int first = firstColumn(subject);
    int last = first + subject.step().columns().size() - 1;
    CellRange columns =
        CellRange.of(new Cell(0, first)).with(new Cell(subject.step().rows().size() - 1, last));
    Panel result = subject.result();
    String symbol = Subject.indexed(Subject.symbol(subject.step()), head(subject));
    return List.of(
        subject.operand(0).framed(columns),
        Operator.arrow(columns(subject, first, last)),
        result.withHeatmap(result.heatmap().titled(symbol, result.heatmap().role())));
  }

  /** Whose columns they are: one head's, or those of the heads that share a key and a value. */
  private static String columns(Subject subject, int first, int last) {
    Source whole = subject.input(0);
    if (whole.columns().kind() != Axis.Kind.GROUPS_WIDTH) {
      return Words.text("equation.columns_of_head", first, last, head(subject));
    }
    int width = subject.step().columns().size();
    int shared = subject.run().model().config().heads() * width / whole.columns().size();
    int firstHead = first / width * shared + 1;
    return Words.text("equation.columns_of_heads", first, last, firstHead, firstHead + shared - 1);
  }

  @Override
  public CellCard card(Subject subject) {
    int first = firstColumn(subject);
    Source whole = subject.input(0);
    String symbol = Subject.symbol(whole);
    Phrase title =
        Phrase.of(
            "equation.card.split",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(first + subject.cell().column()),
            Phrase.plain(symbol),
            Phrase.plain(subject.cell().column()),
            Phrase.plain(head(subject)));
    String label = Subject.indexed(symbol, head(subject));
    return new CellCard(
        title,
        IntStream.range(first, first + subject.step().columns().size())
            .mapToObj(Integer::toString)
            .toList(),
        List.of(RowCard.row(subject, DotProduct.call(label, subject.rowName()), subject.step())),
        subject.cell().column(),
        CellCard.Excerpt.AROUND_MARKED);
  }
}
