package glassformer.math;

import org.ejml.data.FMatrixRMaj;

/**
 * One linear layer of some rows, {@code Y = X W + b}: (M, K) x (K, N), (1, N) to (M, N).
 *
 * @param weight W
 * @param bias b, or null for none
 * @param result Y, all columns of its matrix
 */
public record Affine(Factor weight, FMatrixRMaj bias, Window result) {

  /** The same layer of some of the rows. */
  Affine rows(int from, int to) {
    return new Affine(weight, bias, result.rows(from, to));
  }
}
