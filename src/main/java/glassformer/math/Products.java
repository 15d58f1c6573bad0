package glassformer.math;

import java.util.Optional;
import org.ejml.data.FMatrixRMaj;

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
      return;
    }
    Window in = Window.of(X).rows(firstRow, X.numRows);
    Window out = Window.of(Y).rows(firstRow, Y.numRows);
    Window weight = Window.of(W.plain());
    if (bias == null) {
      multiply(in, weight, out);
    } else {
      for (int row = firstRow; row < Y.numRows; row++) {
        System.arraycopy(bias.data, 0, Y.data, row * Y.numCols, Y.numCols);
      }
      multiplyAdd(in, weight, out);
    }
  }

  /** {@code C = A B}: (M, K) x (K, N) -> (M, N). */
  public static void multiply(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    multiply(Window.of(A), Window.of(B), Window.of(C));
  }

  /** {@code C = A B}: (M, K) x (K, N) -> (M, N). */
  public static void multiply(Window A, Window B, Window C) {
    check("A B", A, B, C, A.rows(), A.columns(), B.rows(), B.columns());
    KERNEL.multiply(A, B, C, false);
  }

  /** {@code C += A B}: (M, K) x (K, N) -> (M, N). */
  public static void multiplyAdd(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    multiplyAdd(Window.of(A), Window.of(B), Window.of(C));
  }

  private static void multiplyAdd(Window A, Window B, Window C) {
    check("A B", A, B, C, A.rows(), A.columns(), B.rows(), B.columns());
    KERNEL.multiply(A, B, C, true);
  }

  /** {@code C = A^T B}: (K, M)^T x (K, N) -> (M, N). */
  public static void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    checkTransA(A, B, C);
    KERNEL.multiplyTransA(A, B, C, false);
  }

  /** {@code C += A^T B}: (K, M)^T x (K, N) -> (M, N). */
  public static void multiplyAddTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    checkTransA(A, B, C);
    KERNEL.multiplyTransA(A, B, C, true);
  }

  /** {@code C = A B^T}: (M, K) x (N, K)^T -> (M, N). */
  public static void multiplyTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    multiplyTransB(Window.of(A), Window.of(B), Window.of(C));
  }

  /** {@code C = A B^T}: (M, K) x (N, K)^T -> (M, N). */
  public static void multiplyTransB(Window A, Window B, Window C) {
    check("A B^T", A, B, C, A.rows(), A.columns(), B.columns(), B.rows());
    KERNEL.multiplyTransB(A, B, C, false);
  }

  /** {@code C += A B^T}: (M, K) x (N, K)^T -> (M, N). */
  public static void multiplyAddTransB(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    Window a = Window.of(A);
    Window b = Window.of(B);
    check("A B^T", a, b, Window.of(C), a.rows(), a.columns(), b.columns(), b.rows());
    KERNEL.multiplyTransB(a, b, Window.of(C), true);
  }

  /** The SIMD kernel, or nothing on a JVM without the Vector API; {@link #kernel()} tells it. */
  static Optional<ProductKernel> simd() {
    return Kernels.simd("SimdProducts", ProductKernel.class);
  }

  private static void checkTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C) {
    Window a = Window.of(A);
    Window b = Window.of(B);
    check("A^T B", a, b, Window.of(C), a.columns(), a.rows(), b.rows(), b.columns());
  }

  private static void check(
      String product, Window A, Window B, Window C, int rows, int innerA, int innerB, int columns) {
    String factors = product + ": A is " + A.shape() + ", B is " + B.shape();
    if (innerA != innerB) {
      throw new IllegalArgumentException(
          factors + ": inner sizes " + innerA + " and " + innerB + " differ");
    }
    if (C.rows() != rows || C.columns() != columns) {
      throw new IllegalArgumentException(
          factors + ", so C must be " + rows + " x " + columns + ", but is " + C.shape());
    }
    if (C.data() == A.data() || C.data() == B.data()) {
      throw new IllegalArgumentException(product + ": the result needs an array of its own");
    }
  }
}
