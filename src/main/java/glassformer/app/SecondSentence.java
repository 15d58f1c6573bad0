package glassformer.app;

import glassformer.figure.Numbers;
import glassformer.session.Run;
import glassformer.session.Scenario;
import glassformer.trace.Step;
import glassformer.words.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Another sentence for an encoder to embed, and the cosine similarity of both; or why there is
 * none.
 */
final class SecondSentence extends HBox {
  private final Workbench workbench;
  private final TokenField sentence;
  private final Label incomparable = new Label(Words.text("app.second.pooling"));
  private final Button similarity = new Button();

  SecondSentence(Workbench workbench) {
    this.workbench = workbench;
    getStyleClass().add("token-box");
    sentence = new TokenField(workbench::typeTarget);
    sentence.field().setId("second-field");
    sentence.field().setPromptText(Words.text("app.second.prompt"));
    sentence.field().setAccessibleText(Words.text("app.second.name"));
    similarity.setId("similarity");
    similarity.getStyleClass().addAll("flat", "number");
    similarity.setMinWidth(USE_PREF_SIZE);
    similarity.setTooltip(new Tooltip(Words.text("app.second.similarity.tooltip")));
    similarity.setOnAction(event -> workbench.show(Run.SIMILARITY));
    similarity.managedProperty().bind(similarity.visibleProperty());
    similarity.setVisible(false);
    incomparable.setId("incomparable");
    incomparable.getStyleClass().add("muted");
    incomparable.setWrapText(true);
    incomparable.setTooltip(new Tooltip(Words.text("app.second.pooling.tooltip")));
    incomparable.managedProperty().bind(incomparable.visibleProperty());
    incomparable.setVisible(false);
    sentence.managedProperty().bind(sentence.visibleProperty());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(sentence, incomparable, similarity);
  }

  void onLeave(Runnable action) {
    sentence.onLeave(action);
  }

  void show(Scenario scenario) {
    sentence.show(scenario.target().orElse(""));
  }

  void show(Run run) {
    boolean compares = run.model().config().comparesSentences();
    sentence.setVisible(compares);
    incomparable.setVisible(!compares);
    sentence.setModel(run.model().sourceTokenizer(), run.model().config().maxPositions());
    Optional<Step> step = run.trace().find(Run.SIMILARITY);
    similarity.setVisible(step.isPresent());
    step.ifPresent(
        s ->
            similarity.setText(
                Words.text("app.second.similarity", Numbers.detail(s.value().get(0, 0)))));
    show(workbench.scenario().get());
  }
}
