package glassformer.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.checkpoint.LoadedModel;
import glassformer.checkpoint.ModelFolder;
import glassformer.session.Focus;
import glassformer.session.Run;
import glassformer.session.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith({PangoRequired.class, ApplicationExtension.class})
class ModelOpeningTest {
  private static final String START = "The small cat sees a red car.";

  private WindowFixture fixture;

  @Start
  void start(Stage stage) throws IOException {
    fixture = new WindowFixture();
    fixture.open(stage);
  }

  @AfterEach
  void end() throws IOException, TimeoutException {
    fixture.end();
  }

  private Path save(String name) throws IOException {
    LoadedModel model = TestModels.random();
    Path folder = fixture.folder.resolve(name);
    ModelFolder.save(
        folder,
        model.encoderDecoder().orElseThrow(),
        model.sourceTokenizer(),
        model.targetTokenizer());
    return folder;
  }

  private void await(String model) throws TimeoutException {
    fixture.awaitRun(run -> run.scenario().model().equals(model));
  }

  private List<String> menu(FxRobot robot) {
    MenuButton models = robot.lookup("#models").query();
    return models.getItems().stream().map(MenuItem::getId).toList();
  }

  @Test
  void aFolderIsOpenedAndRememberedAcrossASession(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    String folder = save("mine").toString();
    robot.interact(() -> fixture.workbench().open(folder));
    await(folder);
    assertTrue(menu(robot).contains("model-mine"), menu(robot).toString());
    fixture.close();
    Stage[] stage = new Stage[1];
    robot.interact(() -> fixture.open(stage[0] = new Stage()));
    await(folder);
    MenuButton models = robot.from(stage[0].getScene().getRoot()).lookup("#models").query();
    assertTrue(models.getItems().stream().anyMatch(item -> "model-mine".equals(item.getId())));
  }

  @Test
  void aBrokenFolderIsSaidInWordsAndTheModelOnScreenStays(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    Path folder = save("broken");
    Files.writeString(folder.resolve("config.json"), "{\"model_type\": \"transformer\"}");
    robot.interact(() -> fixture.workbench().open(folder.toString()));
    WindowFixture.await(() -> fixture.workbench().problem().get().isPresent());
    fixture.awaitRun(run -> run.scenario().equals(fixture.workbench().scenario().get()));
    assertEquals("translator", fixture.workbench().scenario().get().model());
    Labeled notice = robot.lookup("#notice-text").query();
    assertTrue(notice.getText().contains("config.json"), notice.getText());
    assertTrue(robot.lookup("#notice").query().isVisible());
    assertFalse(menu(robot).contains("model-broken"));
    robot.interact(() -> fixture.workbench().undo());
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("translator", fixture.workbench().scenario().get().model());
  }

  @Test
  void openingAnotherModelKeepsTheStepOfTheSameRole(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    String weights = "decoder.1.cross_attention.head.1.weights";
    robot.interact(() -> fixture.workbench().show(weights));
    String folder = save("mine").toString();
    robot.interact(() -> fixture.workbench().open(folder));
    await(folder);
    assertEquals(weights, fixture.workbench().focus().get().step());
    assertEquals(START, fixture.workbench().scenario().get().source());
    robot.interact(() -> fixture.workbench().undo());
    await("translator");
  }

  @Test
  void aModelThatIsNotOpenedAfterAllLeavesTheAnswerThatWasTyped(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    robot.interact(() -> fixture.workbench().typeTarget("le chat"));
    fixture.awaitRun(run -> run.output().equals("le chat"));
    robot.interact(() -> fixture.workbench().open(fixture.folder.toString()));
    WindowFixture.await(() -> fixture.workbench().problem().get().isPresent());
    assertEquals(Optional.of("le chat"), fixture.workbench().scenario().get().target());
  }

  @Test
  void whatIsTypedWhileAModelIsReadIsNotAskedOfIt(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    robot.interact(
        () -> {
          fixture.workbench().open("minilm");
          fixture.workbench().typeTarget("le chat");
        });
    await("minilm");
    assertEquals(Optional.empty(), fixture.workbench().scenario().get().target());
    robot.interact(() -> fixture.workbench().typeTarget("A dog."));
    robot.interact(() -> fixture.workbench().chooseSource("A cat."));
    robot.interact(() -> fixture.workbench().open("minilm"));
    fixture.awaitRun(run -> run.trace().has(Run.SIMILARITY));
    assertEquals(Optional.of("A dog."), fixture.workbench().scenario().get().target());
  }

  @Test
  void theStartIsTheFirstStepOfTheModelItOpens(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    Path folder = fixture.saveGolden("gpt2", "decoder");
    robot.interact(() -> fixture.workbench().open(folder.toString()));
    await(folder.toString());
    assertEquals("decoder.embedding", fixture.workbench().focus().get().step());
    robot.interact(() -> fixture.workbench().reset());
    await("translator");
    assertEquals(Focus.START, fixture.workbench().focus().get());
  }

  @Test
  void aModelOfAnotherPoolingSaysSoWhereASecondSentenceWouldStand(FxRobot robot) throws Exception {
    fixture.awaitSource(START);
    String mean = fixture.saveGolden("bert", "mean").toString();
    robot.interact(() -> fixture.workbench().open(mean));
    await(mean);
    Node second = robot.lookup("#second-field").query().getParent();
    Labeled instead = robot.lookup("#incomparable").query();
    assertTrue(second.isVisible());
    assertFalse(instead.isVisible());
    Path cls = fixture.saveGolden("bert", "cls");
    Path pooling = Files.createDirectory(cls.resolve("1_Pooling"));
    Files.writeString(pooling.resolve("config.json"), "{\"pooling_mode\": \"cls\"}");
    robot.interact(() -> fixture.workbench().open(cls.toString()));
    await(cls.toString());
    assertFalse(second.isVisible());
    assertTrue(instead.isVisible());
    robot.interact(
        () -> {
          instead.getScene().getRoot().applyCss();
          instead.getScene().getRoot().layout();
        });
    Text read = (Text) instead.lookup(".text");
    assertEquals("Sentences can’t be compared: pooling not supported", read.getText());
    String reason = instead.getTooltip().getText();
    assertTrue(reason.contains("1_Pooling/config.json"), reason);
  }

  @Test
  void aDroppedFileStandsForItsFolder() throws IOException {
    Path folder = save("mine");
    Optional<Path> expected = Optional.of(folder);
    assertEquals(expected, ModelDrop.folder(List.of(folder.toFile())));
    assertEquals(expected, ModelDrop.folder(List.of(folder.resolve("config.json").toFile())));
    assertEquals(Optional.empty(), ModelDrop.folder(List.of(folder.toFile(), folder.toFile())));
  }
}
