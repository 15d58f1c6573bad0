package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsWriterTest {
  @TempDir Path folder;

  private static FMatrixRMaj random(int rows, int columns) {
    FMatrixRMaj matrix = new FMatrixRMaj(rows, columns);
    Random random = new Random(rows);
    for (int i = 0; i < matrix.getNumElements(); i++) {
      matrix.data[i] = random.nextFloat();
    }
    return matrix;
  }

  @Test
  void whatIsWrittenIsReadBitByBit() throws IOException {
    FMatrixRMaj large = random(300, 400);
    FMatrixRMaj odd = new FMatrixRMaj(new float[][] {{-0f, Float.NaN, Float.NEGATIVE_INFINITY}});
    int[] ids = IntStream.range(-3, 50_000).toArray();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("large", Tensor.matrix(large));
    tensors.put("odd", Tensor.vector(List.of(odd, odd)));
    tensors.put("ids", Tensor.ids(ids));
    tensors.put("none", Tensor.ids());
    Path path = folder.resolve("x.safetensors");
    SafetensorsWriter.write(path, tensors);

    try (Safetensors file = Safetensors.open(path)) {
      assertEquals(List.of("ids", "none", "large", "odd"), List.copyOf(file.tensors().keySet()));
      assertArrayEquals(large.data, file.floats("large"));
      assertArrayEquals(IntStream.of(ids).asLongStream().toArray(), file.longs("ids"));
      assertEquals(List.of(300L, 400L), file.tensors().get("large").shape());
      assertEquals(List.of(6L), file.tensors().get("odd").shape());
      assertArrayEquals(
          new float[] {
            -0f, Float.NaN, Float.NEGATIVE_INFINITY, -0f, Float.NaN, Float.NEGATIVE_INFINITY
          },
          file.floats("odd"));
      assertEquals(0, file.longs("none").length);
    }
  }

  @Test
  void reshapedMatrixIsWrittenWithoutItsSpareElements() throws IOException {
    FMatrixRMaj matrix = random(4, 4);
    matrix.reshape(2, 3);
    Path path = folder.resolve("x.safetensors");
    SafetensorsWriter.write(path, Map.of("x", Tensor.matrix(matrix)));
    try (Safetensors file = Safetensors.open(path)) {
      assertEquals(6, file.floats("x").length);
    }
  }

  @Test
  void stackedMatricesBecomeOneTensor() throws IOException {
    Path path = folder.resolve("x.safetensors");
    SafetensorsWriter.write(path, Map.of("x", Tensor.rows(List.of(random(2, 3), random(1, 3)))));
    try (Safetensors file = Safetensors.open(path)) {
      assertEquals(List.of(3L, 3L), file.tensors().get("x").shape());
      assertEquals(random(1, 3).get(0, 0), file.matrix("x").get(2, 0));
    }
  }

  @Test
  void headerIsPaddedWithSpacesToEightBytes() throws IOException {
    Path path = folder.resolve("x.safetensors");
    for (String name : List.of("x", "xx", "xxx", "é", "a\"b")) {
      SafetensorsWriter.write(path, Map.of(name, Tensor.ids(1)));
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
      int length = (int) bytes.getLong();
      assertEquals(0, length % 8);
      String header = new String(bytes.array(), 8, length, StandardCharsets.UTF_8);
      assertEquals(
          header.stripTrailing() + " ".repeat(header.length() - header.stripTrailing().length()),
          header);
      assertEquals(8 + length + 8, bytes.capacity());
      try (Safetensors file = Safetensors.open(path)) {
        assertArrayEquals(new long[] {1}, file.longs(name));
      }
    }
  }

  @Test
  void missingParentFolderIsNamed() {
    Path path = folder.resolve("none").resolve("x.safetensors");
    Exception e =
        assertThrows(
            CheckpointException.class,
            () -> SafetensorsWriter.write(path, Map.of("x", Tensor.ids(1))));
    assertEquals(
        "x.safetensors: it cannot be written, since there is no folder " + folder.resolve("none"),
        e.getMessage());
  }

  @Test
  void partsMustFillTheShape() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Tensor.Floats(List.of(2L, 2L), List.of(random(2, 3))));
  }
}
