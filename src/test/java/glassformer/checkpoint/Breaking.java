package glassformer.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with a model's folder. */
@FunctionalInterface
interface Breaking {
  void apply(Path folder) throws IOException;

  static void cut(Path file, int bytes) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
      content.setLength(content.length() - bytes);
    }
  }

  static void index(Path folder, String shard, String tensor) throws IOException {
    Path file = folder.resolve("model.safetensors.index.json");
    ObjectNode index = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    index.withObject("/weight_map").put(tensor, shard);
    Files.writeString(file, index.toString());
  }

  static void set(Path folder, String field, String json) throws IOException {
    Path file = folder.resolve("config.json");
    ObjectNode config = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    config.set(field, new ObjectMapper().readTree(json));
    Files.writeString(file, config.toString());
  }

  static void remove(Path folder, String field) throws IOException {
    Path file = folder.resolve("config.json");
    ObjectNode config = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    config.remove(field);
    Files.writeString(file, config.toString());
  }

  static void notANumber(Path folder) throws IOException {
    keepOnly(folder, "config.json");
    Files.copy(
        Folders.golden("gpt2").resolve("model.safetensors"), folder.resolve("model.safetensors"));
    Folders.changeWeights(folder, weights -> weights.get("wpe.weight").set(2, 5, Float.NaN));
  }

  static void tokenizer(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("tokenizer.json"),
        Files.readString(Path.of("src/test/resources/tokenizers/wordpiece.json")));
  }

  /** A link to itself, which nobody can read, whatever the permissions. */
  static void link(Path folder) throws IOException {
    keepOnly(folder, "config.json");
    Files.createSymbolicLink(folder.resolve("model.safetensors"), Path.of("model.safetensors"));
  }

  static void keepOnly(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith(name)) {
          Files.delete(file);
        }
      }
    }
  }

  static void replaceByFolder(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }

  static void replaceByFile(Path folder) throws IOException {
    keepOnly(folder, "");
    Files.delete(folder);
    Files.writeString(folder, "not a folder");
  }

  /** A file of 6 GB that takes no place on the disk, since nothing is written in it. */
  static void tooLarge(Path folder) throws IOException {
    keepOnly(folder, "config.json");
    set(folder, "n_embd", "16384");
    set(folder, "n_layer", "1");
    set(folder, "n_inner", "65536");
    long width = 16384;
    StringBuilder header = new StringBuilder("{");
    long[] end = {0};
    TensorsWritten tensors =
        (name, shape) -> {
          long bytes = Dtype.BF16.bytes();
          for (long size : shape) {
            bytes *= size;
          }
          header.append(end[0] == 0 ? "" : ",");
          header.append(
              "'%s':{'dtype':'BF16','shape':%s,'data_offsets':[%d,%d]}"
                  .formatted(name, List.of(box(shape)), end[0], end[0] + bytes));
          end[0] += bytes;
        };
    tensors.write("wte.weight", 23, width);
    tensors.write("wpe.weight", 32, width);
    for (String norm : List.of("h.0.ln_1", "h.0.ln_2", "ln_f")) {
      tensors.write(norm + ".weight", width);
      tensors.write(norm + ".bias", width);
    }
    tensors.write("h.0.attn.c_attn.weight", width, 3 * width);
    tensors.write("h.0.attn.c_attn.bias", 3 * width);
    tensors.write("h.0.attn.c_proj.weight", width, width);
    tensors.write("h.0.attn.c_proj.bias", width);
    tensors.write("h.0.mlp.c_fc.weight", width, 4 * width);
    tensors.write("h.0.mlp.c_fc.bias", 4 * width);
    tensors.write("h.0.mlp.c_proj.weight", 4 * width, width);
    tensors.write("h.0.mlp.c_proj.bias", width);
    Path file = folder.resolve("model.safetensors");
    RawFile.write(file, header.append('}').toString(), new byte[0]);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(sparse.length() + end[0]);
    }
  }

  interface TensorsWritten {
    void write(String name, long... shape);
  }

  private static Long[] box(long... shape) {
    return Arrays.stream(shape).boxed().toArray(Long[]::new);
  }
}
