package glassformer.figure.equation;

import glassformer.figure.CellRange;
import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.Scale;
import glassformer.session.Cell;
import glassformer.trace.Source;
import glassformer.words.Words;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Queries or keys, the angles of their places, what they are turned into, and one pair's turn. */
final class RotateDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    int last = subject.step().columns().size() - 1;
    int row = subject.cell().row();
    return List.of(
        subject.operand(0).framed(new CellRange(row, row, 0, last)),
        Operator.arrow(Words.text("equation.turn_by")),
        subject.panel(subject.input(1), View.WHOLE, "θ", false, false),
        Operator.EQUALS,
        subject.result(),
        turn(subject));
  }

  private static int pairs(Subject subject) {
    return subject.input(1).columns().size();
  }

  private static int pair(Subject subject) {
    return subject.cell().column() % pairs(subject);
  }

  private static Turn turn(Subject subject) {
    int pair = pair(subject);
    double angle = subject.explanation().quantity("angle");
    return new Turn(
        Words.text("equation.pair_of", pair, pair + pairs(subject)),
        Inks.of(subject.step()),
        point(subject.input(0), subject, pair),
        point(subject.step(), subject, pair),
        angle,
        Words.text("equation.turned_by", degrees(angle)));
  }

  /** Whole turns left out. */
  private static String degrees(double angle) {
    return Numbers.cell((float) Math.toDegrees(angle % (2 * Math.PI)));
  }

  private static Turn.Point point(Source source, Subject subject, int pair) {
    int row = subject.cell().row();
    int second = pair + pairs(subject);
    return new Turn.Point(source.value().get(row, pair), source.value().get(row, second));
  }

  @Override
  public CellCard card(Subject subject) {
    Cell cell = subject.cell();
    Source input = subject.input(0);
    int pairs = pairs(subject);
    Phrase title =
        Phrase.of(
            "equation.card.rotate",
            Phrase.name(subject.rowName(), Inks.of(subject.step())),
            Phrase.plain(pair(subject)),
            Phrase.plain(pair(subject) + pairs),
            Phrase.plain(degrees(subject.explanation().quantity("angle"))),
            Phrase.plain(subject.columnName()));
    return RowCard.of(
        subject,
        title,
        List.of(
            RowCard.row(subject, Subject.symbol(input), input),
            factors(subject, "equation.times_cosine", "cosine"),
            row(
                subject,
                Words.text("equation.other_of_pair"),
                Inks.of(input),
                subject.scale(input),
                i -> input.value().get(cell.row(), (i + pairs) % (2 * pairs))),
            factors(subject, "equation.times_sine", "sine"),
            RowCard.row(subject, "= " + Subject.symbol(subject.step()), subject.step())));
  }

  private static CellCard.Row factors(Subject subject, String label, String quantity) {
    return row(
        subject,
        Words.text(label),
        Ink.TEXT,
        Scale.diverging(Subject.row(List.of(-1.0, 1.0))),
        i -> subject.step().explain(subject.cell().row(), i).quantity(quantity));
  }

  private static CellCard.Row row(
      Subject subject, String label, Ink ink, Scale scale, IntToDoubleFunction number) {
    int width = subject.step().columns().size();
    List<Double> numbers = IntStream.range(0, width).mapToDouble(number).boxed().toList();
    return CellCard.Row.of(label, ink, Subject.row(numbers), scale);
  }
}
