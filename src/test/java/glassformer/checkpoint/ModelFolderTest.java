package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.model.ActivationFunction;
import glassformer.model.Golden;
import glassformer.model.NormPlacement;
import glassformer.model.SpecialIds;
import glassformer.model.Transformer;
import glassformer.model.TransformerConfig;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFolderTest {
  @TempDir Path temporary;

  private static Step logits(Transformer model, Golden golden) {
    return model.forward(
        new Tape(),
        Transformer.source(golden.ids("source_ids")),
        Transformer.target(golden.ids("target_ids")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"seq2seq-post", "seq2seq-pre"})
  void openedModelGivesTheLogitsOfPyTorch(String name) throws IOException {
    LoadedModel loaded = ModelFolder.open(Folders.golden(name));
    Golden golden = new Golden(name);
    golden.assertClose(
        "logits", 0, logits(loaded.encoderDecoder().orElseThrow(), golden).value(), Golden.FORWARD);
    assertEquals(name, loaded.name());
    assertEquals(Optional.empty(), loaded.sourceTokenizer());
    assertEquals(SpecialIds.NONE, loaded.config().special());
  }

  @ParameterizedTest
  @ValueSource(strings = {"seq2seq-post", "seq2seq-pre"})
  void savedModelHasTheTensorsOfPyTorchBitByBit(String name) throws IOException {
    LoadedModel loaded = ModelFolder.open(Folders.golden(name));
    Path folder = temporary.resolve("saved");
    ModelFolder.save(
        folder, loaded.encoderDecoder().orElseThrow(), Optional.empty(), Optional.empty());
    assertEquals(List.of("config.json", "model.safetensors"), names(folder));
    try (Safetensors expected = Safetensors.open(Folders.golden(name).resolve(ModelFiles.WEIGHTS));
        Safetensors actual = Safetensors.open(folder.resolve(ModelFiles.WEIGHTS))) {
      assertEquals(expected.tensors().keySet(), actual.tensors().keySet());
      for (TensorInfo tensor : expected.tensors().values()) {
        assertEquals(tensor.shape(), actual.tensors().get(tensor.name()).shape());
        assertEquals(tensor.dtype(), actual.tensors().get(tensor.name()).dtype());
        assertArrayEquals(
            expected.floats(tensor.name()), actual.floats(tensor.name()), tensor.name());
      }
    }
    LoadedModel again = ModelFolder.open(folder);
    assertEquals(loaded.config(), again.config());
    List<Parameter> parameters = loaded.model().parameters().all();
    for (int i = 0; i < parameters.size(); i++) {
      assertArrayEquals(
          parameters.get(i).value().data, again.model().parameters().all().get(i).value().data);
    }
  }

  @Test
  void tokenizersAndSpecialIdsSurviveARoundTrip() throws IOException {
    SpecialIds special =
        new SpecialIds(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(0), OptionalInt.of(3));
    TransformerConfig config =
        new TransformerConfig(
            6,
            3,
            2,
            1,
            5,
            ActivationFunction.GELU,
            NormPlacement.PRE,
            1e-6f,
            17,
            false,
            7,
            8,
            special);
    Path folder = temporary.resolve("parents/are/made");
    ModelFolder.save(
        folder,
        new Transformer(config),
        Optional.of(Folders.tokenizer("en", 7)),
        Optional.of(Folders.tokenizer("fr", 8)));
    LoadedModel loaded = ModelFolder.open(folder);
    assertEquals(config, loaded.config());
    assertEquals("en6", loaded.sourceTokenizer().orElseThrow().token(6));
    assertEquals("fr7", loaded.targetTokenizer().orElseThrow().token(7));
  }

  @Test
  void savingAgainReplacesTheModelAndKeepsOtherFiles() throws IOException {
    Path folder = Folders.copyOfPost(temporary);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    LoadedModel loaded = ModelFolder.open(folder);
    loaded.model().parameters().all().get(0).value().set(0, 0, 0.5f);
    ModelFolder.save(
        folder, loaded.encoderDecoder().orElseThrow(), loaded.sourceTokenizer(), Optional.empty());
    LoadedModel again = ModelFolder.open(folder);
    assertEquals(0.5f, again.model().parameters().all().get(0).value().get(0, 0));
    assertTrue(again.sourceTokenizer().isPresent());
    assertTrue(again.targetTokenizer().isEmpty());
    assertNotEquals(loaded.sha256(), again.sha256());
    assertEquals(
        List.of("config.json", "model.safetensors", "notes.txt", "source_tokenizer.json"),
        names(folder));
    assertEquals(List.of("model"), names(temporary));
  }

  @Test
  void restOfAKilledSaveIsWrittenOver() throws IOException {
    Path rest = Files.createDirectories(temporary.resolve("saved.part"));
    Files.writeString(rest.resolve(ModelFiles.TARGET_TOKENIZER), "rest");
    LoadedModel loaded = ModelFolder.open(Folders.golden("seq2seq-post"));
    ModelFolder.save(
        temporary.resolve("saved"),
        loaded.encoderDecoder().orElseThrow(),
        Optional.empty(),
        Optional.empty());
    assertEquals(List.of("saved"), names(temporary));
    assertTrue(ModelFolder.open(temporary.resolve("saved")).targetTokenizer().isEmpty());
  }

  @Test
  void fingerprintCoversEveryFile() throws IOException {
    Path folder = Folders.copyOfPost(temporary);
    String before = ModelFolder.open(folder).sha256();
    assertEquals(64, before.length());
    assertEquals(before, ModelFolder.open(folder).sha256());
    Folders.replace(folder.resolve(ModelFiles.TARGET_TOKENIZER), "fr4", "fr0");
    assertNotEquals(before, ModelFolder.open(folder).sha256());
  }

  @Test
  void describedTensorsAreThoseOfTheModel() throws IOException {
    for (String name : List.of("seq2seq-post", "seq2seq-pre")) {
      Transformer model = ModelFolder.open(Folders.golden(name)).encoderDecoder().orElseThrow();
      List<String> described = new ArrayList<>();
      new TransformerTensors(model.config()).visit((tensor, shape) -> described.add(tensor));
      assertEquals(List.copyOf(model.parameters().byTensor().keySet()), described);
    }
  }
}
