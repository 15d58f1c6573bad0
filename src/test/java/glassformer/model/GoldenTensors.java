package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import glassformer.trace.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ejml.data.FMatrixRMaj;

/**
 * The tensors of a safetensors file, read here independently of the program's own reader, and how
 * matrices are compared with them.
 */
public final class GoldenTensors {
  /** |a - b| at most this times max(1, |b|), for forward values. */
  public static final double FORWARD = 1e-4;

  /** The same for gradients. */
  public static final double GRADIENT = 1e-3;

  private final ByteBuffer bytes;
  private final JsonNode header;

  GoldenTensors(Path path) {
    try {
      bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
      byte[] json = new byte[(int) bytes.getLong(0)];
      bytes.get(8, json);
      header = new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys of a case's {@code config.json}. */
  static JsonNode config(Path folder) {
    try {
      return new ObjectMapper().readTree(folder.resolve("config.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the tensors into a model. */
  void fill(Parameters parameters) {
    for (Parameter parameter : parameters.all()) {
      parameter.copyPart(floats(parameter.tensor()), parameter.value());
    }
    parameters.changed();
  }

  private int start(String name) {
    int begin = header.get(name).get("data_offsets").get(0).asInt();
    return 8 + (int) bytes.getLong(0) + begin;
  }

  private int size(String name) {
    JsonNode offsets = header.get(name).get("data_offsets");
    return offsets.get(1).asInt() - offsets.get(0).asInt();
  }

  public int[] ids(String name) {
    int[] ids = new int[size(name) / Long.BYTES];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = (int) bytes.getLong(start(name) + i * Long.BYTES);
    }
    return ids;
  }

  public boolean has(String name) {
    return header.has(name);
  }

  public float[] floats(String name) {
    float[] floats = new float[size(name) / Float.BYTES];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = bytes.getFloat(start(name) + i * Float.BYTES);
    }
    return floats;
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
}
