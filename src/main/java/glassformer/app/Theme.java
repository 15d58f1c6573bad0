package glassformer.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import glassformer.figure.ColourMaps;
import glassformer.figure.FontFile;
import glassformer.figure.Palette;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Window;

/** The window's colours, fonts and text size. */
public final class Theme {
  public static final double NORMAL_TEXT = 13;
  private static final double SMALLEST_TEXT = 9;
  private static final double LARGEST_TEXT = 26;
  private static final List<String> SHEETS =
      List.of("base.css", "shell.css", "map.css", "stage.css", "inspector.css", "export.css");

  private static final List<FontFile> FONTS =
      List.of(
          FontFile.INTER_REGULAR,
          FontFile.INTER_BOLD,
          FontFile.INTER_ITALIC,
          FontFile.MONO_REGULAR,
          FontFile.MONO_BOLD);

  private final ReadOnlyObjectWrapper<Palette> palette =
      new ReadOnlyObjectWrapper<>(Palette.light());
  private Optional<String> colourMap = Optional.empty();
  private final ReadOnlyDoubleWrapper textSize = new ReadOnlyDoubleWrapper(NORMAL_TEXT);

  /** Loads the fonts that the style sheets name. */
  public static void loadFonts() {
    for (FontFile file : FONTS) {
      Font.loadFont(file.url().toExternalForm(), 12);
    }
  }

  /** The colours canvases paint with. */
  public ReadOnlyObjectProperty<Palette> palette() {
    return palette.getReadOnlyProperty();
  }

  /** In pixels. */
  public ReadOnlyDoubleProperty textSize() {
    return textSize.getReadOnlyProperty();
  }

  public boolean isDark() {
    return palette.get().isDark();
  }

  public void setDark(boolean dark) {
    show(dark);
  }

  /** The name of the map that heatmaps are painted in, empty for the usual colours. */
  public Optional<String> colourMap() {
    return colourMap;
  }

  /**
   * Paints heatmaps of the kind a map is made for in its colours.
   *
   * @param name one of {@link ColourMaps#NAMES}; empty or another name for the usual colours
   */
  public void setColourMap(Optional<String> name) {
    colourMap = name.filter(ColourMaps.NAMES::contains);
    show(isDark());
  }

  private void show(boolean dark) {
    Palette usual = dark ? Palette.dark() : Palette.light();
    palette.set(colourMap.map(usual::with).orElse(usual));
  }

  public void setTextSize(double size) {
    textSize.set(Math.max(SMALLEST_TEXT, Math.min(size, LARGEST_TEXT)));
  }

  /** Makes a scene follow this theme, which knows it while it is shown. */
  public void dress(Scene scene) {
    ObservableValue<Boolean> shown =
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
    palette.when(shown).subscribe(now -> colour(scene));
    textSize.when(shown).subscribe(now -> size(scene));
  }

  private void colour(Scene scene) {
    Application.setUserAgentStylesheet(
        isDark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().clear();
    scene.getStylesheets().add(sheet(isDark() ? "dark.css" : "light.css"));
    SHEETS.forEach(name -> scene.getStylesheets().add(sheet(name)));
  }

  private void size(Scene scene) {
    scene.getRoot().setStyle("-fx-font-size: " + textSize.get() + "px;");
  }

  private static String sheet(String name) {
    String path = "/styles/" + name;
    return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
  }
}
