package glassformer.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes safetensors files. */
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;
  private static final int BUFFER_BYTES = 1 << 18;

  private SafetensorsWriter() {}

  /**
   * Writes a file of the tensors in the map's order, those of wide types first so that each is
   * aligned. The file appears when it is whole; a failure leaves what was there before.
   *
   * @throws CheckpointException if the file cannot be written
   */
  public static void write(Path file, Map<String, Tensor> tensors) throws CheckpointException {
    write(file, tensors, Map.of(), tensor -> {});
  }

  /**
   * As {@link #write(Path, Map)}.
   *
   * @param metadata free texts for the header
   * @param written told each tensor after it is written; what it throws ends the writing
   */
  public static void write(
      Path file,
      Map<String, Tensor> tensors,
      Map<String, String> metadata,
      Consumer<Tensor> written)
      throws CheckpointException {
    List<Map.Entry<String, Tensor>> inOrder = inOrder(tensors);
    WholeFile.write(file, channel -> write(channel, inOrder, metadata, written));
  }

  private static List<Map.Entry<String, Tensor>> inOrder(Map<String, Tensor> tensors) {
    Comparator<Map.Entry<String, Tensor>> byWidth =
        Comparator.comparing(e -> -e.getValue().dtype().bytes());
    return tensors.entrySet().stream().sorted(byWidth).toList();
  }

  private static void write(
      FileChannel channel,
      List<Map.Entry<String, Tensor>> tensors,
      Map<String, String> metadata,
      Consumer<Tensor> written)
      throws IOException {
    ByteBuffer head = head(tensors, metadata);
    while (head.hasRemaining()) {
      channel.write(head);
    }
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, Tensor> tensor : tensors) {
      tensor.getValue().write(channel, buffer);
      written.accept(tensor.getValue());
    }
  }

  /** The header's length and the header, padded with spaces. */
  private static ByteBuffer head(
      List<Map.Entry<String, Tensor>> tensors, Map<String, String> metadata)
      throws JsonProcessingException {
    ObjectNode header = Json.MAPPER.createObjectNode();
    ObjectNode texts = header.putObject(SafetensorsHeader.METADATA).put("format", "pt");
    metadata.forEach(texts::put);
    long begin = 0;
    for (Map.Entry<String, Tensor> entry : tensors) {
      Tensor tensor = entry.getValue();
      ObjectNode node = header.putObject(entry.getKey()).put("dtype", tensor.dtype().name());
      ArrayNode shape = node.putArray("shape");
      tensor.shape().forEach(shape::add);
      long end =
          begin
              + tensor.shape().stream().reduce((long) tensor.dtype().bytes(), Math::multiplyExact);
      node.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    byte[] json = Json.MAPPER.writeValueAsBytes(header);
    byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    ByteBuffer head =
        ByteBuffer.allocate(Long.BYTES + padded.length).order(ByteOrder.LITTLE_ENDIAN);
    return head.putLong(padded.length).put(padded).flip();
  }
}
