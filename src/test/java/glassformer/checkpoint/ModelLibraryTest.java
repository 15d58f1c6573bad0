package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
  @TempDir Path temporary;
  private ModelLibrary library;

  @BeforeEach
  void twoModels() throws IOException {
    Path models = Files.createDirectories(temporary.resolve("models"));
    Files.move(Folders.copyOfPost(temporary), models.resolve("translator"));
    Files.createDirectories(models.resolve("no-model"));
    Files.writeString(models.resolve("README.md"), "");
    library = new ModelLibrary(models);
  }

  @Test
  void foldersWithAConfigurationAreListed() throws IOException {
    assertEquals(List.of("minilm", "translator"), library.names());
    assertEquals("translator", library.open("translator").name());
  }

  @Test
  void withoutAFolderThereIsTheModelThatTheProgramCarries() throws IOException {
    assertEquals(List.of("minilm"), new ModelLibrary(temporary.resolve("none")).names());
  }

  @Test
  void everyOtherTextIsAFolder() throws IOException {
    String folder = temporary.resolve("models/translator").toString();
    assertEquals(Path.of(folder), library.resolve(folder));
    assertEquals("translator", library.open(folder + "/../translator/").name());
    assertEquals(Path.of("."), library.resolve("."));
  }

  @Test
  void dotSlashIsAFolderEvenIfTheNameIsBuiltIn() {
    assertThrows(CheckpointException.class, () -> library.resolve("./translator"));
  }

  @Test
  void unknownNameListsWhatThereIs() {
    for (String name : List.of("traduttore", "no-model", "", "\0")) {
      Exception e = assertThrows(CheckpointException.class, () -> library.resolve(name));
      assertEquals(
          name
              + ": there is neither a built-in model of this name (there are: minilm, translator; in "
              + library.models()
              + ") nor such a folder",
          e.getMessage());
    }
  }

  @Test
  void homeIsASystemProperty() {
    String before = System.getProperty("glassformer.home");
    try {
      System.setProperty("glassformer.home", temporary.toString());
      assertEquals(temporary.resolve("samples/models"), ModelLibrary.builtIn().models());
    } finally {
      if (before == null) {
        System.clearProperty("glassformer.home");
      } else {
        System.setProperty("glassformer.home", before);
      }
    }
  }
}
