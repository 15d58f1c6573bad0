package glassformer.figure;

import glassformer.trace.Source;
import glassformer.trace.Step;
import java.util.List;

/** A matrix of a trace as a heatmap of its own scale, without labels. */
public final class StepHeatmap {
  private StepHeatmap() {}

  /**
   * Shares of a whole, what softmax gives, go from 0 to 1, and those of masked scores are hidden;
   * all else has a sign.
   */
  public static Heatmap of(Source source) {
    return of(source, Scale.over(scaleOf(source), List.of(source.value())));
  }

  /** The same on another scale. */
  public static Heatmap of(Source source, Scale scale) {
    Heatmap heatmap = Heatmap.of(source.value(), scale);
    return isShare(source)
        ? heatmap.hiding(((Step) source).target().inputs().get(0).value())
        : heatmap;
  }

  /** The kind of scale its numbers have. */
  public static Scale.Kind scaleOf(Source source) {
    return isShare(source) ? Scale.Kind.SEQUENTIAL : Scale.Kind.DIVERGING;
  }

  private static boolean isShare(Source source) {
    return source instanceof Step step && step.target().op().kind().equals("softmax");
  }
}
