package glassformer.train;

/**
 * The learning rate of Vaswani et al. 2017, section 5.3: it rises for some steps, then falls with
 * the square root of the step.
 *
 * @param width d_model
 * @param warmup steps of the rise, at least 1
 * @param factor what the paper's rate is multiplied by
 */
public record WarmupSchedule(int width, int warmup, double factor) {

  public WarmupSchedule {
    if (warmup < 1) {
      throw new IllegalArgumentException("the warm-up must be at least 1 step, not " + warmup);
    }
  }

  /**
   * factor * width^-0.5 * min(step^-0.5, step * warmup^-1.5).
   *
   * @param step from 1
   */
  public double rate(long step) {
    return factor / Math.sqrt(width) * Math.min(1 / Math.sqrt(step), step * Math.pow(warmup, -1.5));
  }
}
