package glassformer.math;

import java.util.List;
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
    linear(List.of(Window.of(X)), List.of(new Affine(W, bias, Window.of(Y))));
  }

  /**
   * Several linear layers of the same rows.
   *
   * @param X (M, K), in blocks that are thought side by side
   */
  public static void linear(List<Window> X, List<Affine> layers) {
    for (Affine layer : layers) {
      check(X, layer);
    }
    if (layers.stream().allMatch(layer -> layer.weight().hasPanels())) {
      KERNEL.linear(X, layers);
      return;
    }
    Window whole = X.size() == 1 ? X.get(0) : Window.of(Window.sideBySide(X));
    for (Affine layer : layers) {
      if (layer.weight().hasPanels()) {
        KERNEL.linear(X, List.of(layer));
      } else {
        plain(whole, layer);
      }
    }
  }

  private static void plain(Window X, Affine layer) {
    Window weight = Window.of(layer.weight().plain());
    Window result = layer.result();
    if (layer.bias() == null) {
      multiply(X, weight, result);
      return;
    }
    for (int row = 0; row < result.rows(); row++) {
      int at = result.start() + row * result.stride();
      System.arraycopy(layer.bias().data, 0, result.data(), at, result.columns());
    }
    multiplyAdd(X, weight, result);
  }

  private static void check(List<Window> X, Affine layer) {
    Factor W = layer.weight();
    int rows = X.get(0).rows();
    int columns = X.stream().mapToInt(Window::columns).sum();
    boolean sameRows = X.stream().allMatch(block -> block.rows() == rows);
    if (!sameRows || columns != W.inner()) {
      throw new IllegalArgumentException(
          String.format(
              "X W: X is %d x %d%s, W is %d x %d",
              rows, columns, sameRows ? "" : " in blocks of other rows", W.inner(), W.columns()));
    }
    Window Y = layer.result();
    if (Y.rows() != rows || Y.columns() != W.columns() || Y.stride() != W.columns()) {
      throw new IllegalArgumentException(
          "X W: the result must be " + rows + " x " + W.columns() + ", but is " + Y.shape());
    }
    if (X.stream().anyMatch(block -> block.data() == Y.data())) {
      throw new IllegalArgumentException("X W: the result needs an array of its own");
    }
    if (layer.bias() != null) {
      Shapes.is("X W: the bias", layer.bias(), 1, W.columns());
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
