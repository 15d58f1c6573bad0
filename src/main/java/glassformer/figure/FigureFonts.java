package glassformer.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

/** Java2D's fonts for each face, loaded once from the program's own files. */
final class FigureFonts {
  private static final Map<Type.Face, Font> FACES = load();

  private FigureFonts() {}

  static Font font(Type type) {
    return FACES.get(type.face()).deriveFont((float) type.size());
  }

  private static Map<Type.Face, Font> load() {
    Map<Type.Face, Font> faces = new EnumMap<>(Type.Face.class);
    faces.put(Type.Face.WORDS, read(FontFile.ROBOTO_REGULAR));
    faces.put(Type.Face.WORDS_BOLD, read(FontFile.ROBOTO_BOLD));
    faces.put(Type.Face.NUMBERS, read(FontFile.MONO_REGULAR));
    faces.put(Type.Face.NUMBERS_BOLD, read(FontFile.MONO_BOLD));
    return faces;
  }

  private static Font read(FontFile file) {
    try (InputStream in = file.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("font " + file + " cannot be read", e);
    }
  }
}
