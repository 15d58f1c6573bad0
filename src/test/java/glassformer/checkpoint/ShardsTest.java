package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {
  private static final String FIRST = "model-00001-of-00002.safetensors";
  private static final String SECOND = "model-00002-of-00002.safetensors";

  @TempDir Path folder;

  @BeforeEach
  void twoShards() throws IOException {
    RawFile.write(
        folder.resolve(FIRST),
        "{'a':{'dtype':'BF16','shape':[2],'data_offsets':[0,4]}}",
        new byte[] {(byte) 0x80, 0x3f, 0x20, (byte) 0xc1});
    RawFile.write(
        folder.resolve(SECOND),
        "{'b':{'dtype':'F16','shape':[1],'data_offsets':[0,2]}}",
        new byte[] {0, 0x3c});
    index("{'metadata':{'total_size':6},'weight_map':{'b':'%s','a':'%s'}}", SECOND, FIRST);
  }

  private void index(String json, Object... files) throws IOException {
    Files.write(path(), RawFile.json(json.formatted(files)));
  }

  private Path path() {
    return folder.resolve("model.safetensors.index.json");
  }

  private static float[] floats(TensorStore store, String tensor) throws CheckpointException {
    float[] floats = new float[(int) store.tensors().get(tensor).elements()];
    store.read(tensor, new Collected(floats));
    return floats;
  }

  @Test
  void shardsLookLikeOneSetOfTensors() throws IOException {
    try (Shards shards = Shards.open(path())) {
      assertEquals(Set.of("a", "b"), shards.tensors().keySet());
      assertArrayEquals(new float[] {1, -10}, floats(shards, "a"));
      assertArrayEquals(new float[] {1}, floats(shards, "b"));
      assertEquals(FIRST, shards.fileOf("a"));
      assertEquals("model.safetensors.index.json", shards.fileOf("c"));
    }
  }

  private void assertRefused(String message) {
    Exception e = assertThrows(CheckpointException.class, () -> Shards.open(path()));
    assertEquals(message, e.getMessage());
  }

  @Test
  void missingShard() throws IOException {
    Files.delete(folder.resolve(SECOND));
    assertRefused(SECOND + ": this file is missing in " + folder);
  }

  @Test
  void shardThatLacksATensor() throws IOException {
    index("{'weight_map':{'a':'%s','b':'%s','c':'%s'}}", FIRST, SECOND, SECOND);
    assertRefused(
        SECOND + ": there is no tensor 'c', though model.safetensors.index.json says it is here");
  }

  @Test
  void tensorThatTheIndexLacks() throws IOException {
    RawFile.write(
        folder.resolve(SECOND),
        "{'b':{'dtype':'F16','shape':[1],'data_offsets':[0,2]},"
            + "'d':{'dtype':'F16','shape':[1],'data_offsets':[2,4]}}",
        new byte[4]);
    assertRefused(
        "model.safetensors.index.json: weight_map does not give "
            + SECOND
            + " for tensor 'd', though the tensor is there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | weight_map is null; it must be an object that gives the file of each tensor",
        "{'weight_map':[]} | weight_map is []; it must be an object that gives the file of each"
            + " tensor",
        "{'weight_map':{'a':1}} | weight_map gives 1 for tensor 'a'; it must be the name of a"
            + " .safetensors file in the same folder",
        "{'weight_map':{'a':'../x.safetensors'}} | weight_map gives \"../x.safetensors\" for tensor"
            + " 'a'; it must be the name of a .safetensors file in the same folder",
      })
  void indexThatIsWrong(String json, String message) throws IOException {
    index(json);
    assertRefused("model.safetensors.index.json: " + message);
  }

  @Test
  void indexThatIsNotJson() throws IOException {
    index("{'weight_map'");
    Exception e = assertThrows(CheckpointException.class, () -> Shards.open(path()));
    assertEquals(
        "model.safetensors.index.json: it is not JSON (Unexpected end-of-input within/between"
            + " Object entries)",
        e.getMessage());
  }
}
