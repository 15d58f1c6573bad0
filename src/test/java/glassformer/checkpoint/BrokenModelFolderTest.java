package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenModelFolderTest {
  private static final String IN_PROJECTION =
      "transformer.encoder.layers.0.self_attn.in_proj_weight";

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void copy() throws IOException {
    folder = Folders.copyOfPost(temporary);
    ModelFolder.open(folder);
  }

  private void assertRefused(String message) {
    assertEquals(message, refusal());
  }

  private String refusal() {
    return assertThrows(CheckpointException.class, () -> ModelFolder.open(folder)).getMessage();
  }

  @Test
  void folderThatIsNotThere() {
    folder = temporary.resolve("none");
    assertRefused(folder + ": there is no such folder");
  }

  @Test
  void folderThatIsNoModel() throws IOException {
    Files.delete(folder.resolve("config.json"));
    assertRefused(
        folder
            + ": this folder is no model; config.json and model.safetensors were looked for, and it"
            + " has [model.safetensors, source_tokenizer.json, target_tokenizer.json]");
  }

  @Test
  void missingWeights() throws IOException {
    Files.delete(folder.resolve("model.safetensors"));
    assertRefused("model.safetensors: this file is missing in " + folder);
  }

  @Test
  void truncatedWeights() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("model.safetensors").toFile(), "rw")) {
      file.setLength(file.length() - 4);
    }
    assertRefused(
        "model.safetensors: tensor 'generator.bias' ends at byte 24948 of the data, which has only"
            + " 24944; the file is cut short");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.safetensors",
        "source_tokenizer.json",
        "target_tokenizer.json",
        "config.json"
      })
  void emptyFile(String file) throws IOException {
    Files.write(folder.resolve(file), new byte[0]);
    assertTrue(refusal().startsWith(file + ": "), refusal());
  }

  @Test
  void configThatIsNotJson() {
    Folders.replace(folder.resolve("config.json"), "{", "");
    assertTrue(refusal().startsWith("config.json: it is not JSON ("), refusal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"d_model\": 16 | \"x\": 16 | d_model is missing; it must be a whole number from 1 on",
        "\"d_model\": 16 | \"d_model\": \"16\" | d_model is \"16\"; it must be a whole number from"
            + " 1 on",
        "\"d_model\": 16 | \"d_model\": 16.5 | d_model is 16.5; it must be a whole number from 1"
            + " on",
        "\"d_ff\": 32 | \"d_ff\": 0 | d_ff is 0; it must be a whole number from 1 on",
        "\"max_positions\": 64 | \"max_positions\": 1e99 | max_positions is 1.0E99; it must be a"
            + " whole number from 1 on",
        "\"n_heads\": 2 | \"n_heads\": 3 | d_model 16 is not a multiple of n_heads 3",
        "\"relu\" | \"swish\" | activation is \"swish\"; it must be one of \"relu\", \"gelu\"",
        "\"post\" | null | norm_placement is null; it must be one of \"post\", \"pre\"",
        "\"sinusoidal\" | \"learned\" | position is \"learned\"; it must be one of \"sinusoidal\"",
        "\"transformer\" | \"mistral\" | model_type is \"mistral\"; it must be one of \"transformer\", \"gpt2\", \"bert\", \"llama\"",
        "\"model_type\" | \"x\" | model_type is missing; it must be one of \"transformer\", \"gpt2\", \"bert\", \"llama\"",
        "true | 1 | scale_embeddings is 1; it must be true or false",
        "1e-05 | 0 | norm_eps is 0; it must be a number above 0",
        "true | true, \"bos_token_id\": 13 | bos_token_id is 13; it must be an id from 0 to 12, or"
            + " absent",
        "true | true, \"unk_token_id\": 11 | unk_token_id is 11; it must be an id from 0 to 10, or"
            + " absent",
        "true | true, \"eos_token_id\": -1 | eos_token_id is -1; it must be an id from 0 to 12, or"
            + " absent",
      })
  void wrongFieldOfTheConfig(String right, String wrong, String message) {
    Folders.replace(folder.resolve("config.json"), right, wrong);
    assertRefused("config.json: " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "source_tokenizer.json, 12, source_vocab_size 11",
    "target_tokenizer.json, 9, target_vocab_size 13",
  })
  void tokenizerOfAnotherSize(String file, int tokens, String config) throws IOException {
    Files.writeString(folder.resolve(file), Folders.tokenizer("x", tokens).toJson());
    assertRefused(file + ": it has " + tokens + " tokens, config.json says " + config);
  }

  @Test
  void tokenizerOfAnotherType() {
    Folders.replace(folder.resolve("target_tokenizer.json"), "WordLevel", "BPE");
    assertRefused("target_tokenizer.json: model.type is \"BPE\"; supported is \"WordLevel\"");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"d_model\": 16', '\"d_model\": 1000000000', source_embedding.weight, '[11, 16]', 11 x"
        + " 1000000000",
    "'\"d_ff\": 32', '\"d_ff\": 2147483647', transformer.encoder.layers.0.linear1.weight, '[32,"
        + " 16]', 2147483647 x 16",
  })
  void sizesOfTheConfigThatTheWeightsDoNotHave(
      String right, String wrong, String tensor, String shape, String expected) {
    Folders.replace(folder.resolve("config.json"), right, wrong);
    assertRefused(
        "model.safetensors: tensor '"
            + tensor
            + "' has shape "
            + shape
            + ", config.json says "
            + expected);
  }

  @Test
  void moreLayersThanTheWeightsHave() {
    Folders.replace(
        folder.resolve("config.json"),
        "\"n_decoder_layers\": 1",
        "\"n_decoder_layers\": 2000000000");
    assertRefused(
        "model.safetensors: tensor 'transformer.decoder.layers.1.self_attn.in_proj_weight' is"
            + " missing; config.json says it is there, 48 x 16");
  }

  @Test
  void transposedTensor() {
    Folders.changeWeights(
        folder, weights -> weights.put("generator.weight", new FMatrixRMaj(16, 13)));
    assertRefused(
        "model.safetensors: tensor 'generator.weight' has shape [16, 13], config.json says 13 x"
            + " 16");
  }

  @Test
  void missingTensor() {
    Folders.changeWeights(folder, weights -> weights.remove(IN_PROJECTION));
    assertRefused(
        "model.safetensors: tensor '"
            + IN_PROJECTION
            + "' is missing; config.json says it is there, 48 x 16");
  }

  @Test
  void extraTensor() {
    Folders.changeWeights(folder, weights -> weights.put("position.pe", new FMatrixRMaj(2, 2)));
    assertRefused(
        "model.safetensors: config.json does not describe 1 of its tensors ('position.pe');"
            + " there must be no others than those it describes");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void weightThatIsNotFinite(float weight) {
    Folders.changeWeights(folder, weights -> weights.get(IN_PROJECTION).set(47, 3, weight));
    assertRefused(
        "model.safetensors: tensor '"
            + IN_PROJECTION
            + "' has the weight "
            + weight
            + " at [47, 3];"
            + " weights must be finite");
    Folders.changeWeights(folder, weights -> weights.get(IN_PROJECTION).set(47, 3, 0));
    Folders.changeWeights(folder, weights -> weights.get("generator.bias").set(0, 12, weight));
    assertRefused(
        "model.safetensors: tensor 'generator.bias' has the weight "
            + weight
            + " at [12]; weights must be finite");
  }

  @Test
  void folderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "not a folder");
    LoadedModel loaded = ModelFolder.open(folder);
    assertThrows(
        CheckpointException.class,
        () ->
            ModelFolder.save(
                file.resolve("x"),
                loaded.encoderDecoder().orElseThrow(),
                loaded.sourceTokenizer(),
                loaded.targetTokenizer()));
    assertThrows(
        CheckpointException.class,
        () ->
            ModelFolder.save(
                file,
                loaded.encoderDecoder().orElseThrow(),
                loaded.sourceTokenizer(),
                loaded.targetTokenizer()));
    assertEquals("not a folder", Files.readString(file));
    assertTrue(Files.notExists(temporary.resolve("file.part")));
  }
}
