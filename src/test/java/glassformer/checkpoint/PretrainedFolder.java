package glassformer.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reference case of a pretrained family, written as Hugging Face's library saves a model. */
final class PretrainedFolder {
  static final String FIRST = "model-00001-of-00002.safetensors";
  static final String SECOND = "model-00002-of-00002.safetensors";

  private final String family;
  private final Path folder;
  private final List<RawTensor> tensors = new ArrayList<>();

  private PretrainedFolder(String family, Path folder) {
    this.family = family;
    this.folder = folder;
  }

  /** The case's weights, each cut to what the type can hold. */
  static PretrainedFolder of(String family, Path folder, Dtype dtype) throws IOException {
    PretrainedFolder result = new PretrainedFolder(family, Files.createDirectories(folder));
    try (Safetensors golden =
        Safetensors.open(Folders.golden(family).resolve("model.safetensors"))) {
      for (TensorInfo tensor : golden.tensors().values()) {
        result.tensors.add(
            RawTensor.of(tensor.name(), dtype, tensor.shape(), golden.floats(tensor.name())));
      }
    }
    return result;
  }

  Path folder() {
    return folder;
  }

  PretrainedFolder prefixed(String prefix) {
    tensors.replaceAll(tensor -> tensor.renamed(prefix + tensor.name()));
    return this;
  }

  PretrainedFolder renamed(String part, String by) {
    tensors.replaceAll(tensor -> tensor.renamed(tensor.name().replace(part, by)));
    return this;
  }

  PretrainedFolder with(String name, Dtype dtype, Long... shape) {
    int bytes = dtype.bytes();
    for (long size : shape) {
      bytes *= (int) size;
    }
    tensors.add(new RawTensor(name, dtype, List.of(shape), new byte[bytes]));
    return this;
  }

  PretrainedFolder without(String name) {
    tensors.removeIf(tensor -> tensor.name().equals(name));
    return this;
  }

  /** The same numbers once more. */
  PretrainedFolder copied(String name, String copy) {
    RawTensor original =
        tensors.stream().filter(tensor -> tensor.name().equals(name)).findFirst().orElseThrow();
    tensors.add(original.renamed(copy));
    return this;
  }

  /** Writes config.json, tokenizer.json and one file of weights. */
  Path write() throws IOException {
    writeRest();
    RawTensor.write(folder.resolve("model.safetensors"), tensors);
    return folder;
  }

  /** Writes config.json, tokenizer.json and two files of weights with their index. */
  Path writeShards() throws IOException {
    writeRest();
    int half = tensors.size() / 2;
    ObjectNode index = new ObjectMapper().createObjectNode();
    index.putObject("metadata").put("total_size", 1);
    ObjectNode map = index.putObject("weight_map");
    for (int i = 0; i < tensors.size(); i++) {
      map.put(tensors.get(i).name(), i < half ? FIRST : SECOND);
    }
    RawTensor.write(folder.resolve(FIRST), tensors.subList(0, half));
    RawTensor.write(folder.resolve(SECOND), tensors.subList(half, tensors.size()));
    Files.writeString(folder.resolve("model.safetensors.index.json"), index.toPrettyString());
    return folder;
  }

  private void writeRest() throws IOException {
    Files.copy(Folders.golden(family).resolve("config.json"), folder.resolve("config.json"));
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer(family));
  }

  /** A tokenizer of the family's kind that has no more tokens than the case's table has rows. */
  private static String tokenizer(String family) throws IOException {
    return switch (family) {
      case "bert" ->
          tokenizer("wordpiece", "[PAD] [UNK] [CLS] [SEP] [MASK] the cat walk ##ing sat on mat .");
      case "gpt2" -> tokenizer("byte-level", "<|endoftext|> Ġ a c e h m n o s t");
      default -> tokenizer("sentencepiece", "<unk> <s> </s> ▁ a c e h m n o s t");
    };
  }

  private static String tokenizer(String kind, String vocabulary) throws IOException {
    Path file = Path.of("src/test/resources/tokenizers", kind + ".json");
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    ObjectNode model = (ObjectNode) root.get("model");
    model.putObject("vocab");
    for (String token : vocabulary.split(" ")) {
      model.withObject("/vocab").put(token, model.get("vocab").size());
    }
    if (model.has("merges")) {
      model.putArray("merges");
    }
    root.get("added_tokens")
        .forEach(
            token ->
                ((ObjectNode) token)
                    .put("id", model.get("vocab").get(token.get("content").asText()).asInt()));
    return root.toString();
  }
}
