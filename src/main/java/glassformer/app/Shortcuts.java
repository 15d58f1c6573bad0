package glassformer.app;

import glassformer.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Every key of the window, in one place. */
public final class Shortcuts {
  /** Nodes of this style class take arrows and Space themselves while they have the focus. */
  public static final String OWN_ARROWS = "heatmap";

  /** What can be done by a key; the name is its text's key. */
  public enum Command {
    NEXT(key(KeyCode.PAGE_DOWN), key(KeyCode.RIGHT), key(KeyCode.DOWN)),
    PREVIOUS(key(KeyCode.PAGE_UP), key(KeyCode.LEFT), key(KeyCode.UP)),
    FIRST(key(KeyCode.HOME)),
    LAST(key(KeyCode.END)),
    BACK(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN)),
    PLAY(key(KeyCode.SPACE)),
    NEXT_HEAD(key(KeyCode.H)),
    ENLARGE_CELLS(
        key(KeyCode.PLUS),
        key(KeyCode.ADD),
        key(KeyCode.EQUALS),
        new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN)),
    SHRINK_CELLS(key(KeyCode.MINUS), key(KeyCode.SUBTRACT)),
    WHOLE_MATRIX(key(KeyCode.DIGIT0), key(KeyCode.NUMPAD0)),
    UNPIN(key(KeyCode.ESCAPE)),
    UNDO(ctrl(KeyCode.Z)),
    REDO(
        ctrl(KeyCode.Y),
        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    OPEN_MODEL(ctrl(KeyCode.O)),
    EDIT_TEXT(ctrl(KeyCode.L)),
    COPY_STEP_NAME(
        new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    COPY_NUMBERS(ctrl(KeyCode.C)),
    COPY_PICTURE(ctrl(KeyCode.I)),
    SAVE_FIGURE(ctrl(KeyCode.S)),
    EXPORT_DATA(ctrl(KeyCode.E)),
    HANDOUT(ctrl(KeyCode.P)),
    LARGER_TEXT(
        ctrl(KeyCode.PLUS),
        ctrl(KeyCode.EQUALS),
        ctrl(KeyCode.ADD),
        new KeyCodeCombination(
            KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    SMALLER_TEXT(ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
    NORMAL_TEXT(ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
    THEME(ctrl(KeyCode.T)),
    FULL_SCREEN(key(KeyCode.F11)),
    HELP(key(KeyCode.F1));

    private final List<KeyCombination> keys;

    Command(KeyCombination... keys) {
      this.keys = List.of(keys);
    }

    /** What it does, in words. */
    public String text() {
      return Words.text("app.command." + name().toLowerCase(Locale.ROOT));
    }

    /** Its first key. */
    KeyCombination firstKey() {
      return keys.get(0);
    }

    /** Its first key, as it is printed on a keyboard. */
    public String keyText() {
      return keys.get(0).getDisplayText();
    }

    /** Its first key and another, if it has one off the number pad: for a list of keys. */
    public String keyTexts() {
      return keys.stream()
          .filter(key -> !((KeyCodeCombination) key).getCode().isKeypadKey())
          .map(KeyCombination::getDisplayText)
          .filter(text -> !text.equals(keyText()))
          .findFirst()
          .map(other -> Words.text("app.help.keys", keyText(), other))
          .orElse(keyText());
    }

    /** What it does and its key, for a tooltip. */
    public String tooltip() {
      return Words.text("app.command.tooltip", text(), keyText());
    }

    /** An item of a menu that does it; the key stands at the end of its line. */
    public MenuItem item(Runnable action) {
      MenuItem item = new MenuItem(text());
      item.setId("menu-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
      item.setAccelerator(keys.get(0)); // for its text alone: the key itself is the scene filter's
      item.setOnAction(event -> action.run());
      return item;
    }

    /** Makes a button do it, and say so. */
    public void dress(Button button, Runnable action) {
      button.setTooltip(new Tooltip(tooltip()));
      button.setAccessibleText(text());
      button.setOnAction(event -> action.run());
    }
  }

  private record Binding(Command command, Runnable action) {}

  private final List<Binding> bindings = new ArrayList<>();

  public Shortcuts on(Command command, Runnable action) {
    bindings.add(new Binding(command, action));
    return this;
  }

  /** Listens to the keys of a scene. */
  public void listen(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          for (Binding binding : bindings) {
            for (KeyCombination key : binding.command().keys) {
              if (key.match(event) && !belongsTo(scene.getFocusOwner(), event)) {
                event.consume();
                binding.action().run();
                return;
              }
            }
          }
        });
  }

  /**
   * Whether a key is the focused node's own: text is typed, a heatmap's cursor moves, a button is
   * pressed.
   */
  private static boolean belongsTo(Node focused, KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    KeyCode code = event.getCode();
    if (focused instanceof TextInputControl && Command.COPY_NUMBERS.firstKey().match(event)) {
      return true;
    }
    if (focused == null
        || !plain
        || code == KeyCode.PAGE_DOWN
        || code == KeyCode.PAGE_UP
        || code.isFunctionKey()) {
      return false;
    }
    if (focused instanceof TextInputControl
        || focused instanceof ListView
        || focused instanceof ComboBoxBase) {
      return true;
    }
    if (code == KeyCode.ESCAPE || code.isLetterKey()) {
      return false;
    }
    if (focused.getStyleClass().contains(OWN_ARROWS)) {
      return code.isArrowKey() || code == KeyCode.SPACE;
    }
    return code == KeyCode.SPACE && focused instanceof ButtonBase && focused.isFocusVisible();
  }

  private static KeyCombination key(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
