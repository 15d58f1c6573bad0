package glassformer.figure.equation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import glassformer.trace.Axis;
import glassformer.trace.Parameter;
import org.junit.jupiter.api.Test;

class ShownParameterTest {
  private final Parameter parameter =
      Parameter.matrix(
          0, "w", new Axis(Axis.Kind.TARGET_VOCABULARY, 3), new Axis(Axis.Kind.WIDTH, 2));

  @Test
  void isKeptWhileTheValueStays() {
    assertSame(ShownParameter.scale(parameter), ShownParameter.scale(parameter));
    assertSame(ShownParameter.transposed(parameter), ShownParameter.transposed(parameter));
  }

  @Test
  void aChangedValueIsReadAgain() {
    assertEquals(0, ShownParameter.scale(parameter).maximum());
    parameter.value().set(2, 1, 5);
    parameter.changed();
    assertEquals(5, ShownParameter.scale(parameter).maximum());
    assertEquals(5, ShownParameter.transposed(parameter).get(1, 2));
  }
}
