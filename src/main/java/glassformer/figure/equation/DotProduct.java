package glassformer.figure.equation;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.trace.Term;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The card of a cell that is a sum of products: left numbers, right numbers, products, and what
 * they come to.
 */
final class DotProduct {
  private DotProduct() {}

  /**
   * @param columns what each product is called
   */
  static CellCard card(
      Subject subject,
      Phrase title,
      List<String> columns,
      String left,
      Ink leftInk,
      String right,
      Ink rightInk) {
    List<Double> lefts = new ArrayList<>();
    List<Double> rights = new ArrayList<>();
    List<Double> products = new ArrayList<>();
    List<Phrase.Run> tail = new ArrayList<>();
    for (Term term : subject.explanation().terms()) {
      if (term.operands().size() == 2) {
        lefts.add(term.operands().get(0).value());
        rights.add(term.operands().get(1).value());
        products.add(term.value());
      } else {
        tail.add(
            Phrase.name(
                Words.text("equation.plus_bias", Numbers.detail((float) term.value())),
                Ink.PARAMETER));
      }
    }
    float value = subject.step().value().get(subject.cell().row(), subject.cell().column());
    tail.add(Phrase.name("= " + Numbers.detail(value), Ink.TEXT));
    return new CellCard(
        title,
        columns,
        List.of(
            CellCard.Row.of(left, leftInk, Subject.row(lefts), subject.scale(subject.input(0))),
            CellCard.Row.of(right, rightInk, Subject.row(rights), subject.scale(subject.input(1))),
            CellCard.Row.sum(
                Words.text("equation.product"),
                Inks.of(subject.step()),
                Subject.row(products),
                tail.toArray(Phrase.Run[]::new))),
        -1,
        CellCard.Excerpt.LARGEST);
  }

  /** {@code q(cat)}. */
  static String call(String symbol, String name) {
    return Words.text("equation.of", symbol, name);
  }
}
