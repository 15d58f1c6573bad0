package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final float HIDDEN = Float.NEGATIVE_INFINITY;

  @Test
  void divergingEndsAreSymmetricAndTheTrueRangeIsKept() {
    Scale scale = Scale.diverging(row(-9.48f, 0, 15.64f));
    assertEquals(-15.64f, scale.low());
    assertEquals(15.64f, scale.high());
    assertEquals(-9.48f, scale.minimum());
    assertEquals(15.64f, scale.maximum());
    assertEquals(0.5, scale.position(0));
    assertEquals(1, scale.position(15.64f));
    assertEquals(1, scale.position(-3f) + scale.position(3f), 1e-12);
  }

  @Test
  void hiddenAndInvalidCellsDoNotCount() {
    Scale scale = Scale.diverging(row(HIDDEN, 2, Float.NaN, -1, Float.POSITIVE_INFINITY));
    assertEquals(-1, scale.minimum());
    assertEquals(2, scale.maximum());
  }

  @Test
  void sharedScaleCoversAllMatrices() {
    Scale scale = Scale.diverging(row(1, 2), row(-7), row(HIDDEN));
    assertEquals(-7, scale.minimum());
    assertEquals(2, scale.maximum());
    assertEquals(7, scale.high());
  }

  @Test
  void allZeroOneValueAndNothingAreDefined() {
    assertEquals(0.5, Scale.diverging(row(0, 0)).position(0));
    assertEquals(1, Scale.diverging(row(0, 0)).high());
    assertEquals(1, Scale.diverging(row(3, 3)).position(3));
    assertEquals(0, Scale.diverging(row(-3)).position(-3));
    for (FMatrixRMaj nothing : new FMatrixRMaj[] {new FMatrixRMaj(0, 4), row(Float.NaN, HIDDEN)}) {
      Scale scale = Scale.diverging(nothing);
      assertTrue(scale.isEmpty());
      assertEquals(1, scale.high());
      assertEquals(0.5, scale.position(0));
    }
    assertFalse(Scale.diverging(row(0)).isEmpty());
  }

  @Test
  void sequentialRunsFromZeroToOne() {
    Scale scale = Scale.sequential(row(0.1f, 0.6f));
    assertEquals(0, scale.low());
    assertEquals(1, scale.high());
    assertEquals(0.6f, scale.maximum());
    assertEquals(0.25, scale.position(0.25f));
    assertEquals(1, scale.position(1.5f));
  }

  @Test
  void infiniteValuesTakeTheEnds() {
    Scale scale = Scale.diverging(row(1));
    assertEquals(1, scale.position(Float.POSITIVE_INFINITY));
    assertEquals(0, scale.position(HIDDEN));
  }

  private static FMatrixRMaj row(float... values) {
    return new FMatrixRMaj(1, values.length, true, values);
  }
}
