package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TrainingOptionsTest {

  @Test
  void saysWhichOptionIsOutOfRange() {
    assertMessage("batch is 0: it must be at least 1.", () -> options(0, 1, 0.1));
    assertMessage("factor is 0.0: it must be above 0.", () -> options(8, 0, 0.1));
    assertMessage("smoothing is 1.0: it must be from 0 to below 1.", () -> options(8, 1, 1));
  }

  private static TrainingOptions options(int batch, double factor, double smoothing) {
    return new TrainingOptions(1, 10, batch, 4, factor, smoothing, 0.02, 1);
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
