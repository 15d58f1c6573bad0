package glassformer.app;

import glassformer.app.canvas.CanvasSurface;
import glassformer.figure.Ink;
import glassformer.figure.Palette;
import glassformer.figure.equation.Inks;
import glassformer.session.Walk;
import glassformer.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The walk as a row of segments in role colours, with the stop that is shown; dragging goes to a
 * stop.
 */
final class ScrubBar extends Region {
  private static final double HEIGHT = 24;
  private static final double BAR = 10;
  private static final double GAP = 2;
  private static final double KNOB = 8;
  private static final double TO_COME = 0.28;

  private final Workbench workbench;
  private final ObservableValue<Palette> palette;
  private final Canvas canvas = new Canvas();

  ScrubBar(Workbench workbench, ObservableValue<Palette> palette) {
    this.workbench = workbench;
    this.palette = palette;
    getStyleClass().add("scrub-bar");
    getChildren().add(canvas);
    setMinSize(60, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.SLIDER);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    workbench.walk().addListener((observable, before, now) -> paint());
    workbench.focus().addListener((observable, before, now) -> paint());
    palette.addListener((observable, before, now) -> paint());
  }

  private void go(MouseEvent event) {
    Walk walk = workbench.walk().get();
    if (walk != null) {
      workbench.goTo((int) Math.floor((event.getX() - KNOB) / track() * walk.size()));
    }
  }

  private double track() {
    return Math.max(1, getWidth() - 2 * KNOB);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  private void paint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Walk walk = workbench.walk().get();
    if (walk == null || walk.size() == 0) {
      return;
    }
    int current = workbench.stop();
    double step = track() / walk.size();
    double gap = step > 2 * GAP ? GAP : 0;
    double top = (getHeight() - BAR) / 2;
    for (int i = 0; i < walk.size(); i++) {
      g.setFill(colour(Inks.ofPart(walk.stop(i)), i <= current ? 1 : TO_COME));
      double left = Math.round(KNOB + i * step);
      double right = Math.round(KNOB + (i + 1) * step);
      g.fillRoundRect(left, top, right - left - gap, BAR, 4, 4);
    }
    double centre = KNOB + (current + 0.5) * step;
    g.setFill(colour(Ink.CARD, 1));
    g.fillOval(centre - KNOB, getHeight() / 2 - KNOB, 2 * KNOB, 2 * KNOB);
    g.setFill(colour(Ink.ACCENT, 1));
    g.fillOval(centre - KNOB + 2, getHeight() / 2 - KNOB + 2, 2 * KNOB - 4, 2 * KNOB - 4);
    setAccessibleText(Words.text("app.player.count", current + 1, walk.size()));
  }

  private Color colour(Ink ink, double opacity) {
    return CanvasSurface.colour(palette.getValue().argb(ink, opacity));
  }
}
