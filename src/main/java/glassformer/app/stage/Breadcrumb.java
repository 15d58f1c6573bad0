package glassformer.app.stage;

import glassformer.app.Workbench;
import glassformer.figure.equation.StepTexts;
import glassformer.model.StepName;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Where the step stands in the model; every part leads to where that part begins. Short of room,
 * the step's own name is cut, which the title below repeats.
 */
final class Breadcrumb extends HBox {
  private final Workbench workbench;

  Breadcrumb(Workbench workbench) {
    this.workbench = workbench;
    setId("breadcrumb");
    getStyleClass().add("breadcrumb");
  }

  void show(Run run, StepName name) {
    getChildren().clear();
    if (!name.stack().isEmpty()) {
      crumb(run, name.stack() + ".", Words.text("stage.part." + name.stack()));
    }
    if (name.layer().isPresent()) {
      crumb(run, name.block() + ".", Words.text("stage.layer", name.layer().getAsInt() + 1));
    }
    if (!name.part().isEmpty()) {
      crumb(run, name.sublayer() + ".", Words.text("stage.part." + name.part()));
    }
    if (name.head().isPresent()) {
      int head = name.head().getAsInt();
      crumb(run, name.sublayer() + ".head." + head + ".", Words.text("stage.head", head + 1));
    }
    Label here = new Label(StepTexts.title(run.trace().step(name.toString())));
    here.getStyleClass().add("here");
    getChildren().add(here);
  }

  private void crumb(Run run, String scope, String text) {
    Optional<Step> first =
        run.trace().steps().stream().filter(step -> step.name().startsWith(scope)).findFirst();
    Hyperlink link = new Hyperlink(text);
    first.ifPresent(step -> link.setOnAction(event -> workbench.show(step.name())));
    Label separator = new Label("›");
    link.setMinWidth(USE_PREF_SIZE);
    separator.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(link, separator);
  }
}
