package glassformer.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * Products on the Vector API: tiles of 4 rows x 2 registers or 8 rows x 1 that stay in registers
 * over the whole inner dimension.
 *
 * <p>Rows past the end repeat the last one, which writes the same numbers twice. Columns past the
 * end are computed on a padded copy: masked stores are slow before JDK 18. An element's arithmetic
 * is the same wherever in a tile it falls, so that a row of the result never depends on the other
 * rows.
 */
final class SimdProducts implements ProductKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  private final SimdPanels panels = new SimdPanels();
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  @Override
  public String name() {
    return "SIMD, " + SPECIES.vectorBitSize() + " bit";
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void linear(FMatrixRMaj X, Factor W, float[] bias, FMatrixRMaj Y, int firstRow) {
    int rows = X.numRows - firstRow;
    panels.linear(X.data, firstRow, rows, W.inner(), W.panels(), W.columns(), bias, Y.data);
  }

  @Override
  public void multiply(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    product(C.numRows, C.numCols, A.numCols, A.data, A.numCols, 1, B.data, C.data, add);
  }

  @Override
  public void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    product(C.numRows, C.numCols, A.numRows, A.data, 1, A.numCols, B.data, C.data, add);
  }

  @Override
  public void multiplyTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    Scratch s = scratch.get();
    int m = C.numRows;
    int n = C.numCols;
    int depth = A.numCols;
    if (m * (long) (depth + n) > depth * (long) n) {
      float[] right = s.right(depth * n);
      transpose(B.data, n, depth, depth, right, n);
      product(m, n, depth, A.data, depth, 1, right, C.data, add);
      return;
    }
    // Few rows: transposing A and C moves fewer numbers than transposing B, so C^T = B A^T.
    int padded = (m + LANES - 1) / LANES * LANES;
    float[] right = s.right(depth * padded);
    float[] result = s.result(n * padded);
    transpose(A.data, m, depth, depth, right, padded);
    if (add) {
      transpose(C.data, m, n, n, result, padded);
    }
    product(n, padded, depth, B.data, depth, 1, right, result, add);
    transpose(result, n, m, padded, C.data, n);
  }

  /**
   * {@code c (m, n) = a (m, depth) b (depth, n)}, where a's element (i, k) stands at i * aRow + k *
   * aStep.
   */
  private void product(
      int m, int n, int depth, float[] a, int aRow, int aStep, float[] b, float[] c, boolean add) {
    int j = 0;
    for (; j + 2 * LANES <= n; j += 2 * LANES) {
      twoRegisters(m, depth, a, aRow, aStep, b, c, j, n, add);
    }
    for (; j + LANES <= n; j += LANES) {
      oneRegister(m, depth, a, aRow, aStep, b, c, j, n, add);
    }
    if (j < n) {
      lastColumns(m, n, j, depth, a, aRow, aStep, b, c, add);
    }
  }

  private void lastColumns(
      int m,
      int n,
      int j,
      int depth,
      float[] a,
      int aRow,
      int aStep,
      float[] b,
      float[] c,
      boolean add) {
    Scratch s = scratch.get();
    int width = n - j;
    float[] panel = s.panel(depth * LANES);
    float[] tile = s.tile(m * LANES);
    for (int k = 0; k < depth; k++) {
      int from = k * n + j;
      if (from + LANES <= b.length) {
        FloatVector.fromArray(SPECIES, b, from).intoArray(panel, k * LANES);
      } else {
        System.arraycopy(b, from, panel, k * LANES, width);
      }
    }
    if (add) {
      for (int i = 0; i < m; i++) {
        copy(c, i * n + j, tile, i * LANES, width);
      }
    }
    oneRegister(m, depth, a, aRow, aStep, panel, tile, 0, LANES, add);
    for (int i = 0; i < m; i++) {
      copy(tile, i * LANES, c, i * n + j, width);
    }
  }

  private static void twoRegisters(
      int m,
      int depth,
      float[] a,
      int aRow,
      int aStep,
      float[] b,
      float[] c,
      int j,
      int n,
      boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < m; i += 4) {
      int r1 = Math.min(i + 1, m - 1);
      int r2 = Math.min(i + 2, m - 1);
      int r3 = Math.min(i + 3, m - 1);
      FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, i * n + j) : zero;
      FloatVector c01 = add ? FloatVector.fromArray(SPECIES, c, i * n + j + LANES) : zero;
      FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, r1 * n + j) : zero;
      FloatVector c11 = add ? FloatVector.fromArray(SPECIES, c, r1 * n + j + LANES) : zero;
      FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, r2 * n + j) : zero;
      FloatVector c21 = add ? FloatVector.fromArray(SPECIES, c, r2 * n + j + LANES) : zero;
      FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, r3 * n + j) : zero;
      FloatVector c31 = add ? FloatVector.fromArray(SPECIES, c, r3 * n + j + LANES) : zero;
      for (int k = 0; k < depth; k++) {
        FloatVector b0 = FloatVector.fromArray(SPECIES, b, k * n + j);
        FloatVector b1 = FloatVector.fromArray(SPECIES, b, k * n + j + LANES);
        FloatVector a0 = FloatVector.broadcast(SPECIES, a[i * aRow + k * aStep]);
        c00 = a0.fma(b0, c00);
        c01 = a0.fma(b1, c01);
        FloatVector a1 = FloatVector.broadcast(SPECIES, a[r1 * aRow + k * aStep]);
        c10 = a1.fma(b0, c10);
        c11 = a1.fma(b1, c11);
        FloatVector a2 = FloatVector.broadcast(SPECIES, a[r2 * aRow + k * aStep]);
        c20 = a2.fma(b0, c20);
        c21 = a2.fma(b1, c21);
        FloatVector a3 = FloatVector.broadcast(SPECIES, a[r3 * aRow + k * aStep]);
        c30 = a3.fma(b0, c30);
        c31 = a3.fma(b1, c31);
      }
      c00.intoArray(c, i * n + j);
      c01.intoArray(c, i * n + j + LANES);
      c10.intoArray(c, r1 * n + j);
      c11.intoArray(c, r1 * n + j + LANES);
      c20.intoArray(c, r2 * n + j);
      c21.intoArray(c, r2 * n + j + LANES);
      c30.intoArray(c, r3 * n + j);
      c31.intoArray(c, r3 * n + j + LANES);
    }
  }

  private static void oneRegister(
      int m,
      int depth,
      float[] a,
      int aRow,
      int aStep,
      float[] b,
      float[] c,
      int j,
      int n,
      boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    for (int i = 0; i < m; i += 8) {
      int r1 = Math.min(i + 1, m - 1);
      int r2 = Math.min(i + 2, m - 1);
      int r3 = Math.min(i + 3, m - 1);
      int r4 = Math.min(i + 4, m - 1);
      int r5 = Math.min(i + 5, m - 1);
      int r6 = Math.min(i + 6, m - 1);
      int r7 = Math.min(i + 7, m - 1);
      FloatVector c0 = add ? FloatVector.fromArray(SPECIES, c, i * n + j) : zero;
      FloatVector c1 = add ? FloatVector.fromArray(SPECIES, c, r1 * n + j) : zero;
      FloatVector c2 = add ? FloatVector.fromArray(SPECIES, c, r2 * n + j) : zero;
      FloatVector c3 = add ? FloatVector.fromArray(SPECIES, c, r3 * n + j) : zero;
      FloatVector c4 = add ? FloatVector.fromArray(SPECIES, c, r4 * n + j) : zero;
      FloatVector c5 = add ? FloatVector.fromArray(SPECIES, c, r5 * n + j) : zero;
      FloatVector c6 = add ? FloatVector.fromArray(SPECIES, c, r6 * n + j) : zero;
      FloatVector c7 = add ? FloatVector.fromArray(SPECIES, c, r7 * n + j) : zero;
      for (int k = 0; k < depth; k++) {
        FloatVector bk = FloatVector.fromArray(SPECIES, b, k * n + j);
        c0 = FloatVector.broadcast(SPECIES, a[i * aRow + k * aStep]).fma(bk, c0);
        c1 = FloatVector.broadcast(SPECIES, a[r1 * aRow + k * aStep]).fma(bk, c1);
        c2 = FloatVector.broadcast(SPECIES, a[r2 * aRow + k * aStep]).fma(bk, c2);
        c3 = FloatVector.broadcast(SPECIES, a[r3 * aRow + k * aStep]).fma(bk, c3);
        c4 = FloatVector.broadcast(SPECIES, a[r4 * aRow + k * aStep]).fma(bk, c4);
        c5 = FloatVector.broadcast(SPECIES, a[r5 * aRow + k * aStep]).fma(bk, c5);
        c6 = FloatVector.broadcast(SPECIES, a[r6 * aRow + k * aStep]).fma(bk, c6);
        c7 = FloatVector.broadcast(SPECIES, a[r7 * aRow + k * aStep]).fma(bk, c7);
      }
      c0.intoArray(c, i * n + j);
      c1.intoArray(c, r1 * n + j);
      c2.intoArray(c, r2 * n + j);
      c3.intoArray(c, r3 * n + j);
      c4.intoArray(c, r4 * n + j);
      c5.intoArray(c, r5 * n + j);
      c6.intoArray(c, r6 * n + j);
      c7.intoArray(c, r7 * n + j);
    }
  }

  /** {@code out (columns, rows) = in (rows, columns)^T}, rows of each {@code stride} apart. */
  private static void transpose(
      float[] in, int rows, int columns, int inStride, float[] out, int outStride) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[c * outStride + r] = in[r * inStride + c];
      }
    }
  }

  private static void copy(float[] from, int fromIndex, float[] to, int toIndex, int count) {
    for (int i = 0; i < count; i++) {
      to[toIndex + i] = from[fromIndex + i];
    }
  }

  /**
   * A thread's reusable arrays: they grow to the largest product and hold no state between calls.
   */
  private static final class Scratch {
    private float[] right = {};
    private float[] result = {};
    private float[] panel = {};
    private float[] tile = {};

    float[] right(int size) {
      return right = grown(right, size);
    }

    float[] result(int size) {
      return result = grown(result, size);
    }

    float[] panel(int size) {
      return panel = grown(panel, size);
    }

    float[] tile(int size) {
      return tile = grown(tile, size);
    }

    private static float[] grown(float[] array, int size) {
      return array.length >= size ? array : new float[Math.max(size, 2 * array.length)];
    }
  }
}
