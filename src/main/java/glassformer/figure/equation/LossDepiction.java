package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.trace.Constant;
import glassformer.trace.Source;
import glassformer.trace.Term;
import glassformer.words.Words;
import java.util.List;
import java.util.stream.IntStream;

/** Logits, the tokens that should have come, and the mean of what each row missed. */
final class LossDepiction implements Depiction {

  @Override
  public List<Part> parts(Subject subject) {
    Source logits = subject.input(0);
    Constant labels = (Constant) subject.input(1);
    List<String> words = subject.columns(logits).labels();
    List<Term> terms = subject.explanation().terms();
    List<List<String>> lines =
        IntStream.range(0, terms.size())
            .mapToObj(
                t ->
                    List.of(
                        words.get(labels.id(t)),
                        Numbers.detail((float) (terms.get(t).value() * terms.size()))))
            .toList();
    Listing wanted =
        new Listing(
            Words.text("equation.wanted"),
            Ink.TEXT,
            List.of(Words.text("equation.token"), Words.text("equation.row_loss")),
            lines,
            -1,
            true);
    return List.of(
        subject.operand(0),
        Operator.arrow(Words.text("equation.minus_log")),
        wanted,
        Operator.arrow(Words.text("equation.mean")),
        subject.result());
  }

  @Override
  public CellCard card(Subject subject) {
    List<Term> terms = subject.explanation().terms();
    Phrase title = Phrase.of("equation.card.loss", Phrase.plain(terms.size()));
    float value = subject.step().value().get(0, 0);
    return new CellCard(
        title,
        subject.rows(subject.input(0)).labels(),
        List.of(
            CellCard.Row.sum(
                Words.text("equation.share"),
                Ink.RESIDUAL,
                Subject.row(terms.stream().map(Term::value).toList()),
                Phrase.name("= " + Numbers.detail(value), Ink.TEXT))),
        -1,
        CellCard.Excerpt.LARGEST);
  }
}
