package glassformer.math;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code Y = X W + b} with the weight in the panels of a {@link Factor}, so that memory is read in
 * order.
 *
 * <p>Eight rows of the left factor (four where there are but 16 registers, and where no more are
 * left) and the columns of a panel stay in registers over a chunk of the inner dimension. The left
 * factor is copied in pieces of a chunk's length first. All distances in a tile are constants, and
 * a tile does two steps at a time: the ports that multiply also add addresses, so that every
 * addition saved is a product gained. Meanwhile the next chunk is fetched, see {@link ReadAhead}.
 *
 * <p>Many rows are shared between threads, few rows' panels. Every element is summed in the order
 * of {@link ProductKernel}, whatever its place and however many threads there are.
 */
final class SimdPanels {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int WIDTH = Factor.REGISTERS * LANES;
  private static final int CHUNK = Factor.CHUNK;
  private static final int ROWS = LANES == 8 ? 4 : 8; // with 8 lanes there are 16 registers
  private static final int LEAST_TO_SHARE_COPYING = 1 << 14;

  /** With as many rows for each thread, each has rows of its own: they share hardly any memory. */
  private static final int LEAST_ROWS_OF_THREAD = 16;

  /** So many rows, and what is computed of them, stay in a core's second cache. */
  private static final int ROWS_TOGETHER = 64;

  private static final int SMALL = 4; // rows of a tile for the last ones

  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  /**
   * @param x (M, K), in blocks side by side
   * @param layers whose weights have panels
   */
  void linear(List<Window> x, List<Affine> layers) {
    int m = x.get(0).rows();
    if (m == 0) {
      return;
    }
    layers.forEach(layer -> layer.weight().panels()); // laid out by all threads, if they are not
    int threads = Threads.count();
    if (threads > 1 && blocks(m) * ROWS < LEAST_ROWS_OF_THREAD * threads) {
      sharePanels(x, layers);
      return;
    }
    int parts = threads * Math.max(1, blocks(m) * ROWS / ROWS_TOGETHER / threads);
    Threads.each(
        parts,
        part -> {
          int from = firstRow(m, part, parts);
          int to = firstRow(m, part + 1, parts);
          alone(
              x.stream().map(window -> window.rows(from, to)).toList(),
              layers.stream().map(layer -> layer.rows(from, to)).toList());
        });
  }

  /** Where a part begins: whole tiles of four rows before it, or all rows. */
  private static int firstRow(int m, int part, int parts) {
    int tiles = (m + SMALL - 1) / SMALL;
    return Math.min(m, tiles * part / parts * SMALL);
  }

  /** All panels on one thread. */
  private void alone(List<Window> x, List<Affine> layers) {
    int m = x.get(0).rows();
    int depth = layers.get(0).weight().inner();
    float[] left = left(m, depth);
    for (int block = 0; block < blocks(m); block++) {
      copy(x, m, depth, block, left);
    }
    multiply(layers, 0, count(layers), left, m);
  }

  /** Few rows: each thread has panels of its own, so that each weight is read by one. */
  private void sharePanels(List<Window> x, List<Affine> layers) {
    int m = x.get(0).rows();
    int depth = layers.get(0).weight().inner();
    float[] left = left(m, depth);
    share(
        (long) m * depth >= LEAST_TO_SHARE_COPYING,
        blocks(m),
        block -> copy(x, m, depth, block, left));
    int threads = Threads.count();
    OwnParts parts = new OwnParts(count(layers), threads);
    Threads.each(
        threads,
        owner -> {
          for (int next = parts.take(owner); next >= 0; next = parts.take(owner)) {
            multiply(layers, next, next + 1, left, m);
          }
        });
  }

  private float[] left(int m, int depth) {
    int chunks = (depth + CHUNK - 1) / CHUNK;
    return scratch.get().left(chunks * blocks(m) * ROWS * CHUNK);
  }

  private static int count(List<Affine> layers) {
    return layers.stream().mapToInt(SimdPanels::count).sum();
  }

  /** The panels of a layer's weight. */
  private static int count(Affine layer) {
    return (layer.weight().columns() + WIDTH - 1) / WIDTH;
  }

  /** By some of the panels of all layers, one layer's after the other's. */
  private void multiply(List<Affine> layers, int from, int to, float[] left, int m) {
    int first = 0;
    for (Affine layer : layers) {
      int end = first + count(layer);
      for (int panel = Math.max(from, first); panel < Math.min(to, end); panel++) {
        panel(panel - first, left, m, layer);
      }
      first = end;
    }
  }

