package glassformer.app;

import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.text.Truncation;
import glassformer.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * A text field that shows what a model reads: unknown words are underlined and counted, what lies
 * past the model's positions is greyed and counted, and a word that is being typed is completed
 * from the vocabulary.
 */
final class TokenField extends StackPane {
  private static final double UNDERLINE = 2;
  private static final double GAP = 6;

  private final TextField field = new LineField();
  private final Pane marks = new Pane();
  private final Rectangle inside = new Rectangle();
  private final Button badge = new Button();
  private final WordCompletion completion = new WordCompletion(field);
  private Optional<Tokenizer> tokenizer = Optional.empty();
  private int positions = Integer.MAX_VALUE;
  private List<Token> tokens = List.of();
  private boolean fromOutside;

  TokenField(Consumer<String> onTyped) {
    getStyleClass().add("token-field");
    marks.setMouseTransparent(true);
    marks.setManaged(false);
    marks.setClip(inside);
    badge.getStyleClass().addAll("flat", "badge");
    badge.setFocusTraversable(false);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    badge.setVisible(false);
    badge.managedProperty().bind(badge.visibleProperty());
    getChildren().addAll(field, marks, badge);
    field
        .textProperty()
        .addListener(
            (observable, before, now) -> {
              mark();
              if (!fromOutside) {
                onTyped.accept(now);
                Platform.runLater(completion::offer); // the caret moves after the text
              }
            });
    field.caretPositionProperty().addListener((observable, before, now) -> requestLayout());
    field.widthProperty().addListener((observable, before, now) -> requestLayout());
  }

  TextField field() {
    return field;
  }

  /** What Escape does once no completions are open. */
  void onLeave(Runnable action) {
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
            action.run();
            event.consume();
          }
        });
  }

  void onBadge(Runnable action) {
    badge.setOnAction(event -> action.run());
  }

  /** Whose words are known, and how many tokens are read. */
  void setModel(Optional<Tokenizer> words, int longest) {
    if (words.equals(tokenizer) && longest == positions) {
      return;
    }
    tokenizer = words;
    positions = longest;
    completion.setTokenizer(words);
    mark();
  }

  /** Shows a text that was not typed here. */
  void show(String text) {
    if (!text.equals(field.getText())) {
      fromOutside = true;
      int caret = field.getCaretPosition();
      field.setText(text);
      field.positionCaret(Math.min(caret, text.length()));
      fromOutside = false;
    }
  }

  /** Inserts a word at the caret, with the spaces it needs. */
  void insert(String word) {
    int caret = field.getCaretPosition();
    String text = field.getText();
    boolean spaceBefore = caret > 0 && !Character.isWhitespace(text.charAt(caret - 1));
    boolean spaceAfter = caret < text.length() && !Character.isWhitespace(text.charAt(caret));
    field.replaceSelection((spaceBefore ? " " : "") + word + (spaceAfter ? " " : ""));
    completion.hide();
  }

  private void mark() {
    tokens = tokenizer.map(t -> t.encode(field.getText())).orElse(List.of());
    List<Token> unknown = tokens.stream().filter(Token::unknown).toList();
    if (tokens.size() > positions) { // special ones count: they take positions too
      badge(
          Words.text("app.field.cut", positions, tokens.size()),
          Words.text("app.field.cut.tooltip", positions));
    } else if (!unknown.isEmpty()) {
      String names =
          unknown.stream().map(Token::text).distinct().limit(8).collect(Collectors.joining(", "));
      badge(
          Words.text("app.field.unknown", unknown.size()),
          Words.text("app.field.unknown.tooltip", names));
    } else {
      badge.setVisible(false);
    }
    requestLayout();
  }

  private void badge(String text, String tooltip) {
    badge.setText(text);
    badge.setTooltip(new Tooltip(tooltip));
    badge.setVisible(true);
  }

  /** Places every child once: one that is moved twice asks for layout again, without end. */
  @Override
  protected void layoutChildren() {
    layoutInArea(badge, 0, 0, getWidth(), getHeight(), 0, HPos.RIGHT, VPos.CENTER);
    double badgeWidth = badge.isVisible() ? badge.getWidth() + GAP : 0;
    double width = Math.max(0, getWidth() - badgeWidth);
    field.resizeRelocate(0, 0, width, getHeight());
    marks.resizeRelocate(0, 0, width, getHeight());
    double padding = field.getPadding().getLeft();
    inside.setX(padding);
    inside.setWidth(Math.max(0, width - 2 * padding));
    inside.setHeight(getHeight());
    marks.getChildren().clear();
    if (!(field.getSkin() instanceof TextFieldSkin skin)) {
      return;
    }
    Truncation truncation = Truncation.of(tokens, positions);
    truncation.kept().stream().filter(Token::unknown).forEach(token -> underline(skin, token));
    if (!truncation.cut().isEmpty()) {
      cover(skin, truncation.cut().get(0).start(), field.getText().length());
    }
  }

  private void underline(TextFieldSkin skin, Token token) {
    Rectangle2D first = skin.getCharacterBounds(token.start());
    Rectangle2D last = skin.getCharacterBounds(token.end() - 1);
    double left = Math.min(first.getMinX(), last.getMinX());
    double right = Math.max(first.getMaxX(), last.getMaxX());
    Rectangle line = new Rectangle(left, first.getMaxY(), right - left, UNDERLINE);
    line.getStyleClass().add("unknown-mark");
    marks.getChildren().add(line);
  }

  private void cover(TextFieldSkin skin, int start, int end) {
    Rectangle2D first = skin.getCharacterBounds(start);
    Rectangle2D last = skin.getCharacterBounds(end - 1);
    Rectangle cover =
        new Rectangle(
            first.getMinX(),
            first.getMinY(),
            Math.max(0, last.getMaxX() - first.getMinX()),
            first.getHeight());
    cover.getStyleClass().add("cut-mark");
    marks.getChildren().add(cover);
  }
}
