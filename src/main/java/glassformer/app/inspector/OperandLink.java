package glassformer.app.inspector;

import glassformer.figure.Ink;
import glassformer.figure.Numbers;
import glassformer.figure.equation.Inks;
import glassformer.trace.Operand;
import glassformer.trace.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A number that was read, in the colour of its role. Where a step made it, it leads there; a
 * parameter or constant only says what it is.
 */
final class OperandLink extends Hyperlink {
  private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");

  private final Tooltip tooltip = new Tooltip();
  private Optional<Operand> operand = Optional.empty();
  private PlaceNames names;
  private Ink ink;

  OperandLink(Consumer<Operand> follow) {
    getStyleClass().setAll("operand");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(
        event -> {
          setVisited(false);
          operand.filter(OperandLink::leads).ifPresent(follow);
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            fire();
            event.consume();
          }
        });
    tooltip.setOnShowing(event -> tooltip.setText(describe()));
  }

  /** A number that was read. */
  void show(Operand next, PlaceNames from) {
    show(Optional.of(next), from, Inks.of(next.source()));
    setText(Numbers.detail((float) next.value()));
  }

  /** A number that was computed on the way. */
  void show(String number) {
    show(Optional.empty(), null, Ink.TEXT);
    setText(number);
  }

  /** Shows no number, and holds none. */
  void clear() {
    show("");
  }

  private void show(Optional<Operand> next, PlaceNames from, Ink role) {
    if (next.isPresent() != operand.isPresent()) {
      setTooltip(next.isPresent() ? tooltip : null);
    }
    operand = next;
    names = from;
    boolean leads = next.filter(OperandLink::leads).isPresent();
    setFocusTraversable(leads);
    pseudoClassStateChanged(LINK, leads);
    if (ink != role) {
      ink = role;
      getStyleClass().setAll("operand", "role-" + role.key());
    }
  }

  /** The number's place, while it shows one. */
  Optional<Operand> operand() {
    return operand;
  }

  /** Whether a click on the number leads somewhere. */
  static boolean leads(Operand operand) {
    return operand.source() instanceof Step;
  }

  private String describe() {
    return operand.map(names::describe).orElse(getText());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? describe()
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