  private static void share(boolean worthwhile, int parts, IntConsumer task) {
    if (worthwhile) {
      Threads.each(parts, task);
      return;
    }
    for (int part = 0; part < parts; part++) {
      task.accept(part);
    }
  }

  private static int blocks(int m) {
    return (m + ROWS - 1) / ROWS;
  }

  /** How many rows the tile of a block has: few are left in the last one. */
  private static int tileRows(int m, int block) {
    return m - block * ROWS <= SMALL ? SMALL : ROWS;
  }

  /**
   * A block's rows, chunk by chunk; rows past the end repeat the last one, odd steps end in a 0.
   */
  private static void copy(List<Window> x, int m, int depth, int block, float[] left) {
    int rows = tileRows(m, block);
    int first = 0;
    for (Window window : x) {
      int end = first + window.columns();
      for (int k = first; k < end; k = nextChunk(k)) {
        int steps = Math.min(nextChunk(k), end) - k;
        int at = place(m, block, k / CHUNK * CHUNK) + k % CHUNK;
        for (int r = 0; r < rows; r++) {
          int row = Math.min(block * ROWS + r, m - 1);
          int from = window.start() + row * window.stride() + k - first;
          System.arraycopy(window.data(), from, left, at + r * CHUNK, steps);
        }
      }
      first = end;
    }
    if (depth % 2 == 1) {
      int at = place(m, block, depth / CHUNK * CHUNK) + depth % CHUNK;
      for (int r = 0; r < rows; r++) {
        left[at + r * CHUNK] = 0;
      }
    }
  }

  private static int nextChunk(int k) {
    return (k / CHUNK + 1) * CHUNK;
  }

  /** Where the copy of a block's chunk begins. */
  private static int place(int m, int block, int k) {
    return (k * blocks(m) + block * CHUNK) * ROWS;
  }

  private void panel(int panel, float[] left, int m, Affine layer) {
    Scratch s = scratch.get();
    int depth = layer.weight().inner();
    int n = layer.weight().columns();
    float[] panels = layer.weight().panels();
    float[] y = layer.result().data();
    int column = panel * WIDTH;
    int width = Math.min(WIDTH, n - column);
    if (layer.bias() == null) {
      Arrays.fill(s.start, 0);
    } else {
      System.arraycopy(layer.bias().data, column, s.start, 0, width);
    }
    boolean whole = width == WIDTH;
    float[] out = whole ? y : s.tile(blocks(m) * ROWS * WIDTH);
    int stride = whole ? layer.result().stride() : WIDTH;
    int origin = whole ? layer.result().index(0, column) : 0;
    int from = Factor.START + panel * Factor.panelSize(depth, LANES);
    int[] ahead = s.ahead.order(m / ROWS + (m % ROWS > SMALL ? 1 : 0));
    for (int k = 0; k == 0 || k < depth; k += CHUNK) {
      int steps = (Math.min(CHUNK, depth - k) + 1) / 2 * 2; // zeros fill up both factors
      int next = from + CHUNK * WIDTH < panels.length ? from + CHUNK * WIDTH : from;
      if (m > SMALL) {
        s.touched += s.ahead.begin(panels, next);
      }
      for (int block = 0; block < blocks(m); block++) {
        int tileRows = tileRows(m, block);
        for (int r = 0; r < tileRows; r++) {
          s.rows[r] = Math.min(block * ROWS + r, m - 1) * stride + origin;
        }
        float[] sums = k == 0 ? s.start : out;
        int[] places = k == 0 ? s.bias : s.rows;
        int at = place(m, block, k);
        if (tileRows == 8) {
          int touch = block * CHUNK / 2;
          s.touched +=
              tile8(steps, left, at, panels, from, next, ahead, touch, sums, places, out, s.rows);
        } else {
          tile4(steps, left, at, panels, from, sums, places, out, s.rows);
        }
      }
      from += CHUNK * WIDTH;
    }
    for (int row = 0; !whole && row < m; row++) {
      System.arraycopy(out, row * WIDTH, y, layer.result().index(row, column), width);
    }
  }

