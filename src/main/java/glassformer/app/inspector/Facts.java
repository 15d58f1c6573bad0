package glassformer.app.inspector;

import glassformer.figure.Numbers;
import glassformer.session.Cell;
import glassformer.trace.Axis;
import glassformer.trace.Operand;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is true of the whole step: shape, smallest and largest number, source, name. */
final class Facts extends VBox {
  private final Label letters = new Label();
  private final Label shape = new Label();
  private final NumberRow smallest;
  private final NumberRow largest;
  private final Label source = new Label();
  private final StepNameLabel name = new StepNameLabel();

  Facts(Consumer<Operand> follow) {
    smallest = new NumberRow(follow);
    largest = new NumberRow(follow);
    getStyleClass().add("facts");
    letters.setId("inspector-letters");
    shape.setId("inspector-shape");
    source.setId("inspector-source");
    shape.getStyleClass().add("number");
    getChildren()
        .addAll(
            fact(new Label(Words.text("inspector.shape")), letters, shape),
            smallest,
            largest,
            fact(new Label(Words.text("inspector.source")), new Label(), source),
            name);
  }

  private static HBox fact(Label name, Label beside, Label value) {
    name.getStyleClass().add("fact-name");
    name.setMinWidth(USE_PREF_SIZE);
    beside.getStyleClass().add("fact-name");
    beside.setMinWidth(USE_PREF_SIZE);
    value.setWrapText(true);
    value.getStyleClass().add("fact-value");
    value.setMaxWidth(Double.MAX_VALUE);
    value.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(value, Priority.ALWAYS);
    HBox row = new HBox(name, beside, value);
    row.getStyleClass().add("fact");
    return row;
  }

  void show(Step step, String papers, PlaceNames names) {
    boolean attends = step.rows().kind().isToken() && step.columns().kind().isToken();
    shape.setText(
        Words.text(
            "inspector.by",
            attends ? Words.text("inspector.queries", step.rows().size()) : words(step.rows()),
            attends ? Words.text("inspector.keys", step.columns().size()) : words(step.columns())));
    letters.setText(
        attends
            ? Words.text("inspector.letters_of_attention")
            : Words.text(
                "inspector.by", step.rows().kind().letter(), step.columns().kind().letter()));
    Range range = Range.of(step.value());
    show(smallest, "inspector.smallest", step, range.smallest(), names);
    show(largest, "inspector.largest", step, range.largest(), names);
    source.setText(papers);
    name.show(step.name());
  }

  private static void show(
      NumberRow row, String key, Step step, Optional<Cell> cell, PlaceNames names) {
    Sections.setShown(row, cell.isPresent());
    cell.map(c -> new Operand(step, c.row(), c.column()))
        .ifPresentOrElse(
            operand ->
                row.show(
                    Words.text(key, names.cell(step, cell.get())),
                    Numbers.detail((float) operand.value()),
                    operand,
                    names),
            row::clear);
  }

  private static String words(Axis axis) {
    return Words.text("inspector.axis." + axis.kind().name().toLowerCase(Locale.ROOT), axis.size());
  }
}
