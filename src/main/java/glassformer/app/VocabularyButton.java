package glassformer.app;

import glassformer.text.Tokenizer;
import glassformer.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that lists all words a model knows; a chosen one is inserted. */
final class VocabularyButton extends Button {
  private final Popup popup = new Popup();
  private final TextField find = new TextField();
  private final ListView<String> list = new ListView<>();
  private List<String> words = List.of();

  VocabularyButton(Consumer<String> onChosen) {
    setGraphic(new FontIcon("fth-book-open"));
    getStyleClass().add("flat");
    setTooltip(new Tooltip(Words.text("app.field.vocabulary")));
    setAccessibleText(Words.text("app.field.vocabulary"));
    VBox box = new VBox(find, list);
    box.getStyleClass().add("vocabulary");
    popup.getContent().add(box);
    popup.setAutoHide(true);
    find.textProperty().addListener((observable, before, now) -> filter());
    list.setOnMouseClicked(event -> choose(onChosen));
    box.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose(onChosen);
          } else if (event.getCode() == KeyCode.DOWN && find.isFocused()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
          }
        });
    setOnAction(event -> open());
  }

  void setTokenizer(Optional<Tokenizer> tokenizer) {
    words = tokenizer.map(Tokenizer::words).orElse(List.of());
    setVisible(!words.isEmpty());
    setManaged(!words.isEmpty());
    find.setPromptText(Words.text("app.field.vocabulary.find", words.size()));
    filter();
  }

  private void filter() {
    String part = find.getText().toLowerCase(Locale.ROOT).strip();
    list.getItems().setAll(words.stream().filter(word -> word.contains(part)).toList());
  }

  private void choose(Consumer<String> onChosen) {
    String word = list.getSelectionModel().getSelectedItem();
    if (word == null && list.getItems().size() == 1) {
      word = list.getItems().get(0);
    }
    if (word != null) {
      onChosen.accept(word);
    }
  }

  void open() {
    Bounds place = localToScreen(getBoundsInLocal());
    find.clear();
    popup.show(this, place.getMinX(), place.getMaxY() + 4);
    find.requestFocus();
  }
}
