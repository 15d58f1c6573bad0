package glassformer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassOptionsTest {

  @Test
  void unlessGivenTheLengthsAreThoseThatTheModelHasPositionsFor() throws InputException {
    assertEquals(List.of(8, 16, 32, 64), new PassOptions().lengths(1, 100));
  }

  @Test
  void aModelThatIsShorterThanAllOfThemNeedsTokens() {
    Exception e = assertThrows(InputException.class, () -> new PassOptions().lengths(2, 7));
    assertEquals(
        "The model has 7 positions, fewer than the 8 of the shortest usual length:"
            + " give --tokens, 2 to 7",
        e.getMessage());
  }
}
