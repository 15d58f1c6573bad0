package glassformer.math;

import java.util.Optional;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/**
 * The one door for matrix products: a SIMD kernel where the JVM has the Vector API, EJML where it
 * has not.
 *
 * <p>Every method throws {@link IllegalArgumentException}, naming the shapes, when they do not fit,
 * and when the result shares its array with an operand. An empty inner dimension gives a sum of
 * zero.
 */
public final class Products {
  private static final ProductKernel KERNEL = simd().orElseGet(EjmlProducts::new);

  private Products() {}

  /** The name of the kernel in use, for the About box. */
  public static String kernel() {
    return KERNEL.name();
  }

  /** The lanes a {@link Factor} is laid out for, 0 where the kernel has no use for panels. */
  static int lanes() {
    return KERNEL.lanes();
  }

  /**
   * {@code Y = X W}, plus a bias in every row: (M, K) x (K, N), (1, N) -> (M, N).
   *
   * @param bias of length N, or null for none
   */
  public static void linear(FMatrixRMaj X, Factor W, FMatrixRMaj bias, FMatrixRMaj Y) {
    linear(X, W, bias, Y, 0);
  }

  /** The rows of {@code Y = X W} plus bias from one on. */
  public static void linear(
      FMatrixRMaj X, Factor W, FMatrixRMaj bias, FMatrixRMaj Y, int firstRow) {
    if (X.numCols != W.inner()) {
      throw new IllegalArgumentException(
          "X W: X is " + Shapes.of(X) + ", W is " + W.inner() + " x " + W.columns());
    }
    Shapes.is("X W: the result", Y, X.numRows, W.columns());
    if (bias != null) {
      Shapes.is("X W: the bias", bias, 1, W.columns());
    }
    if (W.hasPanels()) {
      KERNEL.linear(X, W, bias == null ? null : bias.data, Y, firstRow);
    } else if (firstRow > 0) {
      FMatrixRMaj rows = new FMatrixRMaj(Y.numRows - firstRow, Y.numCols);
      linear(rowsFrom(X, firstRow), W, bias, rows);
      CommonOps_FDRM.insert(rows, Y, firstRow, 0);
    } else if (bias == null) {
      multiply(X, W.plain(), Y);
    } else {
      for (int row = 0; row < Y.numRows; row++) {
        System.arraycopy(bias.data, 0, Y.data, row * Y.numCols, Y.numCols);
      }
      multiplyAdd(X, W.plain(), Y);
    }
  }

  /** {@code C = A B}: (M, K) x (K, N) -> (M, N). */
  public static void multiply(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A B", A, B, C, A.numRows, A.numCols, B.numRows, B.numCols);
    KERNEL.multiply(A, B, C, false);
  }

  /** The rows of {@code C = A B} from one on. */
  public static void multiply(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, int firstRow) {
    if (firstRow == 0) {
      multiply(A, B, C);
      return;
    }
    FMatrixRMaj rows = new FMatrixRMaj(C.numRows - firstRow, C.numCols);
    multiply(rowsFrom(A, firstRow), B, rows);
    CommonOps_FDRM.insert(rows, C, firstRow, 0);
  }

  /** {@code C += A B}: (M, K) x (K, N) -> (M, N). */
  public static void multiplyAdd(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A B", A, B, C, A.numRows, A.numCols, B.numRows, B.numCols);
    KERNEL.multiply(A, B, C, true);
  }

  /** {@code C = A^T B}: (K, M)^T x (K, N) -> (M, N). */
  public static void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A^T B", A, B, C, A.numCols, A.numRows, B.numRows, B.numCols);
    KERNEL.multiplyTransA(A, B, C, false);
  }

  /** {@code C += A^T B}: (K, M)^T x (K, N) -> (M, N). */
  public static void multiplyAddTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A^T B", A, B, C, A.numCols, A.numRows, B.numRows, B.numCols);
    KERNEL.multiplyTransA(A, B, C, true);
  }

  /** {@code C = A B^T}: (M, K) x (N, K)^T -> (M, N). */
  public static void multiplyTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A B^T", A, B, C, A.numRows, A.numCols, B.numCols, B.numRows);
    KERNEL.multiplyTransB(A, B, C, false);
  }

  /** {@code C = A B^T} but for a block at the top left of C, which stays as it is. */
  public static void multiplyTransB(
      FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, int knownRows, int knownColumns) {
    if (knownRows == 0) {
      multiplyTransB(A, B, C);
      return;
    }
    FMatrixRMaj below = new FMatrixRMaj(C.numRows - knownRows, C.numCols);
    multiplyTransB(rowsFrom(A, knownRows), B, below);
    CommonOps_FDRM.insert(below, C, knownRows, 0);
    FMatrixRMaj right = new FMatrixRMaj(knownRows, C.numCols - knownColumns);
    multiplyTransB(rows(A, 0, knownRows), rowsFrom(B, knownColumns), right);
    CommonOps_FDRM.insert(right, C, 0, knownColumns);
  }

  private static FMatrixRMaj rowsFrom(FMatrixRMaj matrix, int first) {
    return rows(matrix, first, matrix.numRows);
  }

  private static FMatrixRMaj rows(FMatrixRMaj matrix, int from, int to) {
    FMatrixRMaj rows = new FMatrixRMaj(to - from, matrix.numCols);
    System.arraycopy(matrix.data, from * matrix.numCols, rows.data, 0, rows.getNumElements());
    return rows;
  }

  /** {@code C += A B^T}: (M, K) x (N, K)^T -> (M, N). */
  public static void multiplyAddTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    check("A B^T", A, B, C, A.numRows, A.numCols, B.numCols, B.numRows);
    KERNEL.multiplyTransB(A, B, C, true);
  }

  /** The SIMD kernel, or nothing on a JVM without the Vector API; {@link #kernel()} tells it. */
  static Optional<ProductKernel> simd() {
    return Kernels.simd("SimdProducts", ProductKernel.class);
  }

  private static void check(
      String product,
      FMatrixRMaj A,
      FMatrixRMaj B,
      FMatrixRMaj C,
      int rows,
      int innerA,
      int innerB,
      int columns) {
    if (innerA != innerB) {
      throw new IllegalArgumentException(
          product
              + ": A is "
              + Shapes.of(A)
              + ", B is "
              + Shapes.of(B)
              + ": inner sizes "
              + innerA
              + " and "
              + innerB
              + " differ");
    }
    if (C.numRows != rows || C.numCols != columns) {
      throw new IllegalArgumentException(
          product
              + ": A is "
              + Shapes.of(A)
              + ", B is "
              + Shapes.of(B)
              + ", so C must be "
              + rows
              + " x "
              + columns
              + ", but is "
              + Shapes.of(C));
    }
    if (C.data == A.data || C.data == B.data) {
      throw new IllegalArgumentException(product + ": the result needs an array of its own");
    }
  }
}
