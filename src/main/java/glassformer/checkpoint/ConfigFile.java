package glassformer.checkpoint;

import glassformer.model.ModelConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A {@code config.json}. A field that changes the arithmetic must have a value that is supported;
 * fields that change none are left alone. A field may be missing where Hugging Face's library then
 * takes a value of its own.
 */
final class ConfigFile {

  private ConfigFile() {}

  /**
   * @throws CheckpointException if the file cannot be read, or describes a model that is not
   *     supported
   */
  static ModelConfig read(Path path) throws CheckpointException {
    String file = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      throw new CheckpointException(file, "checkpoint.file.directory", path.toAbsolutePath());
    }
    try {
      return parse(file, Files.readAllBytes(path));
    } catch (IOException e) {
      throw CheckpointException.reading(e, path);
    }
  }

  /**
   * @param file the file's name, for messages
   */
  static ModelConfig parse(String file, byte[] content) throws CheckpointException {
    ConfigFields fields = new ConfigFields(file, Json.parse(file, content));
    String family = fields.choice("model_type", "transformer", "gpt2", "bert", "llama");
    fields.absent("quantization_config");
    return switch (family) {
      case "gpt2" -> Gpt2Fields.read(fields);
      case "bert" -> BertFields.read(fields);
      case "llama" -> LlamaFields.read(fields);
      default -> TransformerFields.read(fields);
    };
  }
}
