package glassformer.app.canvas;

import glassformer.figure.Type;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The window's fonts for each face and size, and how wide texts are in them; on the JavaFX thread.
 */
public final class CanvasFonts {
  private static final int MOST_WIDTHS = 20_000;
  private static final Map<Type, Font> FONTS = new HashMap<>();
  private static final Map<Type, Map<String, Double>> WIDTHS = new HashMap<>();
  private static final Text MEASURED = new Text();
  private static int remembered;

  private CanvasFonts() {}

  static Font font(Type type) {
    return FONTS.computeIfAbsent(type, CanvasFonts::make);
  }

  /** By family, not by file, so that other scripts fall back to the system's fonts. */
  private static Font make(Type type) {
    return switch (type.face()) {
      case WORDS -> Font.font("Inter", type.size());
      case WORDS_BOLD -> Font.font("Inter", FontWeight.BOLD, type.size());
      case NUMBERS -> Font.font("JetBrains Mono", type.size());
      case NUMBERS_BOLD -> Font.font("JetBrains Mono", FontWeight.BOLD, type.size());
    };
  }

  /** How wide a text is, in the window's units of length. */
  public static double width(String text, Type type) {
    if (remembered > MOST_WIDTHS) {
      WIDTHS.clear();
      FONTS.clear();
      remembered = 0;
    }
    return WIDTHS
        .computeIfAbsent(type, key -> new HashMap<>())
        .computeIfAbsent(text, key -> measure(key, type));
  }

  private static double measure(String text, Type type) {
    remembered++;
    MEASURED.setFont(font(type));
    MEASURED.setText(text);
    return MEASURED.getLayoutBounds().getWidth();
  }
}
