package glassformer.app.map;

import glassformer.app.Workbench;
import glassformer.figure.Palette;
import glassformer.model.StepName;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left column: encoder and decoder side by side, read from the bottom up. */
public final class MapView extends ScrollPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double UNSTRETCHED = 160;
  private static final double GAP = 6;
  private static final double TALLEST_BLOCK = 36;

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Palette> palette;
  private final HBox columns = new HBox();
  private final MapArrow arrow = new MapArrow();
  private final List<BlockButton> buttons = new ArrayList<>();
  private final Map<String, VBox> layers = new HashMap<>();
  private final Map<String, Label> captions = new HashMap<>();
  private List<MapBlock> plan = List.of();
  private Trace planned;
  private boolean revealing;
  private Map<String, Integer> order = Map.of();

  public MapView(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    this.palette = palette;
    getStyleClass().add("map-scroll");
    columns.getStyleClass().add("map");
    StackPane content = new StackPane(columns, arrow);
    content.getStyleClass().add("map-content");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    content.heightProperty().addListener((observable, before, now) -> revealCurrent());
    viewportBoundsProperty()
        .addListener(
            (observable, before, now) -> {
              stretch();
              revealCurrent();
            });
    workbench.focus().addListener((observable, before, now) -> refresh());
    workbench.run().addListener((observable, before, now) -> refresh());
    refresh();
  }

  List<BlockButton> buttons() {
    return buttons;
  }

  private void refresh() {
    Run run = workbench.run().get();
    if (run == null) {
      return;
    }
    Trace trace = run.trace();
    if (trace != planned) {
      planned = trace;
      List<MapBlock> next = MapPlan.of(trace);
      if (!next.equals(plan)) {
        plan = next;
        build();
      }
    }
    Focus focus = workbench.focus().get().in(trace);
    StepName shown = StepName.parse(focus.step());
    int at = order.getOrDefault(focus.step(), 0);
    for (BlockButton button : buttons) {
      StepName first = button.block().steps().get(0);
      button.refresh(run, focus, order.get(first.toString()) <= at);
    }
    layers.forEach((name, box) -> box.pseudoClassStateChanged(CURRENT, name.equals(shown.block())));
    captions.forEach((stack, label) -> label.setText(caption(run, stack)));
    revealCurrent();
  }

  private void revealCurrent() {
    revealing = true;
    requestLayout();
  }

  /** Scrolls once every block has its place. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (revealing) {
      revealing = false;
      ((Pane) getContent()).layout();
      scrollToCurrent();
    }
  }

  private static String caption(Run run, String stack) {
    return stack.equals("encoder") ? run.scenario().source().strip() : String.join(" ", read(run));
  }

  private static List<String> read(Run run) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.targetIds().length; i++) {
      words.add(run.labels().read(i));
    }
    return words;
  }

  private void build() {
    buttons.clear();
    layers.clear();
    captions.clear();
    columns.getChildren().clear();
    Map<String, Integer> places = new HashMap<>();
    for (MapBlock block : plan) {
      for (StepName step : block.steps()) {
        places.put(step.toString(), places.size());
      }
    }
    for (Step step : workbench.run().get().trace().steps()) {
      places.putIfAbsent(step.name(), places.getOrDefault(step.target().name(), 0));
    }
    order = places;
    for (String stack : List.of("encoder", "decoder")) {
      List<MapBlock> own = plan.stream().filter(block -> block.stack().equals(stack)).toList();
      if (!own.isEmpty()) {
        columns.getChildren().add(column(stack, own));
      }
    }
    stretch();
    List<BlockButton> crossing = buttons(MapBlock.Kind.CROSS_ATTENTION);
    arrow.setVisible(!crossing.isEmpty());
    if (crossing.isEmpty()) {
      arrow.clear();
    } else {
      arrow.join(buttons(MapBlock.Kind.OUTPUT).get(0), crossing);
    }
  }

  private List<BlockButton> buttons(MapBlock.Kind kind) {
    return buttons.stream().filter(button -> button.block().kind() == kind).toList();
  }

  private VBox column(String stack, List<MapBlock> blocks) {
    VBox column = new VBox();
    column.getStyleClass().add("map-stack");
    HBox.setHgrow(column, Priority.ALWAYS);
    for (MapBlock block : blocks) {
      BlockButton button = new BlockButton(workbench, block, palette);
      buttons.add(button);
      if (block.layer() < 0) {
        column.getChildren().add(0, button);
      } else {
        layer(column, block).getChildren().add(1, button);
      }
    }
    Label heading = new Label(Words.text("map.stack." + stack));
    heading.getStyleClass().add("map-heading");
    column.getChildren().add(0, heading);
    Label caption = new Label();
    caption.getStyleClass().add("map-caption");
    caption.setMaxWidth(Double.MAX_VALUE);
    captions.put(stack, caption);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    column.getChildren().add(1, space);
    column.getChildren().add(caption);
    return column;
  }

  private VBox layer(VBox column, MapBlock block) {
    return layers.computeIfAbsent(
        block.stack() + "." + block.layer(),
        name -> {
          VBox box = new VBox(new Label(Words.text("map.layer", block.layer() + 1)));
          box.getStyleClass().add("map-layer");
          column.getChildren().add(0, box);
          return box;
        });
  }

  /** Lets the blocks of the taller column use the height there is. */
  private void stretch() {
    long most = 1;
    for (String stack : captions.keySet()) {
      most = Math.max(most, buttons.stream().filter(b -> b.block().stack().equals(stack)).count());
    }
    double share = (getViewportBounds().getHeight() - UNSTRETCHED) / most - GAP;
    double height = Math.max(0, Math.min(share, TALLEST_BLOCK));
    buttons.forEach(button -> button.stretch(height));
  }

  private void scrollToCurrent() {
    Pane content = (Pane) getContent();
    double hidden = content.getHeight() - getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    for (BlockButton button : buttons) {
      if (button.isCurrent()) {
        Bounds place = content.sceneToLocal(button.localToScene(button.getBoundsInLocal()));
        double top = getVvalue() * hidden;
        double bottom = top + getViewportBounds().getHeight();
        if (place.getMinY() < top || place.getMaxY() > bottom) {
          double middle = place.getCenterY() - getViewportBounds().getHeight() / 2;
          setVvalue(Math.max(0, Math.min(1, middle / hidden)));
        }
      }
    }
  }
}
