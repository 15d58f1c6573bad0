package glassformer.math;

import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.ejml.data.FMatrixRMaj;

/**
 * Products on the Vector API: tiles of 8 rows x 2 registers or less that stay in registers over a
 * chunk of the inner dimension. The rows of the left factor are copied first, so that they lie at
 * distances that the compiler knows.
 *
 * <p>Rows past the end repeat the last one, which writes the same numbers twice. Columns past the
 * end are computed on a padded copy: masked stores are slow before JDK 18. An element's arithmetic
 * is the same wherever in a tile it falls, so that a row of the result never depends on the other
 * rows.
 */
final class SimdProducts implements ProductKernel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int ROWS = LANES == 8 ? 4 : 8; // with 8 lanes there are 16 registers
  private static final int CHUNK = 128; // of the inner dimension, of which rows are copied

  private final SimdPanels panels = new SimdPanels();
  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  SimdProducts() {
    Kernels.requireLanes(LANES);
  }

  @Override
  public String name() {
    return "SIMD, " + SPECIES.vectorBitSize() + " bit";
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public void linear(List<Window> X, List<Affine> layers) {
    panels.linear(X, layers);
  }

  @Override
  public void multiply(Window A, Window B, Window C, boolean add) {
    Left left = new Left(A.data(), A.start(), A.stride(), 1);
    product(left, B.data(), B.start(), B.stride(), A.columns(), C, add);
  }

  @Override
  public void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add) {
    product(new Left(A.data, 0, 1, A.numCols), B.data, 0, B.numCols, A.numRows, Window.of(C), add);
  }

  @Override
  public void multiplyTransB(Window A, Window B, Window C, boolean add) {
    int m = C.rows();
    int n = C.columns();
    if (n <= FewRows.MOST) {
      FewRows.multiply(A, B, C.data(), C.start(), C.stride(), 1, add);
      return;
    }
    if (m <= FewRows.MOST) {
      FewRows.multiply(B, A, C.data(), C.start(), 1, C.stride(), add);
      return;
    }
    Scratch s = scratch.get();
    int depth = A.columns();
    if (m * (long) (depth + n) > depth * (long) n) {
      float[] right = s.right(depth * n);
      transpose(B.data(), B.start(), n, depth, B.stride(), right, 0, n);
      Left left = new Left(A.data(), A.start(), A.stride(), 1);
      product(left, right, 0, n, depth, C, add);
      return;
    }
    // Few rows: transposing A and C moves fewer numbers than transposing B, so C^T = B A^T.
    int padded = (m + LANES - 1) / LANES * LANES;
    float[] right = s.right(depth * padded);
    FMatrixRMaj result = FMatrixRMaj.wrap(n, padded, s.result(n * padded));
    transpose(A.data(), A.start(), m, depth, A.stride(), right, 0, padded);
    if (add) {
      transpose(C.data(), C.start(), m, n, C.stride(), result.data, 0, padded);
    }
    Left left = new Left(B.data(), B.start(), B.stride(), 1);
    product(left, right, 0, padded, depth, Window.of(result), add);
    transpose(result.data, 0, n, m, padded, C.data(), C.start(), C.stride());
  }

  /**
   * The left factor (m, depth): its element (i, k) stands at {@code start + i * row + k * step}.
   */
  private record Left(float[] data, int start, int row, int step) {}

  /**
   * {@code c (m, n) = a (m, depth) b (depth, n)}.
   *
   * @param start where b begins in its array
   * @param stride from one row of b to the next
   */
  private void product(Left a, float[] b, int start, int stride, int depth, Window c, boolean add) {
    Scratch s = scratch.get();
    int m = c.rows();
    int whole = c.columns() / LANES * LANES;
    for (int i = 0; i < m; i += ROWS) {
      for (int k = 0; k == 0 || k < depth; k += CHUNK) {
        int steps = Math.min(CHUNK, depth - k);
        for (int r = 0; r < 8; r++) {
          int row = Math.min(i + Math.min(r, ROWS - 1), m - 1);
          int from = a.start + row * a.row + k * a.step;
          copy(a.data, from, a.step, s.left, r * CHUNK, steps);
          s.rows[r] = c.start() + row * c.stride();
        }
        int from = start + k * stride;
        tiles(s, steps, b, from, stride, c.data(), Math.min(ROWS, m - i), whole, add || k > 0);
      }
    }
    if (whole < c.columns()) {
      lastColumns(a, b, start + whole, stride, depth, c.columns(whole, c.columns()), add);
    }
  }

  /**
   * Some rows of {@code c}, all whole registers of columns, over a chunk of the inner dimension.
   */
  private static void tiles(
      Scratch s,
      int steps,
      float[] b,
      int from,
      int stride,
      float[] c,
      int rows,
      int columns,
      boolean add) {
    int j = 0;
    for (; j + 2 * LANES <= columns; j += 2 * LANES) {
      if (rows > 4) {
        tile8x2(steps, s.left, b, from + j, stride, c, s.rows, add);
      } else {
        tile4x2(steps, s.left, b, from + j, stride, c, s.rows, add);
      }
      s.shift(2 * LANES);
    }
    if (j < columns) {
      tile8x1(steps, s.left, b, from + j, stride, c, s.rows, add);
    }
  }

  private static void copy(float[] from, int at, int step, float[] to, int toIndex, int count) {
    if (step == 1) {
      System.arraycopy(from, at, to, toIndex, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      to[toIndex + i] = from[at + i * step];
    }
  }

  /** The columns that do not fill a register, on padded copies. */
  private void lastColumns(
      Left a, float[] b, int start, int stride, int depth, Window c, boolean add) {
    Scratch s = scratch.get();
    int width = c.columns();
    float[] panel = s.panel(depth * LANES);
    FMatrixRMaj tile = FMatrixRMaj.wrap(c.rows(), LANES, s.tile(c.rows() * LANES));
    for (int k = 0; k < depth; k++) {
      int from = start + k * stride;
      if (from + LANES <= b.length) {
        FloatVector.fromArray(SPECIES, b, from).intoArray(panel, k * LANES);
      } else {
        System.arraycopy(b, from, panel, k * LANES, width);
      }
    }
    Window columns = Window.of(tile).columns(0, width);
    if (add) {
      c.copyTo(columns);
    }
    product(a, panel, 0, LANES, depth, Window.of(tile), add);
    columns.copyTo(c);
  }

  private static void tile8x2(
      int steps, float[] a, float[] b, int from, int stride, float[] c, int[] rows, boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, rows[0]) : zero;
    FloatVector c01 = add ? FloatVector.fromArray(SPECIES, c, rows[0] + LANES) : zero;
    FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, rows[1]) : zero;
    FloatVector c11 = add ? FloatVector.fromArray(SPECIES, c, rows[1] + LANES) : zero;
    FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, rows[2]) : zero;
    FloatVector c21 = add ? FloatVector.fromArray(SPECIES, c, rows[2] + LANES) : zero;
    FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, rows[3]) : zero;
    FloatVector c31 = add ? FloatVector.fromArray(SPECIES, c, rows[3] + LANES) : zero;
    FloatVector c40 = add ? FloatVector.fromArray(SPECIES, c, rows[4]) : zero;
    FloatVector c41 = add ? FloatVector.fromArray(SPECIES, c, rows[4] + LANES) : zero;
    FloatVector c50 = add ? FloatVector.fromArray(SPECIES, c, rows[5]) : zero;
    FloatVector c51 = add ? FloatVector.fromArray(SPECIES, c, rows[5] + LANES) : zero;
    FloatVector c60 = add ? FloatVector.fromArray(SPECIES, c, rows[6]) : zero;
    FloatVector c61 = add ? FloatVector.fromArray(SPECIES, c, rows[6] + LANES) : zero;
    FloatVector c70 = add ? FloatVector.fromArray(SPECIES, c, rows[7]) : zero;
    FloatVector c71 = add ? FloatVector.fromArray(SPECIES, c, rows[7] + LANES) : zero;
    int right = from;
    for (int k = 0; k < steps; k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, right);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, right + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[k]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[k + CHUNK]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[k + 2 * CHUNK]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[k + 3 * CHUNK]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[k + 4 * CHUNK]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[k + 5 * CHUNK]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[k + 6 * CHUNK]);
      c60 = a6.fma(b0, c60);
      c61 = a6.fma(b1, c61);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[k + 7 * CHUNK]);
      c70 = a7.fma(b0, c70);
      c71 = a7.fma(b1, c71);
      right += stride;
    }
    c00.intoArray(c, rows[0]);
    c01.intoArray(c, rows[0] + LANES);
    c10.intoArray(c, rows[1]);
    c11.intoArray(c, rows[1] + LANES);
    c20.intoArray(c, rows[2]);
    c21.intoArray(c, rows[2] + LANES);
    c30.intoArray(c, rows[3]);
    c31.intoArray(c, rows[3] + LANES);
    c40.intoArray(c, rows[4]);
    c41.intoArray(c, rows[4] + LANES);
    c50.intoArray(c, rows[5]);
    c51.intoArray(c, rows[5] + LANES);
    c60.intoArray(c, rows[6]);
    c61.intoArray(c, rows[6] + LANES);
    c70.intoArray(c, rows[7]);
    c71.intoArray(c, rows[7] + LANES);
  }

  private static void tile4x2(
      int steps, float[] a, float[] b, int from, int stride, float[] c, int[] rows, boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, rows[0]) : zero;
    FloatVector c01 = add ? FloatVector.fromArray(SPECIES, c, rows[0] + LANES) : zero;
    FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, rows[1]) : zero;
    FloatVector c11 = add ? FloatVector.fromArray(SPECIES, c, rows[1] + LANES) : zero;
    FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, rows[2]) : zero;
    FloatVector c21 = add ? FloatVector.fromArray(SPECIES, c, rows[2] + LANES) : zero;
    FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, rows[3]) : zero;
    FloatVector c31 = add ? FloatVector.fromArray(SPECIES, c, rows[3] + LANES) : zero;
    int right = from;
    for (int k = 0; k < steps; k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, right);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, right + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[k]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[k + CHUNK]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[k + 2 * CHUNK]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[k + 3 * CHUNK]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      right += stride;
    }
    c00.intoArray(c, rows[0]);
    c01.intoArray(c, rows[0] + LANES);
    c10.intoArray(c, rows[1]);
    c11.intoArray(c, rows[1] + LANES);
    c20.intoArray(c, rows[2]);
    c21.intoArray(c, rows[2] + LANES);
    c30.intoArray(c, rows[3]);
    c31.intoArray(c, rows[3] + LANES);
  }

  private static void tile8x1(
      int steps, float[] a, float[] b, int from, int stride, float[] c, int[] rows, boolean add) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c00 = add ? FloatVector.fromArray(SPECIES, c, rows[0]) : zero;
    FloatVector c10 = add ? FloatVector.fromArray(SPECIES, c, rows[1]) : zero;
    FloatVector c20 = add ? FloatVector.fromArray(SPECIES, c, rows[2]) : zero;
    FloatVector c30 = add ? FloatVector.fromArray(SPECIES, c, rows[3]) : zero;
    FloatVector c40 = add ? FloatVector.fromArray(SPECIES, c, rows[4]) : zero;
    FloatVector c50 = add ? FloatVector.fromArray(SPECIES, c, rows[5]) : zero;
    FloatVector c60 = add ? FloatVector.fromArray(SPECIES, c, rows[6]) : zero;
    FloatVector c70 = add ? FloatVector.fromArray(SPECIES, c, rows[7]) : zero;
    int right = from;
    for (int k = 0; k < steps; k++) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, right);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[k]);
      c00 = a0.fma(b0, c00);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[k + CHUNK]);
      c10 = a1.fma(b0, c10);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[k + 2 * CHUNK]);
      c20 = a2.fma(b0, c20);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[k + 3 * CHUNK]);
      c30 = a3.fma(b0, c30);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[k + 4 * CHUNK]);
      c40 = a4.fma(b0, c40);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[k + 5 * CHUNK]);
      c50 = a5.fma(b0, c50);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[k + 6 * CHUNK]);
      c60 = a6.fma(b0, c60);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[k + 7 * CHUNK]);
      c70 = a7.fma(b0, c70);
      right += stride;
    }
    c00.intoArray(c, rows[0]);
    c10.intoArray(c, rows[1]);
    c20.intoArray(c, rows[2]);
    c30.intoArray(c, rows[3]);
    c40.intoArray(c, rows[4]);
    c50.intoArray(c, rows[5]);
    c60.intoArray(c, rows[6]);
    c70.intoArray(c, rows[7]);
  }

  /** {@code out (columns, rows) = in (rows, columns)^T}, rows of each so many numbers apart. */
  private static void transpose(
      float[] in,
      int inStart,
      int rows,
      int columns,
      int inStride,
      float[] out,
      int outStart,
      int outStride) {
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        out[outStart + c * outStride + r] = in[inStart + r * inStride + c];
      }
    }
  }

  /**
   * A thread's reusable arrays: they grow to the largest product and hold no state between calls.
   */
  private static final class Scratch {
    private final float[] left = new float[8 * CHUNK];
    private final int[] rows = new int[8];
    private float[] right = {};
    private float[] result = {};
    private float[] panel = {};
    private float[] tile = {};

    void shift(int columns) {
      for (int r = 0; r < rows.length; r++) {
        rows[r] += columns;
      }
    }

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
