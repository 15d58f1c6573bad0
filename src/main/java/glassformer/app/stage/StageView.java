package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.figure.Palette;
import glassformer.figure.equation.Equation;
import glassformer.figure.equation.Equations;
import glassformer.figure.equation.StepPicture;
import glassformer.figure.equation.StepTexts;
import glassformer.model.StepName;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The middle of the window: where the step stands, the step as an equation, how one of its cells
 * was made, and the same step in every head.
 */
public final class StageView extends StackPane {
  /**
   * Heights in text sizes: what stands above the equation, what below the card, and what the
   * equation needs.
   */
  private static final double HEADING = 12;

  private static final double BOTTOM = 8;
  private static final double LEAST_EQUATION = 12;

  private final Workbench workbench;
  private final Breadcrumb breadcrumb;
  private final Label title = new Label();
  private final Label question = new Label();
  private final EquationView equation;
  private final CellCardView card;
  private final StackPane cardFrame;
  private final HeadStrip heads;
  private final LegendView legend;
  private final Label scaleName = new Label();
  private final CheckBox shared = new CheckBox(Words.text("stage.shared_scale"));
  private final VBox content;
  private final Label empty = new Label();
  private Optional<StepPicture> picture = Optional.empty();

  public StageView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    breadcrumb = new Breadcrumb(workbench);
    equation = new EquationView(workbench, palette);
    card = new CellCardView(palette);
    cardFrame = framed(card);
    heads = new HeadStrip(workbench, palette);
    legend = new LegendView(palette);
    content = new VBox(top(), heading(), framed(equation), cardFrame, bottom());
    content.getStyleClass().add("stage");
    VBox.setVgrow(content.getChildren().get(2), Priority.ALWAYS);
    content.heightProperty().addListener((observable, before, now) -> fit());
    empty.getStyleClass().add("empty-stage");
    empty.setId("empty-stage");
    empty.setWrapText(true);
    getStyleClass().add("stage-view");
    getChildren().addAll(content, empty);
    setMinSize(0, 0);
    workbench.run().addListener((observable, before, now) -> refresh());
    workbench.problem().addListener((observable, before, now) -> refresh());
    workbench
        .focus()
        .addListener(
            (observable, before, now) -> {
              if (!isOneStep(before.step(), now.step())) {
                equation.cursor().set(Optional.empty());
              }
              refresh();
            });
    equation.cursor().addListener((observable, before, now) -> showCell());
    refresh();
  }

  /** The cell of the step under the cursor, if any. */
  public ReadOnlyObjectProperty<Optional<Cell>> cursor() {
    return equation.cursor();
  }

  /** The part that takes the focus when the window opens. */
  public Node heatmap() {
    return equation;
  }

  /** The zoom of the equation's matrices. */
  public Zooming zoom() {
    return equation.zooming();
  }

  private HBox top() {
    HBox top = new HBox(breadcrumb, new ZoomButtons(equation));
    HBox.setHgrow(breadcrumb, Priority.ALWAYS);
    breadcrumb.setMinWidth(0);
    top.getStyleClass().add("stage-top");
    top.setMinWidth(0);
    return top;
  }

  private FlowPane heading() {
    title.setId("stage-title");
    title.getStyleClass().add("stage-title");
    question.setId("stage-question");
    question.getStyleClass().add("stage-question");
    FlowPane heading = new FlowPane(title, question);
    heading.getStyleClass().add("stage-heading");
    heading.setRowValignment(VPos.BASELINE);
    heading.setMinWidth(0); // else the longest question would keep the stage wide
    question.maxWidthProperty().bind(heading.widthProperty());
    return heading;
  }

  private static StackPane framed(Node node) {
    StackPane frame = new StackPane(node);
    frame.getStyleClass().add("card");
    frame.setMinHeight(0);
    return frame;
  }

  private HBox bottom() {
    shared.setId("shared-scale");
    shared.setOnAction(event -> workbench.setSharedScale(shared.isSelected()));
    scaleName.getStyleClass().add("muted");
    VBox scale = new VBox(scaleName, shared, legend);
    scale.getStyleClass().add("stage-scale");
    scale.setAlignment(Pos.BOTTOM_RIGHT);
    scale.setMinWidth(USE_PREF_SIZE);
    HBox bottom = new HBox(heads, scale);
    bottom.getStyleClass().add("stage-bottom");
    bottom.setAlignment(Pos.BOTTOM_LEFT);
    bottom.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(heads, Priority.ALWAYS);
    return bottom;
  }

  /** Small windows keep the equation: thumbnails shrink, and the card of the cell goes. */
  private void fit() {
    double text = equation.textSize();
    double height = content.getHeight() / text;
    heads.setSide(height > 54 ? 64 : height > 42 ? 40 : 20);
    double left = height - HEADING - card.prefHeight(-1) / text - BOTTOM;
    show(cardFrame, left >= LEAST_EQUATION);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void refresh() {
    Run run = workbench.run().get();
    boolean nothing = run == null || run.isEmpty();
    content.setVisible(!nothing);
    empty.setVisible(nothing);
    if (nothing) {
      empty.setText(nothingToShow(run));
      clear();
      return;
    }
    Focus focus = workbench.focus().get().in(run.trace());
    StepName name = StepName.parse(focus.step());
    breadcrumb.show(run, name);
    Step step = run.trace().step(focus.step());
    title.setText(StepTexts.title(step));
    question.setText(StepTexts.question(step));
    heads.show(run, focus);
    boolean headed = name.head().isPresent();
    shared.setSelected(focus.sharedScale());
    show(shared, headed);
    boolean own = !headed || !focus.sharedScale();
    scaleName.setText(
        Words.text(!headed ? "stage.scale" : own ? "stage.scale_of_head" : "stage.scale_of_heads"));
    showCell();
  }

  /** What is out of sight is of no run. */
  private void clear() {
    heads.clear();
    picture = Optional.empty();
    equation.show(Optional.empty());
    card.show(Optional.empty());
  }

  private String nothingToShow(Run run) {
    if (run != null) {
      return Words.text("stage.empty");
    }
    boolean failed = workbench.problem().get().isPresent();
    return Words.text(failed ? "stage.failed" : "stage.waiting");
  }

  /** Whether two names are of the same step, be it in two heads: a cursor stays on its cell. */
  private static boolean isOneStep(String one, String other) {
    return StepName.parse(one).withHead(0).equals(StepName.parse(other).withHead(0));
  }

  /** The equation for the cell under the cursor, or the pinned one, or the largest. */
  private void showCell() {
    Run run = workbench.run().get();
    if (run == null || run.isEmpty()) {
      return;
    }
    Focus focus = workbench.focus().get().in(run.trace());
    Step step = run.trace().step(focus.step());
    Optional<Cell> cursor = equation.cursor().get().filter(cell -> cell.isIn(step));
    Focus asked = cursor.isPresent() ? focus.withCell(cursor) : focus;
    if (picture.filter(p -> p.isOf(run, focus)).isEmpty()) {
      picture = StepPicture.of(run, focus);
    }
    Optional<Equation> shown = picture.map(p -> Equations.of(p, asked));
    equation.show(shown);
    card.show(shown.flatMap(Equation::card));
    legend.show(shown.map(Equation::scale));
    fit();
  }
}
