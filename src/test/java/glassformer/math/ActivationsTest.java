package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.BiConsumer;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ActivationsTest {
  private interface Backward {
    void run(FMatrixRMaj in, FMatrixRMaj outGrad, FMatrixRMaj inGrad);
  }

  @Test
  void erfAgreesWithItsSeries() {
    for (double x = -6; x <= 6; x += 1.0 / 512) {
      assertEquals(series(x), Erf.of(x), 2e-9, "erf(" + x + ")");
    }
  }

  @Test
  void reluKeepsThePositive() {
    FMatrixRMaj out = Matrices.row(-1f, 0f, 2f);
    Activations.relu(out, out);
    assertArrayEquals(new float[] {0f, 0f, 2f}, out.data);
  }

  @Test
  void geluHasItsPublishedValues() {
    assertEquals(0.8413447460685429, Activations.geluErf(1), 1e-8);
    assertEquals(-0.1586552539314571, Activations.geluErf(-1), 1e-8);
    assertEquals(0.8411919906082768, Activations.geluTanh(1), 1e-12);
    assertEquals(10, Activations.geluErf(10), 1e-7);
    assertEquals(0, Activations.geluTanh(-1e4), 0);
  }

  @Test
  void siluIsTheInputTimesItsSigmoid() {
    FMatrixRMaj out = Matrices.row(0f, 1f, -2f, -1000f);
    Activations.silu(out, out);
    assertArrayEquals(new float[] {0f, 0.7310586f, -0.2384058f, 0f}, out.data, 1e-6f);
  }

  @Test
  void gradientsAgreeWithDifferences() {
    check(Activations::relu, Activations::reluBackward);
    check(Activations::geluErf, Activations::geluErfBackward);
    check(Activations::geluTanh, Activations::geluTanhBackward);
    check(Activations::silu, Activations::siluBackward);
  }

  private static void check(BiConsumer<FMatrixRMaj, FMatrixRMaj> forward, Backward backward) {
    Random random = new Random(1);
    FMatrixRMaj in = Matrices.random(4, 9, random);
    FMatrixRMaj outGrad = Matrices.random(4, 9, random);
    FMatrixRMaj out = new FMatrixRMaj(4, 9);
    FMatrixRMaj inGrad = new FMatrixRMaj(4, 9);
    backward.run(in, outGrad, inGrad);
    GradientCheck.check(
        in,
        inGrad,
        outGrad,
        () -> {
          forward.accept(in, out);
          return out;
        });
  }

  /** 2 / sqrt(pi) * exp(-x^2) * sum of 2^n x^(2n+1) / (1 3 5 ... (2n+1)): all terms of one sign. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 200; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
