package glassformer.app.export;

import java.util.Collection;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Fills boxes to choose from. */
final class Choices {
  private Choices() {}

  /** Offers some values by what they are called. */
  static <T> void fill(ComboBox<T> box, Collection<T> values, Function<T, String> name) {
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            return values.stream().filter(v -> name.apply(v).equals(text)).findFirst().orElse(null);
          }
        });
    box.getItems().setAll(values);
  }
}
