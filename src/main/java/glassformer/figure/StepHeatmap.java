package glassformer.figure;

import glassformer.trace.Step;

/** A step's value as a heatmap of its own scale, without labels. */
public final class StepHeatmap {
  private StepHeatmap() {}

  /**
   * Shares of a whole, what softmax gives, go from 0 to 1, and those of masked scores are hidden;
   * all else has a sign.
   */
  public static Heatmap of(Step step) {
    Heatmap heatmap = Heatmap.of(step.value());
    Step computed = step.target();
    if (!computed.op().kind().equals("softmax")) {
      return heatmap;
    }
    return heatmap.scaled(Scale.sequential(step.value())).hiding(computed.inputs().get(0).value());
  }
}
