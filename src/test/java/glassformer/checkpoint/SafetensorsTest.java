package glassformer.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
  @TempDir Path folder;

  private Safetensors open(String header, byte[] data) throws IOException {
    return Safetensors.open(RawFile.write(folder.resolve("x.safetensors"), header, data));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void singlePrecisionIsLittleEndian() throws IOException {
    String header = "{'x':{'dtype':'F32','shape':[1,2],'data_offsets':[0,8]}}";
    try (Safetensors file = open(header, bytes(0, 0, 0x80, 0x3f, 0, 0, 0x20, 0xc1))) {
      FMatrixRMaj matrix = file.matrix("x");
      assertEquals(1, matrix.getNumRows());
      assertEquals(1f, matrix.get(0, 0));
      assertEquals(-10f, matrix.get(0, 1));
    }
  }

  @Test
  void halfPrecisionsAreExact() throws IOException {
    String header =
        "{'half':{'dtype':'F16','shape':[6],'data_offsets':[0,12]},"
            + "'brain':{'dtype':'BF16','shape':[3],'data_offsets':[12,18]}}";
    byte[] data =
        bytes(
            0x00, 0x3c, 0x01, 0x00, 0xff, 0x7b, 0x00, 0xfc, 0x55, 0xb5, 0x00, 0x80, // half
            0x80, 0x3f, 0x20, 0xc1, 0xc0, 0x7f); // brain
    try (Safetensors file = open(header, data)) {
      assertArrayEquals(
          new float[] {1f, 0x1p-24f, 65504f, Float.NEGATIVE_INFINITY, -0.33325195f, -0f},
          file.floats("half"));
      assertArrayEquals(new float[] {1f, -10f, Float.NaN}, file.floats("brain"));
    }
  }

  @Test
  void vectorsAreRowsAndSingleNumbersOneByOne() throws IOException {
    String header =
        "{'v':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},"
            + "'s':{'dtype':'F32','shape':[],'data_offsets':[8,12]},"
            + "'e':{'dtype':'F32','shape':[0,5],'data_offsets':[12,12]}}";
    try (Safetensors file = open(header, new byte[12])) {
      assertEquals(List.of("v", "s", "e"), List.copyOf(file.tensors().keySet()));
      assertEquals("1x2", size(file.matrix("v")));
      assertEquals("1x1", size(file.matrix("s")));
      assertEquals("0x5", size(file.matrix("e")));
    }
  }

  private static String size(FMatrixRMaj matrix) {
    return matrix.getNumRows() + "x" + matrix.getNumCols();
  }

  @Test
  void integersAreRead() throws IOException {
    String header =
        "{'l':{'dtype':'I64','shape':[1],'data_offsets':[0,8]},'i':{'dtype':'I32','shape':[1],'data_offsets':[8,12]},"
            + "'__metadata__':{'format':'pt'}}";
    byte[] data = bytes(0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 7, 1, 0, 0);
    try (Safetensors file = open(header, data)) {
      assertArrayEquals(new long[] {-2}, file.longs("l"));
      assertArrayEquals(new long[] {263}, file.longs("i"));
      assertEquals("pt", file.metadata().get("format"));
    }
  }

  @Test
  void askingForTheWrongKindIsAnError() throws IOException {
    String header =
        "{'l':{'dtype':'I64','shape':[1],'data_offsets':[0,8]},'c':{'dtype':'F32','shape':[1,1,1],'data_offsets':[8,12]}}";
    try (Safetensors file = open(header, new byte[12])) {
      assertMessage(
          "x.safetensors: tensor 'l' has dtype I64; it must be F32, F16, BF16 or F64",
          () -> file.floats("l"));
      assertMessage(
          "x.safetensors: tensor 'c' has dtype F32; it must be I64 or I32", () -> file.longs("c"));
      assertMessage(
          "x.safetensors: tensor 'c' has shape [1, 1, 1]; it must have at most two dimensions",
          () -> file.matrix("c"));
      assertMessage("x.safetensors: there is no tensor 'n'", () -> file.floats("n"));
      assertEquals(1, file.floats("c").length);
    }
  }

  private static void assertMessage(String message, Executable action) {
    assertEquals(message, assertThrows(CheckpointException.class, action).getMessage());
  }
}
