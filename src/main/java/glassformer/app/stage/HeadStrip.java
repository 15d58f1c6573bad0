package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.app.export.HeatmapMenu;
import glassformer.figure.Palette;
import glassformer.figure.Scale;
import glassformer.figure.StepHeatmap;
import glassformer.figure.equation.HeadPictures;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The step in every head of its layer; a click changes the head and keeps the step. */
final class HeadStrip extends ScrollPane {
  private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
  private static final double LEAST_ROOM = 84;
  private static final double FRAME = 34;
  private static final double COMPACT_FRAME = 18;
  private static final double SMALLEST = 18;

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Palette> palette;
  private final HBox row = new HBox();
  private final List<ToggleButton> buttons = new ArrayList<>();
  private double side = 64;
  private int selected = -1;
  private boolean revealing;

  HeadStrip(Workbench workbench, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    this.palette = palette;
    setId("heads");
    row.getStyleClass().add("head-strip");
    setContent(row);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToHeight(true);
    setFocusTraversable(false);
    setMinViewportHeight(0);
    widthProperty().addListener((observable, before, now) -> fit());
    row.widthProperty().addListener((observable, before, now) -> revealSelected());
    viewportBoundsProperty()
        .addListener(
            (observable, before, now) -> {
              if (before.getWidth() != now.getWidth()) {
                revealSelected();
              }
            });
  }

  /** Shows the focus's step in all heads; nothing where it has no heads. */
  void show(Run run, Focus focus) {
    List<Step> heads = HeadPictures.steps(run, focus);
    while (buttons.size() < heads.size()) {
      buttons.add(button(buttons.size()));
    }
    if (row.getChildren().size() != heads.size()) { // else all would be dressed and laid out anew
      row.getChildren().setAll(buttons.subList(0, heads.size()));
      clear(buttons.subList(heads.size(), buttons.size()));
    }
    Supplier<Scale> shared = once(() -> HeadPictures.shared(heads));
    for (int head = 0; head < heads.size(); head++) {
      Step step = heads.get(head);
      ToggleButton button = buttons.get(head);
      button.setSelected(head == focus.head());
      thumbnail(button)
          .show(
              run,
              step,
              focus.sharedScale() ? heads.get(0) : "",
              focus.sharedScale()
                  ? () -> StepHeatmap.of(step, shared.get())
                  : () -> StepHeatmap.of(step));
    }
    setVisible(!heads.isEmpty());
    fit();
    selected = heads.isEmpty() ? -1 : focus.head();
    revealSelected();
  }

  /** Shows no head. */
  void clear() {
    row.getChildren().clear();
    clear(buttons);
    selected = -1;
  }

  private static void clear(List<ToggleButton> unseen) {
    unseen.forEach(button -> thumbnail(button).clear());
  }

  private void revealSelected() {
    revealing = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (revealing && selected >= 0) {
      bringIntoView(buttons.get(selected));
    }
    revealing = false; // else the strip could not be scrolled away from the selected head
  }

  private void bringIntoView(ToggleButton button) {
    row.layout();
    double hidden = row.getWidth() - getViewportBounds().getWidth();
    if (hidden <= 0) {
      return;
    }
    double left = getHvalue() * hidden;
    double least = button.getBoundsInParent().getMaxX() - getViewportBounds().getWidth();
    double most = button.getBoundsInParent().getMinX();
    setHvalue(Math.max(least, Math.min(most, left)) / hidden);
  }

  /** Heads are equally large, so all their pictures are made on the same thread. */
  private static <T> Supplier<T> once(Supplier<T> make) {
    List<T> made = new ArrayList<>();
    return () -> {
      if (made.isEmpty()) {
        made.add(make.get());
      }
      return made.get(0);
    };
  }

  private static Thumbnail thumbnail(ToggleButton button) {
    return (Thumbnail) button.getGraphic();
  }

  private Optional<Step> step(int head) {
    String name = workbench.focus().get().withHead(head).step();
    return Optional.ofNullable(workbench.run().get()).flatMap(run -> run.trace().find(name));
  }

  /** The largest side of a thumbnail, in pixels. */
  void setSide(double pixels) {
    side = pixels;
    fit();
  }

  /** Many heads are small and called by their number alone; past that they scroll. */
  private void fit() {
    int count = Math.max(1, row.getChildren().size());
    double room = getWidth() / count;
    boolean compact = room < LEAST_ROOM;
    double frame = compact ? COMPACT_FRAME : FRAME;
    double shown = Math.max(SMALLEST, Math.min(side, room - frame));
    row.pseudoClassStateChanged(COMPACT, compact);
    for (int head = 0; head < buttons.size(); head++) {
      ToggleButton button = buttons.get(head);
      button.setText(compact ? Integer.toString(head + 1) : Words.text("stage.head", head + 1));
      button.pseudoClassStateChanged(COMPACT, compact);
      thumbnail(button).setSize(Math.floor(shown), Math.floor(shown));
    }
  }

  private ToggleButton button(int head) {
    Thumbnail thumbnail = new Thumbnail(palette);
    thumbnail.setSize(side, side);
    ToggleButton button = new ToggleButton(Words.text("stage.head", head + 1), thumbnail);
    button.setId("head-" + (head + 1));
    button.getStyleClass().add("head-card");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(Words.text("stage.head", head + 1));
    button.setTooltip(new Tooltip(Words.text("stage.head", head + 1)));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          workbench.showHead(head);
        });
    HeatmapMenu.install(button, workbench, () -> step(head));
    return button;
  }
}
