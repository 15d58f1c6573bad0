package glassformer.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final double TOLERANCE = 1e-6;
  private static final float HIDDEN = Float.NEGATIVE_INFINITY;

  @Test
  void agreesWithTheDefinitionInDouble() {
    FMatrixRMaj in = Matrices.random(9, 13, new Random(1));
    FMatrixRMaj out = new FMatrixRMaj(9, 13);
    Softmax.rows(in, out);
    for (int row = 0; row < 9; row++) {
      double sum = 0;
      for (int column = 0; column < 13; column++) {
        sum += Math.exp(in.get(row, column));
      }
      for (int column = 0; column < 13; column++) {
        assertEquals(Math.exp(in.get(row, column)) / sum, out.get(row, column), TOLERANCE);
      }
    }
  }

  @Test
  void rowsSumToOneWhenScoresAreHuge() {
    FMatrixRMaj row = Matrices.row(1e4f, 1e4f, -1e4f, 9999f);
    Softmax.rows(row, row);
    assertEquals(1 / (2 + Math.exp(-1)), row.data[0], TOLERANCE);
    assertEquals(0f, row.data[2]);
    assertEquals(1, row.data[0] + row.data[1] + row.data[2] + row.data[3], TOLERANCE);
  }

  @Test
  void hiddenKeysGetZeroAndARowOfThemIsZeros() {
    FMatrixRMaj in = new FMatrixRMaj(2, 2, true, HIDDEN, 3f, HIDDEN, HIDDEN);
    Softmax.rows(in, in);
    assertArrayEquals(new float[] {0f, 1f, 0f, 0f}, in.data);
  }

  @Test
  void aKnownBlockIsKeptWhereAllElseIsHidden() {
    FMatrixRMaj in =
        new FMatrixRMaj(
            new float[][] {{1f, HIDDEN, HIDDEN}, {1f, 2f, 3f}, {Float.NaN, 2f, HIDDEN}, {1, 2, 3}});
    FMatrixRMaj whole = new FMatrixRMaj(4, 3);
    Softmax.rows(in, whole);
    FMatrixRMaj out = new FMatrixRMaj(4, 3);
    FMatrixRMaj block = new FMatrixRMaj(3, 2);
    Softmax.rows(new FMatrixRMaj(3, 2, true, 1f, HIDDEN, 1f, 2f, Float.NaN, 2f), block);
    CommonOps_FDRM.insert(block, out, 0, 0);
    Softmax.rows(Scores.of(Window.of(in)), Window.of(out), 3, 2);
    assertArrayEquals(whole.data, out.data);
    out.set(0, 0, 7);
    Softmax.rows(Scores.of(Window.of(in)), Window.of(out), 3, 2);
    assertEquals(7, out.get(0, 0), "kept, not computed");
  }

  @Test
  void emptyInputWorks() {
    Softmax.rows(new FMatrixRMaj(0, 5), new FMatrixRMaj(0, 5));
    Softmax.rows(new FMatrixRMaj(5, 0), new FMatrixRMaj(5, 0));
  }

  @Test
  void notANumberStaysVisible() {
    FMatrixRMaj row = Matrices.row(1f, Float.NaN, HIDDEN);
    Softmax.rows(row, row);
    assertTrue(Float.isNaN(row.data[0]) && Float.isNaN(row.data[1]));
  }

  @Test
  void gradientAgreesWithDifferences() {
    Random random = new Random(2);
    FMatrixRMaj in = Matrices.random(3, 6, random);
    FMatrixRMaj outGrad = Matrices.random(3, 6, random);
    FMatrixRMaj out = new FMatrixRMaj(3, 6);
    FMatrixRMaj inGrad = new FMatrixRMaj(3, 6);
    Softmax.rows(in, out);
    Softmax.backward(out, outGrad, inGrad);
    GradientCheck.check(
        in,
        inGrad,
        outGrad,
        () -> {
          Softmax.rows(in, out);
          return out;
        });
  }
}
