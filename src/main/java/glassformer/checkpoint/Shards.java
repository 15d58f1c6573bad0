package glassformer.checkpoint;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tensors of several safetensors files that an index joins. */
final class Shards implements TensorStore {
  private final SafetensorsIndex index;
  private final Map<String, Safetensors> files = new HashMap<>();
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  private Shards(SafetensorsIndex index) {
    this.index = index;
  }

  /**
   * Opens the index and all its files.
   *
   * @throws CheckpointException if one is missing or broken, or they do not say the same
   */
  static Shards open(Path indexPath) throws CheckpointException {
    Shards shards = new Shards(SafetensorsIndex.read(indexPath));
    try {
      for (String shard : shards.index.shards()) {
        shards.files.put(shard, Safetensors.open(indexPath.resolveSibling(shard)));
      }
      shards.join();
    } catch (CheckpointException e) {
      shards.close();
      throw e;
    }
    return shards;
  }

  private void join() throws CheckpointException {
    for (Map.Entry<String, String> entry : index.shardOf().entrySet()) {
      TensorInfo tensor = files.get(entry.getValue()).tensors().get(entry.getKey());
      if (tensor == null) {
        throw new CheckpointException(
            entry.getValue(), "checkpoint.index.lacking", entry.getKey(), index.file());
      }
      tensors.put(entry.getKey(), tensor);
    }
    for (String shard : index.shards()) {
      for (String tensor : files.get(shard).tensors().keySet()) {
        if (!shard.equals(index.shardOf().get(tensor))) {
          throw new CheckpointException(index.file(), "checkpoint.index.silent", tensor, shard);
        }
      }
    }
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  @Override
  public String fileOf(String tensor) {
    return index.shardOf().getOrDefault(tensor, index.file());
  }

  @Override
  public void read(String tensor, FloatSink sink) throws CheckpointException {
    if (!tensors.containsKey(tensor)) {
      throw new CheckpointException(index.file(), "checkpoint.tensor.missing", tensor);
    }
    files.get(index.shardOf().get(tensor)).read(tensor, sink);
  }

  @Override
  public void close() throws CheckpointException {
    for (Safetensors file : files.values()) {
      file.close();
    }
  }
}
