package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.figure.equation.StepTexts;
import glassformer.model.StepName;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Where the step stands in the model; every part leads to where that part begins. Short of room,
 * the step's own name is cut, which the title below repeats.
 */
final class Breadcrumb extends HBox {
  /**
   * A part of the way.
   *
   * @param step where it leads, if anywhere
   */
  private record Crumb(String text, String step, boolean isHere) {}

  private final Workbench workbench;
  private List<Crumb> crumbs = List.of();

  Breadcrumb(Workbench workbench) {
    this.workbench = workbench;
    setId("breadcrumb");
    getStyleClass().add("breadcrumb");
  }

  /** Nodes made anew at every run would be dressed, laid out and painted anew. */
  void show(Run run, StepName name) {
    List<Crumb> next = crumbs(run, name);
    if (!next.equals(crumbs)) {
      crumbs = next;
      getChildren().clear();
      next.forEach(this::add);
    }
  }

  private static List<Crumb> crumbs(Run run, StepName name) {
    List<Crumb> path = new ArrayList<>();
    if (!name.stack().isEmpty()) {
      path.add(crumb(run, name.stack() + ".", Words.text("stage.part." + name.stack())));
    }
    if (name.layer().isPresent()) {
      int layer = name.layer().getAsInt();
      path.add(crumb(run, name.block() + ".", Words.text("stage.layer", layer + 1)));
    }
    if (!name.part().isEmpty()) {
      path.add(crumb(run, name.sublayer() + ".", Words.text("stage.part." + name.part())));
    }
    if (name.head().isPresent()) {
      int head = name.head().getAsInt();
      String scope = name.sublayer() + ".head." + head + ".";
      path.add(crumb(run, scope, Words.text("stage.head", head + 1)));
    }
    path.add(new Crumb(StepTexts.title(run.trace().step(name.toString())), "", true));
    return path;
  }

  private static Crumb crumb(Run run, String scope, String text) {
    Optional<Step> first =
        run.trace().steps().stream().filter(step -> step.name().startsWith(scope)).findFirst();
    return new Crumb(text, first.map(Step::name).orElse(""), false);
  }

  private void add(Crumb crumb) {
    if (crumb.isHere()) {
      Label here = new Label(crumb.text());
      here.getStyleClass().add("here");
      getChildren().add(here);
      return;
    }
    Hyperlink link = new Hyperlink(crumb.text());
    if (!crumb.step().isEmpty()) {
      link.setOnAction(event -> workbench.show(crumb.step()));
    }
    Label separator = new Label("›");
    link.setMinWidth(USE_PREF_SIZE);
    separator.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(link, separator);
  }
}
