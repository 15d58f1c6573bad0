package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class UnitLengthTest {

  @Test
  void theDirectionStaysAndTheLengthBecomesOne() {
    FMatrixRMaj row = Matrices.row(3f, 0f, -4f);
    UnitLength.rows(row, row);
    assertArrayEquals(new float[] {0.6f, 0f, -0.8f}, row.data, 1e-7f);
  }

  @Test
  void aRowOfZerosStaysZero() {
    FMatrixRMaj row = Matrices.row(0f, 0f);
    UnitLength.rows(row, row);
    assertArrayEquals(new float[2], row.data);
  }

  @Test
  void gradientsAgreeWithDifferences() {
    Random random = new Random(2);
    FMatrixRMaj in = Matrices.random(3, 7, random);
    FMatrixRMaj outGrad = Matrices.random(3, 7, random);
    FMatrixRMaj out = new FMatrixRMaj(3, 7);
    FMatrixRMaj inGrad = new FMatrixRMaj(3, 7);
    UnitLength.backward(in, outGrad, inGrad);
    GradientCheck.check(
        in,
        inGrad,
        outGrad,
        () -> {
          UnitLength.rows(in, out);
          return out;
        });
  }
}
