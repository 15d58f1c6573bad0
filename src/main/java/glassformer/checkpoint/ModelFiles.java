package glassformer.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that make up the model in a folder.
 *
 * @param folder where they are
 * @param weights the one that says which tensors there are
 */
record ModelFiles(Path folder, Path weights) {
  static final String CONFIG = "config.json";
  static final String WEIGHTS = "model.safetensors";
  static final String INDEX = "model.safetensors.index.json";
  static final String SOURCE_TOKENIZER = "source_tokenizer.json";
  static final String TARGET_TOKENIZER = "target_tokenizer.json";
  static final String TOKENIZER = "tokenizer.json";
  private static final List<String> ONNX = List.of("model.onnx", "onnx/model.onnx");

  /** What PyTorch alone can read: the file may run any program when it is opened. */
  private static final String PICKLED = "pytorch_model";

  private static final int NAMES_SHOWN = 5;

  /**
   * Looks for a model.
   *
   * @throws CheckpointException if the folder is none, or holds none that can be read
   */
  static ModelFiles in(Path folder) throws CheckpointException {
    if (Files.isRegularFile(folder)) {
      throw new CheckpointException(folder.toString(), "checkpoint.folder.file", CONFIG);
    }
    if (!Files.isDirectory(folder)) {
      throw new CheckpointException(folder.toString(), "checkpoint.folder.missing");
    }
    if (Files.notExists(folder.resolve(CONFIG))) {
      throw new CheckpointException(
          folder.toString(), "checkpoint.folder.empty", CONFIG, WEIGHTS, content(folder));
    }
    return new ModelFiles(folder, weights(folder));
  }

  private static Path weights(Path folder) throws CheckpointException {
    List<String> names = new ArrayList<>(List.of(WEIGHTS, INDEX));
    names.addAll(ONNX);
    Optional<Path> found = names.stream().map(folder::resolve).filter(Files::exists).findFirst();
    if (found.isEmpty() && content(folder).contains(PICKLED)) {
      throw new CheckpointException(folder.toString(), "checkpoint.folder.pickled", WEIGHTS);
    }
    return found.orElse(folder.resolve(WEIGHTS));
  }

  private static String content(Path folder) throws CheckpointException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .limit(NAMES_SHOWN)
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw CheckpointException.reading(e, folder);
    }
  }

  Path config() {
    return folder.resolve(CONFIG);
  }

  /** Opens the weights. */
  TensorStore openWeights() throws CheckpointException {
    if (isIndex()) {
      return Shards.open(weights);
    }
    return weights.toString().endsWith(".onnx")
        ? OnnxFile.open(weights)
        : Safetensors.open(weights);
  }

  private boolean isIndex() {
    return weights.endsWith(INDEX);
  }

  /** The names of all files that make a difference, those of the weights last. */
  List<String> names() throws CheckpointException {
    List<String> names =
        new ArrayList<>(List.of(CONFIG, SOURCE_TOKENIZER, TARGET_TOKENIZER, TOKENIZER));
    names.addAll(SentenceFiles.names(folder));
    names.removeIf(name -> Files.notExists(folder.resolve(name)));
    names.add(folder.relativize(weights).toString());
    if (isIndex()) {
      names.addAll(SafetensorsIndex.read(weights).shards());
    }
    return names;
  }
}
