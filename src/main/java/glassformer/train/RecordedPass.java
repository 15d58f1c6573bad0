package glassformer.train;

import glassformer.model.Greedy;
import glassformer.model.Transformer;
import glassformer.trace.Axis;
import glassformer.trace.Constant;
import glassformer.trace.Gradients;
import glassformer.trace.Step;
import glassformer.trace.Tape;

/** The tape of one sentence pair, recorded once and replayed for every pair of the same lengths. */
final class RecordedPass {

  private final Tape tape = new Tape();
  private final Constant source;
  private final Constant read;
  private final Constant labels;
  private final Step logits;
  private final Step loss;

  RecordedPass(Transformer model, EncodedPair pair, double smoothing) {
    source = Transformer.source(pair.source());
    read = Transformer.target(pair.read());
    labels = Constant.ids("label_ids", Axis.Kind.TARGET, pair.labels());
    logits = model.forward(tape, source, read);
    loss = tape.crossEntropy("loss", logits, labels, smoothing);
  }

  /**
   * Computes a pair forwards and backwards.
   *
   * @param batchTargets the target tokens of the whole batch, which the loss is the mean over
   * @param gradients to add to
   */
  Score learn(EncodedPair pair, int batchTargets, Gradients gradients) {
    source.setIds(pair.source());
    read.setIds(pair.read());
    labels.setIds(pair.labels());
    tape.replay();
    int targets = pair.labels().length;
    tape.backward(loss, gradients, (float) targets / batchTargets);
    return new Score(loss.value().get(0, 0) * targets, right(pair), targets, pair.tokens());
  }

  private int right(EncodedPair pair) {
    int right = 0;
    for (int row = 0; row < pair.labels().length; row++) {
      if (Greedy.mostLikely(logits.value(), row) == pair.labels()[row]) {
        right++;
      }
    }
    return right;
  }
}
