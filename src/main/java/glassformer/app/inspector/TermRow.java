package glassformer.app.inspector;

import glassformer.figure.Numbers;
import glassformer.trace.Operand;
import glassformer.trace.Term;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One term: {@code 8 2.28 × 1.93 = 4.39} and its bar. */
final class TermRow extends HBox {
  private static final PseudoClass WORDS = PseudoClass.getPseudoClass("words");
  private static final String TIMES = "×";
  private static final String EQUALS = "=";
  private static final String BECOMES = "→";

  private final Label label = new Label();
  private final OperandLink left;
  private final Label times = sign(TIMES);
  private final OperandLink right;
  private final Label equals = sign(EQUALS);
  private final Label value = new Label();
  private final SignedBar bar = new SignedBar();

  TermRow(Consumer<Operand> follow) {
    left = new OperandLink(follow);
    right = new OperandLink(follow);
    getStyleClass().add("term");
    label.getStyleClass().add("term-label");
    value.getStyleClass().add("term-value");
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    getChildren().addAll(label, left, times, right, equals, value, bar);
  }

  private static Label sign(String text) {
    Label sign = new Label(text);
    sign.getStyleClass().add("term-sign");
    return sign;
  }

  /**
   * Shows a line of a table.
   *
   * @param largest the size of the table's largest term
   */
  void show(TermLines lines, int line, double largest) {
    Term term = lines.term(line);
    List<Operand> operands = term.operands();
    boolean product = operands.size() == 2;
    label.setText(lines.label(line));
    label.pseudoClassStateChanged(WORDS, lines.areWords());
    left.setManaged(lines.areProducts());
    times.setManaged(lines.areProducts());
    left.setVisible(product);
    times.setVisible(product);
    if (product) {
      left.show(operands.get(0), lines.names());
    } else {
      left.clear();
    }
    right.show(operands.get(operands.size() - 1), lines.names());
    show(equals, lines.areComputed());
    equals.setText(lines.areProducts() ? EQUALS : BECOMES);
    show(value, lines.areComputed());
    value.setText(Numbers.detail((float) term.value()));
    bar.show(term.value(), largest);
  }

  /** Shows what other terms add up to. */
  void showSum(String name, double sum) {
    label.setText(name);
    label.pseudoClassStateChanged(WORDS, true);
    show(left, false);
    show(times, false);
    show(right, false);
    equals.setText(EQUALS);
    value.setText(Numbers.detail((float) sum));
    bar.show(0, 1);
  }

  /** Holds no number. */
  void clear() {
    left.clear();
    right.clear();
  }

  private static void show(Node node, boolean shown) {
    node.setManaged(shown);
    node.setVisible(shown);
  }

  /** The links in it that lead somewhere, from left to right. */
  List<OperandLink> links() {
    return List.of(left, right).stream()
        .filter(link -> link.isVisible() && link.isFocusTraversable())
        .toList();
  }
}
