package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glassformer.model.GoldenFamily;
import glassformer.model.GoldenTensors;
import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.text.Token;
import glassformer.text.Tokenizer;
import glassformer.trace.Parameter;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders as Hugging Face saves them, of every family, open and run. */
class PretrainedFolderTest {
  private static final String HEAD = "lm_head.weight";

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("model");
  }

  private static Step forward(Model model, String text, Tokenizer tokenizer) {
    int[] ids = tokenizer.encode(text).stream().mapToInt(Token::id).toArray();
    assertNotEquals(0, ids.length);
    return model.forward(
        new Tape(), model.config().hasEncoder() ? Ids.encoder(ids) : Ids.decoder(ids));
  }

  private static Step forward(Model model, int... ids) {
    return model.forward(
        new Tape(), model.config().hasEncoder() ? Ids.encoder(ids) : Ids.decoder(ids));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gpt2", "bert", "llama"})
  void referenceCaseGivesWhatPyTorchComputed(String family) throws IOException {
    GoldenFamily golden = GoldenFamily.of(family);
    Model model = ModelFolder.open(Folders.golden(family)).model();
    assertEquals(golden.model().config(), model.config());
    boolean encoder = model.config().hasEncoder();
    Step last = forward(model, golden.expected().ids("input_ids"));
    golden
        .expected()
        .assertClose(
            encoder ? "hidden." + model.config().encoderLayers() : "logits",
            0,
            last.value(),
            GoldenTensors.FORWARD);
  }

  /** Unneeded tensors of each kind, and one that is there twice, are in the files too. */
  private Path shards(String family, Dtype dtype) throws IOException {
    PretrainedFolder folder = PretrainedFolder.of(family, folder(), dtype);
    return switch (family) {
      case "gpt2" ->
          folder
              .prefixed("transformer.")
              .copied("transformer.wte.weight", HEAD)
              .with("transformer.h.0.attn.bias", Dtype.U8, 1L, 1L, 32L, 32L)
              .with("transformer.h.1.attn.masked_bias", Dtype.F32)
              .writeShards();
      case "bert" ->
          folder
              .prefixed("bert.")
              .with("bert.pooler.dense.weight", Dtype.F32, 16L, 16L)
              .with("bert.embeddings.position_ids", Dtype.I64, 1L, 32L)
              .with("cls.predictions.bias", Dtype.F32, 19L)
              .writeShards();
      default ->
          folder.with("model.layers.0.self_attn.rotary_emb.inv_freq", Dtype.F32, 4L).writeShards();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "gpt2, BF16, cat on a mat",
    "gpt2, F16, cat",
    "bert, F16, The cat sat on the mat.",
    "bert, BF16, walking",
    "llama, BF16, the cat",
    "llama, F16, cat on a mat",
  })
  void shardsInHalfPrecisionWithPrefixAndUnneededTensors(String family, Dtype dtype, String text)
      throws IOException {
    Model expected = GoldenFamily.of(family).model();
    for (Parameter parameter : expected.parameters().all()) {
      float[] values = parameter.value().data;
      for (int i = 0; i < values.length; i++) {
        values[i] = RawTensor.cut(values[i], dtype);
      }
    }
    expected.parameters().changed();
    LoadedModel loaded = ModelFolder.open(shards(family, dtype));
    assertEquals("model", loaded.name());
    boolean encoder = loaded.config().hasEncoder();
    assertEquals(encoder, loaded.sourceTokenizer().isPresent());
    assertEquals(!encoder, loaded.targetTokenizer().isPresent());
    Tokenizer tokenizer = loaded.sourceTokenizer().or(loaded::targetTokenizer).orElseThrow();
    assertArrayEquals(
        forward(expected, text, tokenizer).value().data,
        forward(loaded.model(), text, tokenizer).value().data);
  }

  @Test
  void firstFilesOfBertCallANormsWeightGammaAndItsBiasBeta() throws IOException {
    Path folder =
        PretrainedFolder.of("bert", folder(), Dtype.F32)
            .prefixed("bert.")
            .renamed("LayerNorm.weight", "LayerNorm.gamma")
            .renamed("LayerNorm.bias", "LayerNorm.beta")
            .write();
    Model model = ModelFolder.open(folder).model();
    assertArrayEquals(
        forward(GoldenFamily.of("bert").model(), 1, 2, 3).value().data,
        forward(model, 1, 2, 3).value().data);
  }

  @Test
  void llamaWithATiedHead() throws IOException {
    Path folder = PretrainedFolder.of("llama", folder(), Dtype.F32).without(HEAD).write();
    Folders.replace(folder.resolve("config.json"), "embeddings\": false", "embeddings\": true");
    assertEquals(21, forward(ModelFolder.open(folder).model(), 1, 2).value().getNumCols());
  }

  @Test
  void gpt2WithAHeadOfItsOwn() throws IOException {
    Path folder =
        PretrainedFolder.of("gpt2", folder(), Dtype.F32).copied("wpe.weight", HEAD).write();
    Folders.replace(
        folder.resolve("config.json"),
        "\"vocab_size\": 23",
        "\"vocab_size\": 23, \"tie_word_embeddings\": false");
    Exception e = assertThrows(CheckpointException.class, () -> ModelFolder.open(folder));
    assertEquals(
        "model.safetensors: tensor 'lm_head.weight' has shape [32, 16], config.json says 23 x 16",
        e.getMessage());
  }

  @Test
  void withoutATokenizerIdsStillWork() throws IOException {
    LoadedModel loaded = ModelFolder.open(Folders.golden("gpt2"));
    assertTrue(loaded.sourceTokenizer().isEmpty());
    assertTrue(loaded.targetTokenizer().isEmpty());
    assertEquals(23, forward(loaded.model(), 1, 2, 3).value().getNumCols());
  }

  @Test
  void fingerprintCoversEveryShard() throws IOException {
    Path folder = shards("bert", Dtype.F16);
    String before = ModelFolder.open(folder).sha256();
    byte[] shard = Files.readAllBytes(folder.resolve(PretrainedFolder.SECOND));
    shard[shard.length - 1] ^= 1; // of a tensor that is not needed
    Files.write(folder.resolve(PretrainedFolder.SECOND), shard);
    assertNotEquals(before, ModelFolder.open(folder).sha256());
  }

  @Test
  void progressGrowsFromNothingToAll() throws IOException {
    List<Double> shares = new ArrayList<>();
    ModelFolder.open(
        shards("llama", Dtype.F16), (bytes, of) -> shares.add((double) bytes / of), () -> false);
    assertEquals(0, shares.get(0));
    assertEquals(1, shares.get(shares.size() - 1));
    assertEquals(shares.stream().sorted().distinct().toList(), shares);
    assertTrue(shares.size() > 10, shares.toString());
  }

  @Test
  void readingStopsWhenItIsCancelled() throws IOException {
    Path folder = shards("llama", Dtype.F16);
    List<Long> told = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () -> ModelFolder.open(folder, (bytes, of) -> told.add(bytes), () -> told.size() >= 3));
    assertEquals(3, told.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"F32", "F16", "BF16"})
  void everyTypeIsReadInChunksThatFillWholeParameters(Dtype dtype) throws IOException {
    float[] values = new float[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 4096;
    }
    Path file = temporary.resolve("x.safetensors");
    RawTensor.write(file, List.of(RawTensor.of("x", dtype, List.of((long) values.length), values)));
    try (Safetensors tensors = Safetensors.open(file)) {
      float[] read = tensors.floats("x");
      for (int i = 0; i < values.length; i++) {
        assertEquals(RawTensor.cut(values[i], dtype), read[i]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | [] | true",
        "{`pooling_mode_mean_tokens`: true, `pooling_mode_cls_token`: false} | [] | true",
        "{`pooling_mode_mean_tokens`: false, `pooling_mode_cls_token`: true} | [] | false",
        "{`pooling_mode_mean_tokens`: true, `pooling_mode_max_tokens`: true} | [] | false",
        "{`pooling_mode_mean_tokens`: false} | [] | false",
        "{`pooling_mode`: `mean`} | [] | true",
        "{`pooling_mode`: `cls`} | [] | false",
        "{} | [{`type`: `sentence_transformers.models.Normalize`}] | true",
        "{} | [{`type`: `sentence_transformers.models.Dense`}] | false",
      })
  void aBertThatIsNotPooledByTheMeanComparesNothingAndRunsAsBefore(
      String pooling, String modules, boolean compares) throws IOException {
    Path folder = PretrainedFolder.of("bert", folder(), Dtype.F32).write();
    LoadedModel plain = ModelFolder.open(folder);
    Files.writeString(folder.resolve("modules.json"), modules.replace('`', '"'));
    Files.createDirectory(folder.resolve("1_Pooling"));
    Files.writeString(folder.resolve("1_Pooling/config.json"), pooling.replace('`', '"'));
    LoadedModel model = ModelFolder.open(folder);
    assertNotEquals(plain.sha256(), model.sha256());
    assertEquals(compares, model.config().comparesSentences());
    Tape tape = new Tape();
    Step output = model.model().forward(tape, Ids.encoder(new int[] {1, 2, 3}));
    assertEquals(compares, tape.trace().has("sentence.embedding"));
    assertArrayEquals(forward(plain.model(), 1, 2, 3).value().data, output.value().data);
  }

  @Test
  void thePoolingIsReadInTheFolderThatTheModulesName() throws IOException {
    Path folder = PretrainedFolder.of("bert", folder(), Dtype.F32).write();
    writePooling(folder, "1_Pooling", "mean");
    writePooling(folder, "pooling", "cls");
    writeModules(folder, "\"pooling\"");
    LoadedModel first = ModelFolder.open(folder);
    assertFalse(first.config().comparesSentences());
    writePooling(folder, "pooling", "mean");
    LoadedModel second = ModelFolder.open(folder);
    assertTrue(second.config().comparesSentences());
    assertNotEquals(first.sha256(), second.sha256());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"../other\"", "\"/tmp\"", "\"\"", "1"})
  void aPoolingOutsideTheFolderIsRefused(String path) throws IOException {
    Path folder = PretrainedFolder.of("bert", folder(), Dtype.F32).write();
    writeModules(folder, path);
    Exception e = assertThrows(CheckpointException.class, () -> ModelFolder.open(folder));
    assertEquals(
        "modules.json: the path of the pooling is "
            + path
            + "; it must be a folder inside the model's",
        e.getMessage());
  }

  private static void writeModules(Path folder, String path) throws IOException {
    Files.writeString(
        folder.resolve("modules.json"),
        "[{\"type\": \"sentence_transformers.models.Pooling\", \"path\": " + path + "}]");
  }

  private static void writePooling(Path folder, String name, String mode) throws IOException {
    Files.createDirectories(folder.resolve(name));
    Files.writeString(
        folder.resolve(name).resolve("config.json"), "{\"pooling_mode\": \"" + mode + "\"}");
  }
}
