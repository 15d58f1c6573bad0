package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.trace.Source;
import java.util.List;
import java.util.Locale;

/** Q Kᵀ: every query against every key. */
final class ScoresDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0),
        Operator.TIMES,
        subject.panel(
            subject.input(1), View.TRANSPOSED, Subject.symbol(subject.input(1)) + "ᵀ", false, true),
        Operator.EQUALS,
        subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    String query = subject.rowName();
    String key = subject.columnName();
    Phrase title =
        Phrase.of(
            "equation.card.scores",
            Phrase.name(query, Ink.QUERY),
            Phrase.name(key, Ink.KEY),
            Phrase.plain(subject.input(0).columns().size()));
    return DotProduct.card(
        subject,
        title,
        subject.columns(subject.input(0)).labels(),
        DotProduct.call(small(subject.input(0)), query),
        Ink.QUERY,
        DotProduct.call(small(subject.input(1)), key),
        Ink.KEY);
  }

  /** One row of a matrix has its letter, small. */
  private static String small(Source matrix) {
    return Subject.symbol(matrix).toLowerCase(Locale.ROOT);
  }
}
