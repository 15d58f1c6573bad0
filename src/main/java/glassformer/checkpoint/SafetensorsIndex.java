package glassformer.checkpoint;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A {@code model.safetensors.index.json}: which of several files, the shards, holds which tensor.
 *
 * @param file the index's name, for messages
 * @param shardOf the shard's file name by tensor, the index's {@code weight_map}
 */
record SafetensorsIndex(String file, Map<String, String> shardOf) {
  private static final String MAP = "weight_map";

  static SafetensorsIndex read(Path path) throws CheckpointException {
    String file = path.getFileName().toString();
    JsonNode map;
    try {
      map = Json.MAPPER.readTree(Files.readAllBytes(path)).path(MAP);
    } catch (JacksonException e) {
      throw new CheckpointException(e, file, "checkpoint.config.json", Json.reason(e));
    } catch (IOException e) {
      throw CheckpointException.reading(e, path);
    }
    if (!map.isObject() || map.isEmpty()) {
      throw new CheckpointException(file, "checkpoint.index.map", Json.describe(map));
    }
    Map<String, String> shardOf = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String shard = entry.getValue().asText();
      if (!entry.getValue().isTextual() || !isFileName(shard)) {
        throw new CheckpointException(
            file, "checkpoint.index.shard", entry.getKey(), Json.describe(entry.getValue()));
      }
      shardOf.put(entry.getKey(), shard);
    }
    return new SafetensorsIndex(file, shardOf);
  }

  /** A shard is beside its index, nowhere else. */
  private static boolean isFileName(String name) {
    return name.endsWith(".safetensors") && !name.contains("/") && !name.contains("\\");
  }

  /** The shards' file names, sorted. */
  List<String> shards() {
    return List.copyOf(new TreeSet<>(shardOf.values()));
  }
}
