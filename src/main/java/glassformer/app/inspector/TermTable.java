package glassformer.app.inspector;

import glassformer.trace.Operand;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The terms, a line each. Of a long table only the lines in sight exist; the wheel, the bar and the
 * keys up and down move through it.
 */
final class TermTable extends VBox {
  static final int IN_SIGHT = 12;

  private final Consumer<Operand> follow;
  private final VBox lines = new VBox();
  private final List<TermRow> rows = new ArrayList<>();
  private final ScrollBar scroll = new ScrollBar();
  private final TermRow rest;
  private final TermRow total;
  private TermLines shown;
  private double largest;

  TermTable(Consumer<Operand> follow) {
    this.follow = follow;
    getStyleClass().add("term-table");
    lines.getStyleClass().add("term-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    scroll.setOrientation(Orientation.VERTICAL);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(USE_PREF_SIZE);
    scroll.valueProperty().addListener((observable, before, now) -> fill());
    rest = new TermRow(follow);
    rest.getStyleClass().add("rest");
    total = new TermRow(follow);
    total.getStyleClass().add("total");
    getChildren().addAll(new HBox(lines, scroll), rest, total);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventFilter(ScrollEvent.SCROLL, this::turn);
  }

  void show(TermLines next) {
    boolean other = shown == null || next.size() != shown.size();
    shown = next;
    largest = next.largest();
    int last = Math.max(0, next.size() - IN_SIGHT);
    scroll.setMax(last);
    scroll.setVisibleAmount(next.size() == 0 ? 0 : (double) last * IN_SIGHT / next.size());
    Sections.setShown(scroll, last > 0);
    if (other) {
      scroll.setValue(0);
    }
    fill();
    Sections.setShown(rest, next.restCount() > 0);
    if (next.restCount() > 0) {
      rest.showSum(Words.text("inspector.rest", next.restCount()), next.rest());
    }
    Sections.setShown(total, next.total().isPresent());
    next.total().ifPresent(name -> total.showSum(name, next.sum()));
    Sections.setShown(this, next.size() > 0);
  }

  /** Holds no term. */
  void clear() {
    shown = null;
    rows.forEach(TermRow::clear);
  }

  private void fill() {
    int count = Math.min(shown.size(), IN_SIGHT);
    while (rows.size() < count) {
      TermRow row = new TermRow(follow);
      rows.add(row);
      lines.getChildren().add(row);
    }
    int first = first();
    for (int i = 0; i < rows.size(); i++) {
      TermRow row = rows.get(i);
      Sections.setShown(row, i < count);
      if (i < count) {
        row.show(shown, first + i, largest);
      } else {
        row.clear();
      }
    }
  }

  private int first() {
    return (int) Math.round(scroll.getValue());
  }

  private void moveTo(int first) {
    scroll.setValue(Math.max(0, Math.min(first, scroll.getMax())));
  }

  private void turn(ScrollEvent event) {
    int before = first();
    moveTo(before - (int) Math.signum(event.getDeltaY()));
    if (first() != before) {
      event.consume();
    }
  }

  private void press(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    if (step != 0 && event.getTarget() instanceof OperandLink link) {
      move(link, step);
      event.consume();
    }
  }

  /** Moves the focus to the line above or below, which scrolls at the edge. */
  private void move(OperandLink link, int step) {
    int row = rows.indexOf((TermRow) link.getParent());
    int place = rows.get(row).links().indexOf(link);
    int next = row + step;
    if (next < 0 || next >= Math.min(shown.size(), IN_SIGHT)) {
      moveTo(first() + step);
      next = row;
    }
    List<OperandLink> links = rows.get(next).links();
    if (!links.isEmpty()) {
      links.get(Math.max(0, Math.min(place, links.size() - 1))).requestFocus();
    }
  }
}
