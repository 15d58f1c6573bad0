package glassformer.app;

import glassformer.figure.Numbers;
import glassformer.model.Ranking;
import glassformer.session.Run;
import glassformer.trace.Step;
import glassformer.words.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The tokens a decoder finds most likely to come next, with their probabilities. */
final class NextTokens extends HBox {
  private static final int SHOWN = 3;

  NextTokens() {
    setId("next-tokens");
    getStyleClass().add("next-tokens");
    setAlignment(Pos.CENTER_LEFT);
  }

  void show(Run run) {
    getChildren().clear();
    if (run.isEmpty()) {
      return;
    }
    Step step = run.trace().step("probabilities");
    int last = step.rows().size() - 1;
    for (int id : Ranking.largest(step.value(), last, SHOWN)) {
      Label token = new Label(run.labels().target(id));
      token.getStyleClass().add("next-token");
      Label share = new Label(Numbers.probability(step.value().get(last, id)));
      share.getStyleClass().addAll("number", "next-share");
      HBox chip = new HBox(token, share);
      chip.getStyleClass().add("chip");
      chip.setAlignment(Pos.CENTER_LEFT);
      Tooltip.install(chip, new Tooltip(Words.text("app.next.tooltip")));
      getChildren().add(chip);
    }
  }
}
