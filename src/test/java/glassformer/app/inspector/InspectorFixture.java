package glassformer.app.inspector;

import glassformer.app.Theme;
import glassformer.app.Workbench;
import glassformer.checkpoint.LoadedModel;
import glassformer.figure.Numbers;
import glassformer.session.Cell;
import glassformer.session.Focus;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The inspector in a window of its own, and what is read from it. */
final class InspectorFixture {
  final Theme theme = new Theme();
  final Workbench workbench;
  final InspectorView view;

  InspectorFixture(Stage stage, Scenario scenario, LoadedModel model) {
    this(stage, scenario, name -> model);
  }

  InspectorFixture(Stage stage, Scenario scenario, Function<String, LoadedModel> models) {
    Theme.loadFonts();
    workbench =
        new Workbench(
            scenario,
            scenario,
            Focus.START,
            (name, progress, cancelled) -> models.apply(name),
            Platform::runLater);
    view = new InspectorView(workbench, theme.palette());
    Scene scene = new Scene(view, 300, 700);
    theme.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  void awaitRun() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> workbench.run().get() != null);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Opens another model. */
  void open(Scenario scenario) throws TimeoutException {
    WaitForAsyncUtils.asyncFx(() -> workbench.change(scenario));
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> workbench.run().get().scenario().model().equals(scenario.model()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  Step step() {
    return workbench.step().orElseThrow();
  }

  void show(String step, int row, int column) {
    WaitForAsyncUtils.asyncFx(() -> workbench.show(step, new Cell(row, column)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  String text(String id) {
    return ((Labeled) view.lookup(id)).getText();
  }

  /** The lines of terms in sight, from top to bottom. */
  List<Node> lines() {
    return seen(".term-lines > .term");
  }

  List<OperandLink> operands() {
    return seen(".operand").stream().map(OperandLink.class::cast).toList();
  }

  List<Node> seen(String selector) {
    return view.lookupAll(selector).stream().filter(InspectorFixture::isSeen).toList();
  }

  private static boolean isSeen(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** What all printed lines, the one for the rest included, add up to. */
  double printedSum() {
    double sum = 0;
    for (Node line : seen(".term")) {
      if (!line.getStyleClass().contains("total")) {
        sum += printed(line);
      }
    }
    return sum;
  }

  private static double printed(Node line) {
    Labeled value = (Labeled) line.lookup(".term-value");
    if (value.isVisible()) {
      return number(value.getText());
    }
    return line.lookupAll(".operand").stream()
        .filter(Node::isVisible)
        .mapToDouble(operand -> number(((Labeled) operand).getText()))
        .sum();
  }

  static double number(String text) {
    return Double.parseDouble(text.replace(Numbers.MINUS, "-").replace("∞", "Infinity"));
  }
}
