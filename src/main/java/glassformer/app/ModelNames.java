package glassformer.app;

import glassformer.words.Words;
import java.nio.file.Path;
import java.util.Set;

/** What models are called on screen: the built-in ones by texts of their own. */
final class ModelNames {
  private static final Set<String> BUILT_IN = Set.of("translator", "minilm");

  private ModelNames() {}

  /** The title without what the model does, where room is short. */
  static String shortTitle(String model) {
    return BUILT_IN.contains(model) ? Words.text("app.model." + model + ".short") : title(model);
  }

  /** Where a built-in model comes from and what it was trained for. */
  static String about(String model) {
    return BUILT_IN.contains(model) ? Words.text("app.model." + model + ".about") : "";
  }

  /** A built-in model's title, else the folder's name. */
  static String title(String model) {
    if (BUILT_IN.contains(model)) {
      return Words.text("app.model." + model);
    }
    Path name = Path.of(model).getFileName();
    return name == null ? model : name.toString();
  }
}
