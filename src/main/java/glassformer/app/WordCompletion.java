package glassformer.app;

import glassformer.text.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/**
 * Offers the words of a vocabulary that begin like the word being typed, until that word is one
 * itself.
 */
final class WordCompletion {
  private static final int MOST = 6;
  private static final double ROW = 2.2;

  private final TextField field;
  private final Popup popup = new Popup();
  private final ListView<String> list = new ListView<>();
  private Optional<Tokenizer> tokenizer = Optional.empty();

  WordCompletion(TextField field) {
    this.field = field;
    list.getStyleClass().add("completion");
    list.setFocusTraversable(false);
    popup.getContent().add(list);
    popup.setAutoHide(true);
    list.setOnMouseClicked(event -> accept());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().addListener((observable, before, now) -> hide());
  }

  void setTokenizer(Optional<Tokenizer> words) {
    tokenizer = words;
  }

  void hide() {
    popup.hide();
  }

  /** Shows what fits the word before the caret; called after each typed change. */
  void offer() {
    String prefix = field.getText().substring(wordStart(), field.getCaretPosition());
    List<String> words =
        tokenizer.isEmpty() || prefix.isEmpty() || !field.isFocused()
            ? List.of()
            : tokenizer.get().completions(prefix, MOST);
    if (words.isEmpty() || words.contains(prefix.toLowerCase(Locale.ROOT))) {
      hide();
      return;
    }
    list.getItems().setAll(words);
    list.getSelectionModel().clearSelection();
    double size = field.getFont().getSize();
    list.setFixedCellSize(size * ROW);
    list.setPrefSize(size * 14, size * ROW * words.size() + 4);
    Rectangle2D character = ((TextFieldSkin) field.getSkin()).getCharacterBounds(wordStart());
    Bounds place = field.localToScreen(field.getBoundsInLocal());
    popup.show(field, place.getMinX() + character.getMinX() - size, place.getMaxY() + 2);
  }

  private int wordStart() {
    String text = field.getText();
    int start = Math.min(field.getCaretPosition(), text.length());
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private void key(KeyEvent event) {
    if (!popup.isShowing()) {
      return;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      int step = code == KeyCode.DOWN ? 1 : -1;
      int size = list.getItems().size();
      list.getSelectionModel()
          .select(
              Math.floorMod(
                  Math.max(list.getSelectionModel().getSelectedIndex(), step > 0 ? -1 : 0) + step,
                  size));
      event.consume();
    } else if (code == KeyCode.TAB
        || code == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
      accept();
      event.consume();
    } else if (code == KeyCode.ESCAPE) {
      hide();
      event.consume();
    }
  }

  private void accept() {
    String word = list.getSelectionModel().getSelectedItem();
    String chosen = word == null ? list.getItems().get(0) : word;
    field.replaceText(wordStart(), field.getCaretPosition(), chosen);
    hide();
  }
}
