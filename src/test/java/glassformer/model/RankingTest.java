package glassformer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final FMatrixRMaj VALUES =
      new FMatrixRMaj(2, 5, true, 0, 0, 0, 0, 0, 3, -1, 7, 3, 5);

  @Test
  void theLargestComeFirstAndTheFirstOfEquals() {
    assertEquals(List.of(2, 4, 0), Ranking.largest(VALUES, 1, 3));
    assertEquals(List.of(0, 1), Ranking.largest(VALUES, 0, 2));
  }

  @Test
  void aShortRowGivesAllItHas() {
    assertEquals(List.of(2, 4, 0, 3, 1), Ranking.largest(VALUES, 1, 9));
  }
}
