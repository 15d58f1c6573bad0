package glassformer.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "11.34, 11.3",
    "-5.284, −5.28",
    "0.4, 0.40",
    "-0.016, −0.02",
    "12, 12.0",
    "0, 0.00",
    "-0.0, 0.00",
    "9.996, 10.0",
    "9.994, 9.99",
    "99.96, 100",
    "104.4, 104",
    "-1234.5, −1235",
    "0.0004, 0.0004",
    "-0.0032, −0.003",
    "0.00004, 4e−5",
    "-1.26e-9, −1.3e−9",
    "9.97e-6, 1e−5",
    "3e7, 3e7",
    "1234567, 1234567"
  })
  void cellsHaveThreeSignificantDigits(float value, String text) {
    assertEquals(text, Numbers.cell(value));
  }

  @ParameterizedTest
  @CsvSource({"15.64, 15.64", "-9.481, −9.48", "1234.5, 1234.50", "12345, 12345", "0.001, 0.001"})
  void detailsHaveTwoDecimals(float value, String text) {
    assertEquals(text, Numbers.detail(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0.97, .97",
    "0.001, .00",
    "0, 0",
    "1, 1.0",
    "0.996, 1.0",
    "0.05, .05",
    "0.994, .99",
    "-0.5, −0.50",
    "2, 2.00"
  })
  void probabilitiesHaveNoLeadingZero(float value, String text) {
    assertEquals(text, Numbers.probability(value));
  }

  @Test
  void specialValuesHaveSigns() {
    assertEquals("−∞", Numbers.cell(Float.NEGATIVE_INFINITY));
    assertEquals("∞", Numbers.detail(Float.POSITIVE_INFINITY));
    assertEquals("NaN", Numbers.exact(Float.NaN));
  }

  @Test
  void exactReadsBackToTheSameFloat() {
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        assertEquals(value, Float.parseFloat(Numbers.exact(value).replace("−", "-")));
      }
    }
    assertEquals("−2.4312358", Numbers.exact(-2.4312358f));
    assertEquals("0.0004", Numbers.exact(4e-4f));
    assertEquals("1.5e−12", Numbers.exact(1.5e-12f));
  }

  @Test
  void printedCellsAreNearAndNeverFalselyZero() {
    Random random = new Random(3);
    for (int i = 0; i < 10_000; i++) {
      float value = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(9) - 4));
      double printed = Double.parseDouble(Numbers.cell(value).replace("−", "-"));
      assertTrue(value == 0 || printed != 0, "printed as zero: " + value);
      assertEquals(value, printed, Math.max(0.0051, Math.abs(value) * 0.0051));
    }
  }
}
