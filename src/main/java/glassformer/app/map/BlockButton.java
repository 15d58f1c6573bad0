package glassformer.app.map;

import glassformer.app.Workbench;
import glassformer.app.export.HeatmapMenu;
import glassformer.app.stage.Thumbnail;
import glassformer.figure.Palette;
import glassformer.figure.StepHeatmap;
import glassformer.model.StepName;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.trace.Trace;
import glassformer.words.Words;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** One block of the map: its name and a live picture of its result; pressing it goes there. */
final class BlockButton extends Button {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass PASSED = PseudoClass.getPseudoClass("on-path");
  private static final double SMALL_WIDTH = 20;
  private static final double SMALL_HEIGHT = 14;
  private static final double LARGE_WIDTH = 84;
  private static final double LARGE_HEIGHT = 44;

  private final Workbench workbench;
  private final MapBlock block;
  private final Thumbnail thumbnail;
  private double share;

  BlockButton(Workbench workbench, MapBlock block, ReadOnlyObjectProperty<Palette> palette) {
    this.workbench = workbench;
    this.block = block;
    thumbnail = new Thumbnail(palette);
    setGraphic(thumbnail);
    getStyleClass().addAll("map-block", block.kind().role().key());
    setText(Words.text("map.block." + block.kind().name().toLowerCase(Locale.ROOT)));
    setMaxWidth(Double.MAX_VALUE);
    setTooltip(new Tooltip(block.result(0)));
    setOnAction(event -> workbench.show(block.result(workbench.focus().get().head())));
    HeatmapMenu.install(this, workbench, this::step);
  }

  private Optional<Step> step() {
    String result = block.result(workbench.focus().get().head());
    return Optional.ofNullable(workbench.run().get()).flatMap(run -> run.trace().find(result));
  }

  MapBlock block() {
    return block;
  }

  Thumbnail thumbnail() {
    return thumbnail;
  }

  boolean isCurrent() {
    return getPseudoClassStates().contains(CURRENT);
  }

  /** Lets the block be as high as its share of the map; never lower than what it holds. */
  void stretch(double height) {
    share = height;
    requestLayout();
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.max(share, computePrefHeight(width));
  }

  /** Draws the block's picture and marks whether it is current, passed or to come. */
  void refresh(Run run, Focus focus, boolean passed) {
    Trace trace = run.trace();
    boolean current = block.has(StepName.parse(trace.step(focus.step()).target().name()));
    pseudoClassStateChanged(CURRENT, current);
    pseudoClassStateChanged(PASSED, passed && !current);
    thumbnail.setSize(current ? LARGE_WIDTH : SMALL_WIDTH, current ? LARGE_HEIGHT : SMALL_HEIGHT);
    Step step = trace.step(block.result(focus.head()));
    thumbnail.show(run, step, "", () -> StepHeatmap.of(step));
    setAccessibleText(Words.text("map.accessible", getText(), step.shape()));
  }
}
