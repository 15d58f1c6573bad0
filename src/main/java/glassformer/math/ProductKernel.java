package glassformer.math;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * One way to multiply matrices whose shapes {@link Products} has checked.
 *
 * <p>Every element of {@code C} is summed over the inner dimension in increasing order, starting
 * from its old value if {@code add} and from zero if not. Arrays may be longer than their matrices.
 */
interface ProductKernel {
  /** The kernel's name as the About box shows it. */
  String name();

  /** {@code C = A B} or {@code C += A B}: (M, K) x (K, N) -> (M, N). */
  void multiply(Window A, Window B, Window C, boolean add);

  /** {@code C = A^T B} or {@code C += A^T B}: (K, M)^T x (K, N) -> (M, N). */
  void multiplyTransA(FMatrixRMaj A, FMatrixRMaj B, FMatrixRMaj C, boolean add);

  /** {@code C = A B^T} or {@code C += A B^T}: (M, K) x (N, K)^T -> (M, N). */
  void multiplyTransB(Window A, Window B, Window C, boolean add);

  /**
   * The lanes of a register that a {@link Factor} is laid out for, 0 if this kernel multiplies
   * plain matrices only.
   */
  int lanes();

  /**
   * {@code Y = X W} for several weights, each sum starting from the bias: (M, K) x (K, N) -> (M,
   * N).
   *
   * @param X (M, K), in blocks side by side
   * @param layers whose weights have panels
   */
  void linear(List<Window> X, List<Affine> layers);
}
