package glassformer.app;

import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.words.Words;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer of an encoder-decoder; typing makes the decoder read these words instead. */
final class TranslationField extends HBox {
  /** The output was typed by the user. */
  private static final PseudoClass FORCED = PseudoClass.getPseudoClass("forced");

  private final Workbench workbench;
  private final TokenField target;
  private final Button again = new Button(null, new FontIcon("fth-refresh-cw"));

  TranslationField(Workbench workbench) {
    this.workbench = workbench;
    getStyleClass().add("token-box");
    target = new TokenField(workbench::typeTarget);
    target.field().setId("target-field");
    target.field().getStyleClass().add("output");
    target.field().setPromptText(Words.text("app.target.prompt"));
    target.field().setAccessibleText(Words.text("app.target.name"));
    target.field().setTooltip(new Tooltip(Words.text("app.target.name")));
    again.setId("answer-again");
    again.getStyleClass().add("flat");
    again.setTooltip(new Tooltip(Words.text("app.target.again")));
    again.setAccessibleText(Words.text("app.target.again"));
    again.setOnAction(event -> workbench.answerAgain());
    again.managedProperty().bind(again.visibleProperty());
    HBox.setHgrow(target, Priority.ALWAYS);
    getChildren().addAll(target, again);
  }

  void onLeave(Runnable action) {
    target.onLeave(action);
  }

  void show(Scenario scenario) {
    scenario.target().ifPresent(target::show);
    again.setVisible(scenario.target().isPresent());
    target.pseudoClassStateChanged(FORCED, scenario.target().isPresent());
  }

  void show(Run run) {
    target.setModel(run.model().targetTokenizer(), run.model().config().maxPositions() - 1);
    if (run.scenario().target().isEmpty() && workbench.scenario().get().target().isEmpty()) {
      target.show(run.output());
    }
  }
}
