package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class ThemeTest {
  private final Theme theme = new Theme();
  private Scene scene;

  @Start
  void start(Stage stage) {
    scene = new Scene(new Region());
    theme.dress(scene);
    stage.setScene(scene);
  }

  private boolean isDark() {
    return scene.getStylesheets().stream().anyMatch(sheet -> sheet.endsWith("/dark.css"));
  }

  private String style() {
    return scene.getRoot().getStyle();
  }

  @Test
  void aSceneIsDressedBeforeItIsShown() {
    assertFalse(isDark());
    assertEquals("-fx-font-size: 13.0px;", style());
  }

  @Test
  void aSceneFollowsTheThemeWhileItIsShown(FxRobot robot) {
    Stage stage = (Stage) scene.getWindow();
    robot.interact(stage::show);
    robot.interact(() -> theme.setDark(true));
    robot.interact(() -> theme.setTextSize(20));
    assertTrue(isDark());
    assertEquals("-fx-font-size: 20.0px;", style());
    robot.interact(stage::hide);
  }

  @Test
  void aSceneThatIsShownAgainIsDressedAgain(FxRobot robot) {
    Stage stage = (Stage) scene.getWindow();
    robot.interact(stage::show);
    robot.interact(stage::hide);
    robot.interact(() -> theme.setDark(true));
    assertFalse(isDark());
    robot.interact(stage::show);
    assertTrue(isDark());
    robot.interact(stage::hide);
  }
}
