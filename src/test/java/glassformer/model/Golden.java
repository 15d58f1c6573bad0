package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glassformer.trace.Parameter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.ejml.data.FMatrixRMaj;

/** A reference case computed with PyTorch: config, weights, and what PyTorch made of them. */
public final class Golden {
  /** |a - b| at most this times max(1, |b|), for forward values. */
  public static final double FORWARD = 1e-4;

  /** The same for gradients. */
  public static final double GRADIENT = 1e-3;

  private final Transformer model;
  private final ByteBuffer bytes;
  private final JsonNode header;

  public Golden(String name) {
    try {
      Path folder = Path.of("src/test/resources/golden", name);
      JsonNode config = new ObjectMapper().readTree(folder.resolve("config.json").toFile());
      model = new Transformer(config(config));
      File weights = new File(folder.resolve("model.safetensors"));
      for (Parameter parameter : model.parameters().all()) {
        parameter.copyPart(weights.floats(parameter.tensor()), parameter.value());
      }
      model.parameters().changed();
      File expected = new File(folder.resolve("expected.safetensors"));
      bytes = expected.bytes;
      header = expected.header;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static TransformerConfig config(JsonNode c) {
    return new TransformerConfig(
        c.get("d_model").asInt(),
        c.get("n_heads").asInt(),
        c.get("n_encoder_layers").asInt(),
        c.get("n_decoder_layers").asInt(),
        c.get("d_ff").asInt(),
        ActivationFunction.valueOf(c.get("activation").asText().toUpperCase(java.util.Locale.ROOT)),
        NormPlacement.valueOf(c.get("norm_placement").asText().toUpperCase(java.util.Locale.ROOT)),
        (float) c.get("norm_eps").asDouble(),
        c.get("max_positions").asInt(),
        c.get("scale_embeddings").asBoolean(),
        c.get("source_vocab_size").asInt(),
        c.get("target_vocab_size").asInt(),
        new SpecialIds(
            OptionalInt.of(0), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.empty()));
  }

  public Transformer model() {
    return model;
  }

  public int[] ids(String name) {
    JsonNode offsets = header.get(name).get("data_offsets");
    int[] ids = new int[(offsets.get(1).asInt() - offsets.get(0).asInt()) / Long.BYTES];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (int) bytes.getLong(8 + start() + offsets.get(0).asInt() + i * Long.BYTES);
    }
    return ids;
  }

  private int start() {
    return (int) bytes.getLong(0);
  }

  public boolean has(String name) {
    return header.has(name);
  }

  public float[] floats(String name) {
    return File.floats(bytes, header, name);
  }

  /** Asserts that a matrix is the named tensor, or its part from an offset on. */
  public void assertClose(String name, int offset, FMatrixRMaj actual, double tolerance) {
    assertClose(name, floats(name), offset, actual, tolerance);
  }

  /** Asserts that a matrix of a parameter's shape is that parameter's part of the named tensor. */
  public void assertPartClose(
      String name, Parameter parameter, FMatrixRMaj actual, double tolerance) {
    FMatrixRMaj expected = new FMatrixRMaj(actual.numRows, actual.numCols);
    parameter.copyPart(floats(name), expected);
    assertClose(name, expected.data, 0, actual, tolerance);
  }

  static void assertClose(
      String name, float[] expected, int offset, FMatrixRMaj actual, double tolerance) {
    assertTrue(offset + actual.getNumElements() <= expected.length, name + ": too few values");
    for (int i = 0; i < actual.getNumElements(); i++) {
      double e = expected[offset + i];
      double a = actual.data[i];
      assertTrue(
          Math.abs(a - e) <= tolerance * Math.max(1, Math.abs(e)),
          name + "[" + i + "]: expected " + e + " but was " + a);
    }
  }

  /** A safetensors file, read here independently of the program's own reader. */
  private static final class File {
    final ByteBuffer bytes;
    final JsonNode header;

    File(Path path) throws IOException {
      bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
      byte[] json = new byte[(int) bytes.getLong(0)];
      bytes.get(8, json);
      header = new ObjectMapper().readTree(json);
    }

    float[] floats(String name) {
      return floats(bytes, header, name);
    }

    static float[] floats(ByteBuffer bytes, JsonNode header, String name) {
      JsonNode offsets = header.get(name).get("data_offsets");
      int from = 8 + (int) bytes.getLong(0) + offsets.get(0).asInt();
      float[] floats = new float[(offsets.get(1).asInt() - offsets.get(0).asInt()) / Float.BYTES];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = bytes.getFloat(from + i * Float.BYTES);
      }
      return floats;
    }
  }

  static List<String> names() {
    return List.of("seq2seq-post", "seq2seq-pre");
  }
}
