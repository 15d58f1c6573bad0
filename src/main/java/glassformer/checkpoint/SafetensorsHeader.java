package glassformer.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors header, checked: the tensors fill the file's data without a hole, an overlap or a
 * rest, and each has as many bytes as its shape and type say.
 *
 * @param tensors by name, in the header's order
 * @param metadata the header's free texts
 * @param dataStart where in the file the tensors' offsets count from
 */
record SafetensorsHeader(
    Map<String, TensorInfo> tensors, Map<String, String> metadata, long dataStart) {
  static final String METADATA = "__metadata__";

  /** The format's own limit, which keeps a broken length from exhausting the memory. */
  private static final long MAX_BYTES = 100_000_000;

  /**
   * @param file the file's name, for messages
   * @param channel the open file
   */
  static SafetensorsHeader read(String file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size < Long.BYTES) {
      throw new CheckpointException(file, "checkpoint.header.short", size);
    }
    long length = read(channel, 0, Long.BYTES).getLong();
    if (length < 0 || length > size - Long.BYTES) {
      throw new CheckpointException(
          file, "checkpoint.header.beyond", Long.toUnsignedString(length), size);
    }
    if (length > MAX_BYTES) {
      throw new CheckpointException(file, "checkpoint.header.long", length, MAX_BYTES);
    }
    return parse(file, read(channel, Long.BYTES, (int) length).array(), size);
  }

  private static ByteBuffer read(FileChannel channel, long start, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, start + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }

  private static SafetensorsHeader parse(String file, byte[] json, long size)
      throws CheckpointException {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new CheckpointException(e, file, "checkpoint.header.json", Json.reason(e));
    }
    if (!root.isObject()) {
      throw new CheckpointException(file, "checkpoint.header.object");
    }
    Map<String, TensorInfo> tensors = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      if (entry.getKey().equals(METADATA)) {
        entry.getValue().properties().forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
      } else {
        tensors.put(
            entry.getKey(), new TensorEntry(file, entry.getKey(), entry.getValue()).parse());
      }
    }
    long dataStart = Long.BYTES + json.length;
    checkCoverage(file, tensors.values(), size - dataStart);
    return new SafetensorsHeader(tensors, metadata, dataStart);
  }

  private static void checkCoverage(String file, Iterable<TensorInfo> tensors, long dataBytes)
      throws CheckpointException {
    List<TensorInfo> inOrder = new ArrayList<>();
    tensors.forEach(inOrder::add);
    inOrder.sort(Comparator.comparingLong(TensorInfo::begin).thenComparingLong(TensorInfo::end));
    long filled = 0;
    String previous = "";
    for (TensorInfo tensor : inOrder) {
      if (tensor.end() > dataBytes) {
        throw new CheckpointException(
            file, "checkpoint.offsets.beyond", tensor.name(), tensor.end(), dataBytes);
      }
      if (tensor.begin() < filled) {
        throw new CheckpointException(file, "checkpoint.offsets.overlap", previous, tensor.name());
      }
      checkNoHole(file, filled, tensor.begin());
      filled = tensor.end();
      previous = tensor.name();
    }
    checkNoHole(file, filled, dataBytes);
  }

  private static void checkNoHole(String file, long from, long to) throws CheckpointException {
    if (from < to) {
      throw new CheckpointException(file, "checkpoint.offsets.hole", from, to);
    }
  }
}
