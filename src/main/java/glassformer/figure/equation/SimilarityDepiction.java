package glassformer.figure.equation;

import glassformer.figure.Ink;
import java.util.List;

/** The dot product of two sentence embeddings, both of length 1. */
final class SimilarityDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0), Operator.TIMES, subject.operand(1), Operator.EQUALS, subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of("equation.card.similarity", Phrase.plain(subject.input(0).columns().size()));
    return DotProduct.card(
        subject,
        title,
        subject.columns(subject.input(0)).labels(),
        Subject.symbol(subject.input(0)),
        Ink.RESIDUAL,
        Subject.symbol(subject.input(1)),
        Ink.RESIDUAL);
  }
}
