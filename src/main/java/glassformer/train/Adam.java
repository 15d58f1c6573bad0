package glassformer.train;

import glassformer.trace.Gradients;
import glassformer.trace.Parameter;
import java.util.List;

/**
 * Adam (Kingma and Ba 2015), with the constants of Vaswani et al. 2017, section 5.3: beta_1 = 0.9,
 * beta_2 = 0.98, epsilon = 1e-9. Computes as {@code torch.optim.Adam} does.
 *
 * <pre>
 * m = beta_1 m + (1 - beta_1) g
 * v = beta_2 v + (1 - beta_2) g^2
 * p = p - rate / (1 - beta_1^t) * m / (sqrt(v) / sqrt(1 - beta_2^t) + epsilon)
 * </pre>
 */
public final class Adam {

  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.98;
  private static final float EPSILON = 1e-9f;

  private final Gradients firstMoments;
  private final Gradients secondMoments;

  /** Moments of 0. */
  public Adam(List<Parameter> parameters) {
    firstMoments = new Gradients(parameters);
    secondMoments = new Gradients(parameters);
  }

  /** The running means of the gradients, m. */
  public Gradients firstMoments() {
    return firstMoments;
  }

  /** The running means of the squared gradients, v. */
  public Gradients secondMoments() {
    return secondMoments;
  }

  /**
   * Moves one parameter against its gradient.
   *
   * @param step t, from 1
   * @param rate the learning rate
   */
  public void update(Parameter parameter, Gradients gradients, long step, double rate) {
    float[] p = parameter.value().data;
    float[] g = gradients.of(parameter).data;
    float[] m = firstMoments.of(parameter).data;
    float[] v = secondMoments.of(parameter).data;
    float keep1 = (float) BETA_1;
    float take1 = (float) (1 - BETA_1);
    float keep2 = (float) BETA_2;
    float take2 = (float) (1 - BETA_2);
    float stride = (float) (rate / (1 - Math.pow(BETA_1, step)));
    float correction = (float) Math.sqrt(1 - Math.pow(BETA_2, step));
    for (int i = 0; i < p.length; i++) {
      m[i] = keep1 * m[i] + take1 * g[i];
      v[i] = keep2 * v[i] + take2 * g[i] * g[i];
      p[i] -= stride * m[i] / ((float) Math.sqrt(v[i]) / correction + EPSILON);
    }
    parameter.changed();
  }
}
