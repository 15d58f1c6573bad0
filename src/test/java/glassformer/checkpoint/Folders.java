package glassformer.checkpoint;

import glassformer.text.WordTokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;

/** Model folders for tests: copies of the reference cases, to be broken. */
final class Folders {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private Folders() {}

  static Path golden(String name) {
    return GOLDEN.resolve(name);
  }

  /** A copy with tokenizers of the right sizes (11 and 13). */
  static Path copyOfPost(Path into) throws IOException {
    Path folder = Files.createDirectories(into.resolve("model"));
    for (String file : List.of(ModelFiles.CONFIG, ModelFiles.WEIGHTS)) {
      Files.copy(golden("seq2seq-post").resolve(file), folder.resolve(file));
    }
    Files.writeString(folder.resolve(ModelFiles.SOURCE_TOKENIZER), tokenizer("en", 11).toJson());
    Files.writeString(folder.resolve(ModelFiles.TARGET_TOKENIZER), tokenizer("fr", 13).toJson());
    return folder;
  }

  /** A vocabulary of four special tokens and numbered words. */
  static WordTokenizer tokenizer(String stem, int size) {
    List<String> words = IntStream.range(4, size).mapToObj(i -> stem + i).toList();
    return WordTokenizer.of(List.of("[PAD]", "[BOS]", "[EOS]", "[UNK]"), words, "[UNK]");
  }

  static void replace(Path file, String right, String wrong) {
    try {
      String text = Files.readString(file);
      if (!text.contains(right)) {
        throw new IllegalArgumentException(file + " has no " + right);
      }
      Files.writeString(file, text.replace(right, wrong));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a folder's weights again, changed. */
  static void changeWeights(Path folder, Consumer<Map<String, FMatrixRMaj>> change) {
    Path path = folder.resolve(ModelFiles.WEIGHTS);
    try {
      Map<String, FMatrixRMaj> values = new LinkedHashMap<>();
      try (Safetensors file = Safetensors.open(path)) {
        for (String name : file.tensors().keySet()) {
          values.put(name, file.matrix(name));
        }
      }
      change.accept(values);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      values.forEach((name, value) -> tensors.put(name, tensor(value)));
      SafetensorsWriter.write(path, tensors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tensor tensor(FMatrixRMaj value) {
    return value.numRows == 1 ? Tensor.vector(List.of(value)) : Tensor.matrix(value);
  }
}
