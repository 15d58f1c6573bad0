package glassformer.app;

import glassformer.words.Words;
import java.nio.file.Path;

/** What models are called on screen. */
final class ModelNames {
  private static final String TRANSLATOR = "translator";

  private ModelNames() {}

  /** The title without what the model does, where room is short. */
  static String shortTitle(String model) {
    return model.equals(TRANSLATOR) ? Words.text("app.model.translator.short") : title(model);
  }

  /** A built-in model's title, else the folder's name. */
  static String title(String model) {
    if (model.equals(TRANSLATOR)) {
      return Words.text("app.model.translator");
    }
    Path name = Path.of(model).getFileName();
    return name == null ? model : name.toString();
  }
}
