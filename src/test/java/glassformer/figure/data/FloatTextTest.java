package glassformer.figure.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatTextTest {

  @Test
  void everyKindOfFloatReadsBackToItsBits() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        String text = FloatText.of(value);
        assertEquals(
            Float.floatToRawIntBits(value), Float.floatToRawIntBits(Float.parseFloat(text)), text);
        assertEquals(value, (float) Double.parseDouble(text), text); // as pandas reads it
      }
    }
  }

  @Test
  void noShorterTextReadsBack() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt(0x7f800000 - 1) + 1);
      int digits = new BigDecimal(FloatText.of(value)).stripTrailingZeros().precision();
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
        assertTrue(
            digits == 1
                || new BigDecimal(value).round(new MathContext(digits - 1, mode)).floatValue()
                    != value,
            FloatText.of(value));
      }
    }
  }

  @Test
  void whatJava17WritesTooLongIsShort() {
    assertEquals("1.0E23", FloatText.of(1.0E23f));
    assertEquals(1.17549435E-38f, Float.parseFloat(FloatText.of(Float.MIN_NORMAL)));
  }

  @Test
  void zerosKeepTheirSignAndWhatIsNotFiniteIsSpelledAsNumpyReadsIt() {
    assertEquals("0.0", FloatText.of(0f));
    assertEquals("-0.0", FloatText.of(-0f));
    assertEquals("inf", FloatText.of(Float.POSITIVE_INFINITY));
    assertEquals("-inf", FloatText.of(Float.NEGATIVE_INFINITY));
    assertEquals("nan", FloatText.of(Float.NaN));
  }
}
