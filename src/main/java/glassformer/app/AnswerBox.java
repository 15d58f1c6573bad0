package glassformer.app;

import glassformer.checkpoint.LoadedModel;
import glassformer.session.Run;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * What a model makes of the text, beside it: a translator's answer, which can be typed too, a
 * decoder's next tokens, or another sentence and how alike both are.
 */
final class AnswerBox extends HBox {
  private final Workbench workbench;
  private final TranslationField translation;
  private final SecondSentence second;
  private final NextTokens next = new NextTokens();
  private final Label sign = new Label();
  private LoadedModel shown;

  AnswerBox(Workbench workbench) {
    this.workbench = workbench;
    translation = new TranslationField(workbench);
    second = new SecondSentence(workbench);
    getStyleClass().add("answer");
    sign.getStyleClass().add("arrow");
    sign.setMinWidth(USE_PREF_SIZE);
    workbench.run().addListener((observable, before, now) -> show(now));
    fill(translation, "→");
  }

  /** What Escape does in a text field. */
  void onLeave(Runnable action) {
    translation.onLeave(action);
    second.onLeave(action);
  }

  private void show(Run run) {
    if (run.model() != shown) {
      shown = run.model();
      fill(part(shown), shown.config().hasDecoder() ? "→" : "↔");
    }
    Node part = part(run.model());
    if (part == translation) {
      translation.show(run);
    } else if (part == second) {
      second.show(run);
    } else {
      next.show(run);
    }
  }

  private Node part(LoadedModel model) {
    if (model.encoderDecoder().isPresent()) {
      return translation;
    }
    return model.config().hasDecoder() ? next : second;
  }

  private void fill(Node part, String text) {
    sign.setText(text);
    getChildren().setAll(sign, part);
    HBox.setHgrow(part, Priority.ALWAYS);
  }

  /** Shows what was asked, before it ran. */
  void refresh() {
    translation.show(workbench.scenario().get());
    second.show(workbench.scenario().get());
  }
}
