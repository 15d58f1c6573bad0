package glassformer.app.inspector;

import glassformer.app.Workbench;
import glassformer.figure.Palette;
import glassformer.figure.equation.Equations;
import glassformer.figure.equation.StepTexts;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Operand;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * What happens in the step on the stage and why, and how one of its cells was made: the one under
 * the cursor, or the pinned one, or the largest. Every number that a step made leads to that step,
 * so that a user can walk one number back to the embedding.
 */
public final class InspectorView extends ScrollPane {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  /** Narrower than so many letters' heights, bars have no room. */
  private static final double NARROW_EMS = 20;

  private final Workbench workbench;
  private final ObjectProperty<Optional<Cell>> cursor =
      new SimpleObjectProperty<>(this, "cursor", Optional.empty());
  private final Label what = Sections.prose("inspector-what");
  private final FormulaBox formula;
  private final Label why = Sections.prose("inspector-why");
  private final CellSection cell = new CellSection(this::follow);
  private final Facts facts = new Facts(this::follow);
  private Run named;
  private PlaceNames names;

  /** Whether a number was followed since the cursor moved: a resting mouse must not interrupt. */
  private boolean isWalking;

  public InspectorView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    formula = new FormulaBox(palette);
    setId("inspector");
    getStyleClass().add("inspector");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox content =
        new VBox(
            Sections.heading(Words.text("inspector.what")),
            what,
            formula,
            Sections.heading(Words.text("inspector.why")),
            why,
            cell,
            facts);
    content.getStyleClass().add("inspector-content");
    setContent(content);
    widthProperty().addListener(observable -> measure());
    what.fontProperty().addListener(observable -> measure());
    workbench.run().addListener((observable, before, now) -> show());
    workbench.focus().addListener((observable, before, now) -> show());
    cursor.addListener(
        (observable, before, now) -> {
          isWalking = false;
          showCell();
        });
    show();
  }

  /** The cell under the cursor on the stage, if any; explained before the pinned one. */
  public ObjectProperty<Optional<Cell>> cursor() {
    return cursor;
  }

  private void measure() {
    pseudoClassStateChanged(NARROW, getWidth() < NARROW_EMS * what.getFont().getSize());
  }

  private void show() {
    Run run = workbench.run().get();
    getContent().setVisible(run != null);
    if (run == null) {
      return;
    }
    if (named != run) {
      named = run;
      names = new PlaceNames(run);
    }
    Step step = run.trace().step(focus(run).step());
    StepTexts texts = new StepTexts(step, run.model().config());
    what.setText(texts.what());
    why.setText(texts.why());
    formula.show(texts.formula());
    facts.show(step, texts.source(), names);
    showCell();
  }

  private void showCell() {
    Run run = workbench.run().get();
    if (run == null) {
      return;
    }
    Focus focus = focus(run);
    Step step = run.trace().step(focus.step());
    Optional<Cell> under = cursor.get().filter(c -> !isWalking && c.isIn(step));
    Optional<Cell> shown = Equations.cell(run, under.isPresent() ? focus.withCell(under) : focus);
    Sections.setShown(cell, shown.isPresent());
    boolean chosen = under.isPresent() || focus.cell().isPresent();
    shown.ifPresentOrElse(c -> cell.show(step, c, chosen, names), cell::clear);
  }

  private Focus focus(Run run) {
    return workbench.focus().get().in(run.trace());
  }

  /** Goes to the step that made a number; the keyboard's focus stays in the inspector. */
  private void follow(Operand operand) {
    isWalking = true;
    workbench.show(operand.source().name(), new Cell(operand.row(), operand.column()));
    Node owner = getScene().getFocusOwner();
    boolean left = owner == null || !owner.isFocusTraversable() || !isInSight(owner);
    if (left) {
      cell.firstLink().ifPresentOrElse(Node::requestFocus, this::requestFocus);
    }
  }

  private static boolean isInSight(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
