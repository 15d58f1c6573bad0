package glassformer.app.inspector;

import glassformer.figure.Numbers;
import glassformer.figure.equation.RuleText;
import glassformer.trace.Explanation;
import glassformer.trace.Operand;
import glassformer.trace.Quantity;
import glassformer.trace.Rule;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;

/** The named numbers on the way to a cell, a line each. */
final class QuantityList extends VBox {
  private final Consumer<Operand> follow;
  private final List<NumberRow> rows = new ArrayList<>();
  private int used;

  QuantityList(Consumer<Operand> follow) {
    this.follow = follow;
    getStyleClass().add("quantities");
  }

  void show(Explanation explanation, PlaceNames names) {
    used = 0;
    Rule rule = explanation.rule();
    if (rule == Rule.COPY || rule == Rule.HIDDEN) {
      Operand operand = explanation.terms().get(0).operands().get(0);
      String number = Numbers.detail((float) operand.value());
      next().show(origin(rule, operand), number, operand, names);
    }
    if (rule == Rule.PRODUCT) {
      for (Operand factor : explanation.terms().get(0).operands()) {
        String number = Numbers.detail((float) factor.value());
        next().show(PlaceNames.name(factor.source()), number, factor, names);
      }
    }
    for (Quantity quantity : explanation.quantities()) {
      boolean isTotal = rule == Rule.SOFTMAX && quantity.key().equals("sum");
      if (rule != Rule.HIDDEN && !isTotal) {
        show(quantity, names);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      Sections.setShown(rows.get(i), i < used);
    }
    rows.subList(used, rows.size()).forEach(NumberRow::clear);
    Sections.setShown(this, used > 0);
  }

  /** Holds no number. */
  void clear() {
    rows.forEach(NumberRow::clear);
  }

  /** Where a copied or hidden number stands: the step it is in, or the row of a table. */
  private static String origin(Rule rule, Operand operand) {
    String name = PlaceNames.name(operand.source());
    if (!OperandLink.leads(operand)) {
      return Words.text("inspector.row_of", operand.row(), name);
    }
    return Words.text(
        rule == Rule.HIDDEN ? "inspector.hidden_from" : "inspector.copied_from", name);
  }

  private void show(Quantity quantity, PlaceNames names) {
    String name = RuleText.name(quantity);
    String value = RuleText.value(quantity);
    NumberRow row = next();
    quantity
        .operand()
        .ifPresentOrElse(
            operand -> row.show(name, value, operand, names), () -> row.show(name, value));
  }

  private NumberRow next() {
    if (used == rows.size()) {
      NumberRow row = new NumberRow(follow);
      rows.add(row);
      getChildren().add(row);
    }
    return rows.get(used++);
  }
}
