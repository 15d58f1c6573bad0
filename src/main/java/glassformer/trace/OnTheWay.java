package glassformer.trace;

import glassformer.math.Scores;
import glassformer.math.Window;
import org.ejml.data.FMatrixRMaj;

/** What becomes of scores on the way to a softmax, which reads them through it. */
abstract class OnTheWay extends OnDemand {

  /** A step's numbers as a softmax reads them. */
  abstract Scores scores(Step step);

  @Override
  final void fill(Step step, FMatrixRMaj value) {
    scores(step).copyTo(Window.of(value));
  }

  /** A source's numbers as a softmax reads them. */
  static Scores of(Source source) {
    if (source instanceof Step step && step.target().op() instanceof OnTheWay op) {
      return op.scores(step.target());
    }
    return Scores.of(Step.window(source));
  }
}
