package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.List;

/** Q Kᵀ: every query against every key. */
final class ScoresDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0),
        Operator.TIMES,
        subject.panel(subject.input(1), View.TRANSPOSED, "Kᵀ", false, true),
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
        DotProduct.call("q", query),
        Ink.QUERY,
        DotProduct.call("k", key),
        Ink.KEY);
  }
}
