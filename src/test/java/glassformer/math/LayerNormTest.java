package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.function.Supplier;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class LayerNormTest {
  private static final float EPSILON = 1e-5f;

  @Test
  void agreesWithTheDefinitionInDouble() {
    Random random = new Random(1);
    int width = 23;
    FMatrixRMaj in = Matrices.random(4, width, random);
    FMatrixRMaj gain = Matrices.random(1, width, random);
    FMatrixRMaj bias = Matrices.random(1, width, random);
    FMatrixRMaj out = new FMatrixRMaj(4, width);
    LayerNorm.rows(in, gain, bias, EPSILON, out);
    for (int row = 0; row < 4; row++) {
      double mean = 0;
      double variance = 0;
      for (int column = 0; column < width; column++) {
        mean += in.get(row, column) / (double) width;
      }
      for (int column = 0; column < width; column++) {
        variance += Math.pow(in.get(row, column) - mean, 2) / width;
      }
      assertEquals(mean, LayerNorm.mean(in, row), 1e-12);
      assertEquals(
          1 / Math.sqrt(variance + EPSILON), LayerNorm.inverseDeviation(in, row, EPSILON), 1e-12);
      for (int column = 0; column < width; column++) {
        double normalised = (in.get(row, column) - mean) / Math.sqrt(variance + EPSILON);
        assertEquals(
            normalised * gain.data[column] + bias.data[column], out.get(row, column), 2e-6);
      }
    }
  }

  @Test
  void aConstantRowGivesTheBias() {
    FMatrixRMaj row = Matrices.row(1e4f, 1e4f, 1e4f);
    LayerNorm.rows(row, Matrices.row(2f, 2f, 2f), Matrices.row(1f, 2f, 3f), EPSILON, row);
    assertArrayEquals(new float[] {1f, 2f, 3f}, row.data);
  }

  @Test
  void gradientsAgreeWithDifferences() {
    Random random = new Random(2);
    FMatrixRMaj in = Matrices.random(3, 7, random);
    FMatrixRMaj gain = Matrices.random(1, 7, random);
    FMatrixRMaj bias = Matrices.random(1, 7, random);
    FMatrixRMaj outGrad = Matrices.random(3, 7, random);
    FMatrixRMaj out = new FMatrixRMaj(3, 7);
    FMatrixRMaj inGrad = new FMatrixRMaj(3, 7);
    FMatrixRMaj gainGrad = new FMatrixRMaj(1, 7);
    FMatrixRMaj biasGrad = new FMatrixRMaj(1, 7);
    LayerNorm.backward(in, gain, EPSILON, outGrad, inGrad, gainGrad, biasGrad);
    Supplier<FMatrixRMaj> forward =
        () -> {
          LayerNorm.rows(in, gain, bias, EPSILON, out);
          return out;
        };
    GradientCheck.check(in, inGrad, outGrad, forward);
    GradientCheck.check(gain, gainGrad, outGrad, forward);
    GradientCheck.check(bias, biasGrad, outGrad, forward);
  }

  @Test
  void aGainOfTheWrongWidthIsNamed() {
    FMatrixRMaj in = new FMatrixRMaj(2, 4);
    FMatrixRMaj gain = new FMatrixRMaj(1, 3);
    IllegalArgumentException error =
        assertThrows(
            IllegalArgumentException.class, () -> LayerNorm.rows(in, gain, gain, EPSILON, in));
    assertEquals("layer norm: gain must be 1 x 4, but is 1 x 3", error.getMessage());
  }
}
