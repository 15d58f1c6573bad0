package glassformer.app.inspector;

import glassformer.figure.Numbers;
import glassformer.figure.equation.RuleText;
import glassformer.session.Cell;
import glassformer.trace.Explanation;
import glassformer.trace.Operand;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How one cell was made: its terms, the numbers on the way, the rule, the value. */
final class CellSection extends VBox {
  private final Label heading = Sections.heading("");
  private final Label hint = new Label(Words.text("inspector.pin_hint"));
  private final Label terms = new Label();
  private final TermTable table;
  private final ToggleButton all = new ToggleButton();
  private final QuantityList quantities;
  private final Label rule = new Label();
  private final Label value = new Label();
  private final Label numbers = new Label();
  private final Label exact = new Label();
  private Explanation explanation;
  private PlaceNames names;

  CellSection(Consumer<Operand> follow) {
    table = new TermTable(follow);
    quantities = new QuantityList(follow);
    getStyleClass().add("cell-section");
    heading.setId("inspector-cell");
    hint.getStyleClass().add("hint");
    terms.getStyleClass().add("hint");
    terms.setWrapText(true);
    all.setId("inspector-all-terms");
    all.getStyleClass().setAll("all-terms");
    all.setOnAction(event -> fill());
    rule.getStyleClass().add("rule-words");
    rule.setId("inspector-rule");
    rule.setWrapText(true);
    rule.setMaxWidth(Double.MAX_VALUE);
    rule.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(rule, Priority.ALWAYS);
    numbers.getStyleClass().add("rule-numbers");
    numbers.setId("inspector-numbers");
    numbers.setWrapText(true);
    value.getStyleClass().add("cell-value");
    value.setId("inspector-value");
    value.setMinWidth(USE_PREF_SIZE);
    exact.getStyleClass().add("cell-exact");
    exact.setId("inspector-exact");
    exact.setMaxWidth(Double.MAX_VALUE);
    HBox result = new HBox(rule, value);
    result.getStyleClass().add("result");
    getChildren().addAll(heading, hint, terms, table, all, quantities, result, numbers, exact);
  }

  /**
   * @param isPinned whether somebody chose the cell
   */
  void show(Step step, Cell cell, boolean isPinned, PlaceNames from) {
    explanation = step.explain(cell.row(), cell.column());
    names = from;
    String place = names.cell(step, cell);
    heading.setText(
        place.isEmpty()
            ? Words.text("inspector.this_cell")
            : Words.text("inspector.this_cell_at", place));
    Sections.setShown(hint, !isPinned && step.cells() > 1);
    float number = step.value().get(cell.row(), cell.column());
    value.setText(Numbers.detail(number));
    exact.setText(Words.text("inspector.exactly", Numbers.exact(number)));
    rule.setText(RuleText.words(explanation));
    set(terms, RuleText.terms(explanation));
    set(numbers, RuleText.numbers(explanation));
    quantities.show(explanation, names);
    fill();
  }

  /** Holds no cell, while it is out of sight. */
  void clear() {
    explanation = null;
    names = null;
    table.clear();
    quantities.clear();
  }

  /** The first number that leads somewhere. */
  Optional<OperandLink> firstLink() {
    return lookupAll(".operand").stream()
        .map(OperandLink.class::cast)
        .filter(link -> link.isVisible() && link.isFocusTraversable())
        .filter(link -> link.getParent().isVisible())
        .findFirst();
  }

  private static void set(Label label, Optional<String> text) {
    Sections.setShown(label, text.isPresent());
    label.setText(text.orElse(""));
  }

  private void fill() {
    table.show(new TermLines(explanation, names, all.isSelected()));
    Sections.setShown(all, TermLines.isLong(explanation));
    all.setText(
        all.isSelected()
            ? Words.text("inspector.largest_first")
            : Words.text("inspector.all_terms", explanation.terms().size()));
  }
}