  /**
   * Two steps also read a line of the next chunk, so that it is near when its turn comes. Where
   * that line is they find out in the middle of the first step, and they read it in the middle of
   * the second: the compiler begins nothing before such a place, and so the registers suffice.
   *
   * @param steps even
   * @param ahead which lines after the next chunk's first number are read, from {@code touch} on
   * @return what was read, of no meaning, so that the compiler keeps it
   */
  private static int tile8(
      int steps,
      float[] a,
      int at,
      float[] b,
      int from,
      int next,
      int[] ahead,
      int touch,
      float[] s,
      int[] sums,
      float[] c,
      int[] rows) {
    int touched = 0;
    FloatVector c00 = FloatVector.fromArray(SPECIES, s, sums[0]);
    FloatVector c01 = FloatVector.fromArray(SPECIES, s, sums[0] + LANES);
    FloatVector c02 = FloatVector.fromArray(SPECIES, s, sums[0] + 2 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, s, sums[1]);
    FloatVector c11 = FloatVector.fromArray(SPECIES, s, sums[1] + LANES);
    FloatVector c12 = FloatVector.fromArray(SPECIES, s, sums[1] + 2 * LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, s, sums[2]);
    FloatVector c21 = FloatVector.fromArray(SPECIES, s, sums[2] + LANES);
    FloatVector c22 = FloatVector.fromArray(SPECIES, s, sums[2] + 2 * LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, s, sums[3]);
    FloatVector c31 = FloatVector.fromArray(SPECIES, s, sums[3] + LANES);
    FloatVector c32 = FloatVector.fromArray(SPECIES, s, sums[3] + 2 * LANES);
    FloatVector c40 = FloatVector.fromArray(SPECIES, s, sums[4]);
    FloatVector c41 = FloatVector.fromArray(SPECIES, s, sums[4] + LANES);
    FloatVector c42 = FloatVector.fromArray(SPECIES, s, sums[4] + 2 * LANES);
    FloatVector c50 = FloatVector.fromArray(SPECIES, s, sums[5]);
    FloatVector c51 = FloatVector.fromArray(SPECIES, s, sums[5] + LANES);
    FloatVector c52 = FloatVector.fromArray(SPECIES, s, sums[5] + 2 * LANES);
    FloatVector c60 = FloatVector.fromArray(SPECIES, s, sums[6]);
    FloatVector c61 = FloatVector.fromArray(SPECIES, s, sums[6] + LANES);
    FloatVector c62 = FloatVector.fromArray(SPECIES, s, sums[6] + 2 * LANES);
    FloatVector c70 = FloatVector.fromArray(SPECIES, s, sums[7]);
    FloatVector c71 = FloatVector.fromArray(SPECIES, s, sums[7] + LANES);
    FloatVector c72 = FloatVector.fromArray(SPECIES, s, sums[7] + 2 * LANES);
    int step = at;
    int end = from + steps * LANES;
    for (int right = from; right < end; right += 2 * LANES) {
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, right);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, right + CHUNK * LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, right + 2 * CHUNK * LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[step]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[step + CHUNK]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[step + 2 * CHUNK]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[step + 3 * CHUNK]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      int line = next + ahead[touch];
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[step + 4 * CHUNK]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[step + 5 * CHUNK]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      c52 = a5.fma(b2, c52);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[step + 6 * CHUNK]);
      c60 = a6.fma(b0, c60);
      c61 = a6.fma(b1, c61);
      c62 = a6.fma(b2, c62);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[step + 7 * CHUNK]);
      c70 = a7.fma(b0, c70);
      c71 = a7.fma(b1, c71);
      c72 = a7.fma(b2, c72);
      b0 = FloatVector.fromArray(SPECIES, b, right + LANES);
      b1 = FloatVector.fromArray(SPECIES, b, right + CHUNK * LANES + LANES);
      b2 = FloatVector.fromArray(SPECIES, b, right + 2 * CHUNK * LANES + LANES);
      a0 = FloatVector.broadcast(SPECIES, a[step + 1]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      a1 = FloatVector.broadcast(SPECIES, a[step + CHUNK + 1]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      a2 = FloatVector.broadcast(SPECIES, a[step + 2 * CHUNK + 1]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      a3 = FloatVector.broadcast(SPECIES, a[step + 3 * CHUNK + 1]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      touched += Float.floatToRawIntBits(b[line]);
      a4 = FloatVector.broadcast(SPECIES, a[step + 4 * CHUNK + 1]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      a5 = FloatVector.broadcast(SPECIES, a[step + 5 * CHUNK + 1]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      c52 = a5.fma(b2, c52);
      a6 = FloatVector.broadcast(SPECIES, a[step + 6 * CHUNK + 1]);
      c60 = a6.fma(b0, c60);
      c61 = a6.fma(b1, c61);
      c62 = a6.fma(b2, c62);
      a7 = FloatVector.broadcast(SPECIES, a[step + 7 * CHUNK + 1]);
      c70 = a7.fma(b0, c70);
      c71 = a7.fma(b1, c71);
      c72 = a7.fma(b2, c72);
      step += 2;
      touch++;
    }
    c00.intoArray(c, rows[0]);
    c01.intoArray(c, rows[0] + LANES);
    c02.intoArray(c, rows[0] + 2 * LANES);
    c10.intoArray(c, rows[1]);
    c11.intoArray(c, rows[1] + LANES);
    c12.intoArray(c, rows[1] + 2 * LANES);
    c20.intoArray(c, rows[2]);
    c21.intoArray(c, rows[2] + LANES);
    c22.intoArray(c, rows[2] + 2 * LANES);
    c30.intoArray(c, rows[3]);
    c31.intoArray(c, rows[3] + LANES);
    c32.intoArray(c, rows[3] + 2 * LANES);
    c40.intoArray(c, rows[4]);
    c41.intoArray(c, rows[4] + LANES);
    c42.intoArray(c, rows[4] + 2 * LANES);
    c50.intoArray(c, rows[5]);
    c51.intoArray(c, rows[5] + LANES);
    c52.intoArray(c, rows[5] + 2 * LANES);
    c60.intoArray(c, rows[6]);
    c61.intoArray(c, rows[6] + LANES);
    c62.intoArray(c, rows[6] + 2 * LANES);
    c70.intoArray(c, rows[7]);
    c71.intoArray(c, rows[7] + LANES);
    c72.intoArray(c, rows[7] + 2 * LANES);
    return touched;
  }

  private static void tile4(
      int steps,
      float[] a,
      int at,
      float[] b,
      int from,
      float[] s,
      int[] sums,
      float[] c,
      int[] rows) {
    FloatVector c00 = FloatVector.fromArray(SPECIES, s, sums[0]);
    FloatVector c01 = FloatVector.fromArray(SPECIES, s, sums[0] + LANES);
    FloatVector c02 = FloatVector.fromArray(SPECIES, s, sums[0] + 2 * LANES);
    FloatVector c10 = FloatVector.fromArray(SPECIES, s, sums[1]);
    FloatVector c11 = FloatVector.fromArray(SPECIES, s, sums[1] + LANES);
    FloatVector c12 = FloatVector.fromArray(SPECIES, s, sums[1] + 2 * LANES);
    FloatVector c20 = FloatVector.fromArray(SPECIES, s, sums[2]);
    FloatVector c21 = FloatVector.fromArray(SPECIES, s, sums[2] + LANES);
    FloatVector c22 = FloatVector.fromArray(SPECIES, s, sums[2] + 2 * LANES);
    FloatVector c30 = FloatVector.fromArray(SPECIES, s, sums[3]);
    FloatVector c31 = FloatVector.fromArray(SPECIES, s, sums[3] + LANES);
    FloatVector c32 = FloatVector.fromArray(SPECIES, s, sums[3] + 2 * LANES);
    for (int k = 0; k < steps; k++) {
      int right = from + k * LANES;
      FloatVector b0 = FloatVector.fromArray(SPECIES, b, right);
      FloatVector b1 = FloatVector.fromArray(SPECIES, b, right + CHUNK * LANES);
      FloatVector b2 = FloatVector.fromArray(SPECIES, b, right + 2 * CHUNK * LANES);
      int left = at + k;
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[left]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[left + CHUNK]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[left + 2 * CHUNK]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[left + 3 * CHUNK]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
    }
    c00.intoArray(c, rows[0]);
    c01.intoArray(c, rows[0] + LANES);
    c02.intoArray(c, rows[0] + 2 * LANES);
    c10.intoArray(c, rows[1]);
    c11.intoArray(c, rows[1] + LANES);
    c12.intoArray(c, rows[1] + 2 * LANES);
    c20.intoArray(c, rows[2]);
    c21.intoArray(c, rows[2] + LANES);
    c22.intoArray(c, rows[2] + 2 * LANES);
    c30.intoArray(c, rows[3]);
    c31.intoArray(c, rows[3] + LANES);
    c32.intoArray(c, rows[3] + 2 * LANES);
  }

  /** A thread's reusable arrays; they hold no state between calls. */
  private static final class Scratch {
    private final float[] start = new float[WIDTH];
    private final int[] bias = new int[8]; // every row begins at the start
    private final int[] rows = new int[8];
    private final ReadAhead ahead = new ReadAhead(CHUNK * WIDTH, CHUNK / 2);
    private int touched; // written so that touching is not left out
    private float[] tile = {};
    private float[] left = {};

    float[] tile(int size) {
      if (tile.length < size) {
        tile = new float[Math.max(size, 2 * tile.length)];
      }
      return tile;
    }

    float[] left(int size) {
      if (left.length < size) {
        left = new float[Math.max(size, 2 * left.length)];
      }
      return left;
    }
  }
}
