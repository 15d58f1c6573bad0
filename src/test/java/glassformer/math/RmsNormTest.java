package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.Supplier;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class RmsNormTest {
  private static final float EPSILON = 1e-6f;

  @Test
  void agreesWithTheDefinitionInDouble() {
    Random random = new Random(1);
    int width = 23;
    FMatrixRMaj in = Matrices.random(4, width, random);
    FMatrixRMaj gain = Matrices.random(1, width, random);
    FMatrixRMaj out = new FMatrixRMaj(4, width);
    RmsNorm.rows(in, gain, EPSILON, out);
    for (int row = 0; row < 4; row++) {
      double square = 0;
      for (int column = 0; column < width; column++) {
        square += Math.pow(in.get(row, column), 2) / width;
      }
      double expected = Math.sqrt(square + EPSILON);
      assertEquals(expected, RmsNorm.rootMeanSquare(in, row, EPSILON), 1e-12);
      for (int column = 0; column < width; column++) {
        assertEquals(
            in.get(row, column) / expected * gain.data[column], out.get(row, column), 2e-6);
      }
    }
  }

  @Test
  void gradientsAgreeWithDifferences() {
    Random random = new Random(2);
    FMatrixRMaj in = Matrices.random(3, 7, random);
    FMatrixRMaj gain = Matrices.random(1, 7, random);
    FMatrixRMaj outGrad = Matrices.random(3, 7, random);
    FMatrixRMaj out = new FMatrixRMaj(3, 7);
    FMatrixRMaj inGrad = new FMatrixRMaj(3, 7);
    FMatrixRMaj gainGrad = new FMatrixRMaj(1, 7);
    RmsNorm.backward(in, gain, EPSILON, outGrad, inGrad, gainGrad);
    Supplier<FMatrixRMaj> forward =
        () -> {
          RmsNorm.rows(in, gain, EPSILON, out);
          return out;
        };
    GradientCheck.check(in, inGrad, outGrad, forward);
    GradientCheck.check(gain, gainGrad, outGrad, forward);
  }

  @Test
  void aGainOfTheWrongWidthIsNamed() {
    FMatrixRMaj in = new FMatrixRMaj(2, 4);
    FMatrixRMaj gain = new FMatrixRMaj(1, 3);
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> RmsNorm.rows(in, gain, EPSILON, in));
    assertEquals("RMS norm: gain must be 1 x 4, but is 1 x 3", error.getMessage());
  }
}
