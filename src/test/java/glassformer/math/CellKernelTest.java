package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The SIMD kernel beside the plain one, on every length of a row's end. */
class CellKernelTest {
  private static final CellKernel PLAIN = new PlainCells();
  private static final CellKernel SIMD = Kernels.simd("SimdCells", CellKernel.class).orElseThrow();
  private static final int START = 3;

  private interface Cells {
    void run(CellKernel kernel, float[] in, float[] out, int from, int to);
  }

  @AfterEach
  void allThreads() {
    Threads.use(Runtime.getRuntime().availableProcessors());
  }

  private static void assertAgree(Cells cells, double scale, double tolerance) {
    Random random = new Random(1);
    for (int size = 0; size < 100; size++) {
      float[] in = new float[START + size + 5];
      for (int i = 0; i < in.length; i++) {
        in[i] = (float) (scale * random.nextGaussian());
      }
      float[] plain = new float[in.length];
      float[] simd = new float[in.length];
      Arrays.fill(plain, 7);
      Arrays.fill(simd, 7);
      cells.run(PLAIN, in, plain, START, START + size);
      cells.run(SIMD, in, simd, START, START + size);
      for (int i = 0; i < in.length; i++) {
        double allowed = tolerance * Math.max(1, Math.abs(plain[i]));
        assertEquals(plain[i], simd[i], allowed, size + " cells, cell " + i + ": " + in[i]);
      }
      cells.run(SIMD, in, in, START, START + size);
      assertArrayEquals(
          Arrays.copyOfRange(simd, START, START + size),
          Arrays.copyOfRange(in, START, START + size),
          "in place");
    }
  }

  @Test
  void activationsAgreeWithDouble() {
    for (double scale : new double[] {1e-6, 1, 8, 100}) {
      assertAgree(CellKernel::geluErf, scale, 1e-6);
      assertAgree(CellKernel::geluTanh, scale, 3e-7);
      assertAgree(CellKernel::silu, scale, 3e-7);
    }
  }

  @Test
  void softmaxAgreesWithDouble() {
    for (double scale : new double[] {1e-3, 1, 20, 1e4}) {
      assertAgree(
          (kernel, in, out, from, to) -> kernel.softmax(in, out, from, 1, to - from), scale, 3e-7);
    }
  }

  @Test
  void layerNormAgreesWithDouble() {
    Random random = new Random(2);
    float[] gain = Matrices.random(1, 100, random).data;
    float[] bias = Matrices.random(1, 100, random).data;
    for (double scale : new double[] {1e-3, 1, 1e4}) {
      assertAgree(
          (kernel, in, out, from, to) -> {
            if (to - from > 1) { // one cell alone has no deviation
              kernel.layerNorm(in, out, from, to - from, gain, bias, 1e-12f);
            } else {
              System.arraycopy(in, from, out, from, to - from);
            }
          },
          scale,
          5e-6);
    }
  }

  @Test
  void layerNormIsExactFarFromZero() {
    float[] in = new float[384];
    for (int i = 0; i < in.length; i++) {
      in[i] = 1e6f + i % 2;
    }
    float[] gain = new float[384];
    Arrays.fill(gain, 1);
    float[] out = new float[384];
    SIMD.layerNorm(in, out, 0, 384, gain, new float[384], 1e-12f);
    for (int i = 0; i < 384; i++) {
      assertEquals(i % 2 == 0 ? -1 : 1, out[i], 1e-6);
    }
  }

  @Test
  void whatIsNoNumberStaysVisible() {
    for (int place = 0; place < 40; place++) {
      float[] in = new float[40];
      in[place] = Float.intBitsToFloat(place % 2 == 0 ? 0x7fc00000 : 0xffc00000);
      float[] out = new float[40];
      SIMD.softmax(in, out, 0, 1, 40);
      assertTrue(Float.isNaN(out[0]) && Float.isNaN(out[39]));
      SIMD.geluErf(in, out, 0, 40);
      assertTrue(Float.isNaN(out[place]));
      SIMD.silu(in, out, 0, 40);
      assertTrue(Float.isNaN(out[place]));
      SIMD.geluTanh(in, out, 0, 40);
      assertTrue(Float.isNaN(out[place]));
    }
    float[] infinite = {1, Float.POSITIVE_INFINITY};
    SIMD.softmax(infinite, infinite, 0, 1, 2);
    assertTrue(Float.isNaN(infinite[0]));
  }

  /** What lets a causal model keep the rows before an edit. */
  @Test
  void hiddenKeysThatAreAppendedChangeNoBitOfSoftmax() {
    Random random = new Random(4);
    for (int visible = 1; visible < 70; visible++) {
      float[] row = new float[100];
      Arrays.fill(row, Float.NEGATIVE_INFINITY);
      for (int i = 0; i < visible; i++) {
        row[i] = (float) random.nextGaussian();
      }
      for (CellKernel kernel : List.of(PLAIN, SIMD)) {
        float[] alone = new float[visible];
        kernel.softmax(row, alone, 0, 1, visible);
        for (int columns = visible; columns <= 100; columns++) {
          float[] more = new float[columns];
          kernel.softmax(row, more, 0, 1, columns);
          assertArrayEquals(Arrays.copyOf(alone, columns), more);
        }
      }
    }
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    Random random = new Random(5);
    FMatrixRMaj in = Matrices.random(301, 199, random);
    FMatrixRMaj gain = Matrices.random(1, 199, random);
    FMatrixRMaj first = new FMatrixRMaj(301, 199);
    FMatrixRMaj second = new FMatrixRMaj(301, 199);
    for (Cells cells :
        new Cells[] {
          (kernel, x, y, from, to) -> Activations.geluErf(in, new FMatrixRMaj(301, 199, true, y)),
          (kernel, x, y, from, to) -> Softmax.rows(in, new FMatrixRMaj(301, 199, true, y)),
          (kernel, x, y, from, to) ->
              LayerNorm.rows(in, gain, gain, 1e-5f, new FMatrixRMaj(301, 199, true, y))
        }) {
      Threads.use(1);
      cells.run(SIMD, in.data, first.data, 0, 0);
      Threads.use(3);
      cells.run(SIMD, in.data, second.data, 0, 0);
      assertArrayEquals(first.data, second.data);
    }
  }
}
