package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Supplier;
import org.ejml.data.FMatrixRMaj;

/** Compares a gradient with central differences of {@code sum(out * outGrad)}. */
final class GradientCheck {
  private static final float STEP = 1f / 128;
  private static final double TOLERANCE = 2e-3;

  private GradientCheck() {}

  static void check(
      FMatrixRMaj variable,
      FMatrixRMaj gradient,
      FMatrixRMaj outGrad,
      Supplier<FMatrixRMaj> forward) {
    for (int i = 0; i < variable.getNumElements(); i++) {
      float value = variable.data[i];
      variable.data[i] = value + STEP;
      double above = Matrices.sumOfProducts(forward.get(), outGrad);
      variable.data[i] = value - STEP;
      double below = Matrices.sumOfProducts(forward.get(), outGrad);
      variable.data[i] = value;
      assertEquals((above - below) / (2 * STEP), gradient.data[i], TOLERANCE, "element " + i);
    }
  }
}
