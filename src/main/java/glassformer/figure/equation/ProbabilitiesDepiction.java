package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.words.Words;
import java.util.List;

/** Logits, the probabilities they become, and one row's most likely tokens. */
final class ProbabilitiesDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    return List.of(
        subject.operand(0),
        Operator.arrow(Words.text("equation.softmax")),
        subject.result(),
        MostLikely.bars(subject));
  }

  @Override
  public CellCard card(Subject subject) {
    Phrase title =
        Phrase.of(
            "equation.card.probabilities",
            Phrase.name(subject.columnName(), Ink.ATTENTION),
            Phrase.name(subject.rowName(), Ink.RESIDUAL));
    return Exponentials.card(subject, title, CellCard.Excerpt.LARGEST);
  }
}
