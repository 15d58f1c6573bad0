package glassformer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glassformer.trace.Axis;
import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {

  private final Parameter parameter = Parameter.vector(0, "p", new Axis(Axis.Kind.WIDTH, 2));
  private final Gradients gradients = new Gradients(List.of(parameter));
  private final Adam adam = new Adam(List.of(parameter));

  @Test
  void firstStepIsTheRateAgainstTheGradientsSign() {
    set(1, -1);
    gradient(0.5f, -20);
    adam.update(parameter, gradients, 1, 0.1);
    assertParameter(0.9, -0.9);
    assertMoments(0.05, 0.005);
  }

  /**
   * By hand for the first cell: m = 0.9 * 0.05 + 0.1 * 0.1 = 0.055; v = 0.98 * 0.005 + 0.02 * 0.01
   * = 0.0051; corrected by 1 - 0.81 = 0.19 and 1 - 0.9604 = 0.0396: 0.289474 / sqrt(0.128788) =
   * 0.806627, times the rate 0.1.
   */
  @Test
  void secondStepWeighsBothGradients() {
    set(1, 0);
    gradient(0.5f, 0);
    adam.update(parameter, gradients, 1, 0.1);
    gradient(0.1f, 0);
    adam.update(parameter, gradients, 2, 0.1);
    assertMoments(0.055, 0.0051);
    assertParameter(0.9 - 0.0806627, 0);
  }

  private void set(float first, float second) {
    parameter.value().data[0] = first;
    parameter.value().data[1] = second;
  }

  private void gradient(float first, float second) {
    gradients.of(parameter).data[0] = first;
    gradients.of(parameter).data[1] = second;
  }

  private void assertParameter(double first, double second) {
    assertEquals(first, parameter.value().data[0], 1e-6);
    assertEquals(second, parameter.value().data[1], 1e-6);
  }

  private void assertMoments(double first, double second) {
    assertEquals(first, adam.firstMoments().of(parameter).data[0], 1e-7);
    assertEquals(second, adam.secondMoments().of(parameter).data[0], 1e-7);
  }
}
