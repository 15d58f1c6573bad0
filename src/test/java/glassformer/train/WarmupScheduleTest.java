package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WarmupScheduleTest {

  private final WarmupSchedule schedule = new WarmupSchedule(64, 100, 2);

  @Test
  void risesInAStraightLineDuringTheWarmUp() {
    assertEquals(2.0 / 8 / 1000, schedule.rate(1), 1e-12); // 100^-1.5 = 1 / 1000
    assertEquals(2.0 / 8 * 50 / 1000, schedule.rate(50), 1e-12);
  }

  @Test
  void isLargestWhenTheWarmUpEnds() {
    assertEquals(2.0 / 8 / 10, schedule.rate(100), 1e-12);
  }

  @Test
  void fallsWithTheSquareRootOfTheStepAfterwards() {
    assertEquals(2.0 / 8 / 20, schedule.rate(400), 1e-12);
    assertEquals(2.0 / 8 / 100, schedule.rate(10_000), 1e-12);
  }

  @Test
  void refusesAWarmUpOfNoSteps() {
    assertThrows(IllegalArgumentException.class, () -> new WarmupSchedule(64, 0, 1));
  }
}
