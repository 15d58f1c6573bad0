package glassformer.math;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The right factor of many products, (K, N), laid out once for the kernel in use: a weight.
 *
 * <p>Small ones, and all where there is no SIMD kernel, are plain matrices. A large one is cut into
 * panels of three registers' columns; they are made at the first use after a change, so that a
 * table of embeddings which nothing is multiplied by costs nothing.
 *
 * <p>A panel is cut into chunks of {@link #CHUNK} rows, and a chunk into its three registers'
 * columns, each row by row; where rows or columns end, zeros fill it up. So a chunk is one piece of
 * memory, and the distances in it are the same for every weight: a kernel needs no arithmetic to
 * find a row.
 */
public final class Factor {
  /** The registers side by side in a panel. */
  static final int REGISTERS = 3;

  /**
   * Where the first panel begins. G1 gives an array of half a region or more a region of its own,
   * and its numbers begin 16 bytes after that: so each register is read from one line of memory,
   * not from two.
   */
  static final int START = 12;

  /** The rows of a chunk: one of 16 lanes, 24 KB, stays in a core's first cache. */
  static final int CHUNK = 128;

  private static final int LEAST_FOR_PANELS = 1 << 16;

  private final FMatrixRMaj source;
  private final boolean transposed;
  private final int inner;
  private final int columns;
  private final int lanes;
  private final FMatrixRMaj plain;
  private float[] panels;
  private volatile boolean current;

  /**
   * @param source what is laid out: (N, K) if transposed, else (K, N)
   */
  public Factor(FMatrixRMaj source, boolean transposed) {
    this.source = source;
    this.transposed = transposed;
    inner = transposed ? source.numCols : source.numRows;
    columns = transposed ? source.numRows : source.numCols;
    lanes = source.getNumElements() < LEAST_FOR_PANELS ? 0 : Products.lanes();
    if (lanes > 0) {
      plain = null;
    } else {
      plain = transposed ? new FMatrixRMaj(inner, columns) : source;
    }
  }

  /** K. */
  int inner() {
    return inner;
  }

  /** N. */
  int columns() {
    return columns;
  }

  /** To be called after the source was written, before the next product. */
  public void changed() {
    current = false;
    if (lanes == 0 && transposed) {
      CommonOps_FDRM.transpose(source, plain);
    }
  }

  boolean hasPanels() {
    return lanes > 0;
  }

  /** The matrix (K, N), where there are no panels. */
  FMatrixRMaj plain() {
    return plain;
  }

  /** Panel after panel, each chunk after chunk, each register's columns row by row. */
  float[] panels() {
    if (!current) {
      layOut();
    }
    return panels;
  }

  private synchronized void layOut() {
    if (current) {
      return;
    }
    int width = REGISTERS * lanes;
    int count = (columns + width - 1) / width;
    if (panels == null) {
      panels = new float[Math.addExact(START, Math.multiplyExact(count, panelSize(inner, lanes)))];
    }
    Threads.each(count, this::layOut);
    current = true;
  }

  /** The numbers of a panel. */
  static int panelSize(int inner, int lanes) {
    int chunks = (inner + CHUNK - 1) / CHUNK;
    return Math.multiplyExact(chunks, CHUNK * REGISTERS * lanes);
  }

  private void layOut(int panel) {
    int at = START + panel * panelSize(inner, lanes);
    for (int k = 0; k < inner; k += CHUNK) {
      for (int register = 0; register < REGISTERS; register++) {
        layOut(k, (panel * REGISTERS + register) * lanes, at);
        at += CHUNK * lanes;
      }
    }
  }

  /** A chunk's columns of one register, from row k and from the first column on. */
  private void layOut(int k, int first, int at) {
    int rows = Math.min(CHUNK, inner - k);
    int width = Math.min(lanes, columns - first);
    for (int row = 0; width > 0 && row < rows; row++) {
      int to = at + row * lanes;
      if (!transposed) {
        System.arraycopy(source.data, (k + row) * columns + first, panels, to, width);
        continue;
      }
      for (int j = 0; j < width; j++) {
        panels[to + j] = source.data[(first + j) * inner + k + row];
      }
    }
  }
}
