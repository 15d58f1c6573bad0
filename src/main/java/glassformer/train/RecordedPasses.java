package glassformer.train;

import glassformer.model.Transformer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thread's tapes by the lengths of source and target, the most recently used of them. */
final class RecordedPasses {

  private static final int KEPT = 128;

  private record Lengths(int source, int target) {}

  private final Transformer model;
  private final double smoothing;
  private final Map<Lengths, RecordedPass> passes = new LinkedHashMap<>(16, 0.75f, true);

  RecordedPasses(Transformer model, double smoothing) {
    this.model = model;
    this.smoothing = smoothing;
  }

  /** A tape that this pair fits. */
  RecordedPass fitting(EncodedPair pair) {
    Lengths lengths = new Lengths(pair.source().length, pair.read().length);
    RecordedPass pass = passes.get(lengths);
    if (pass == null) {
      if (passes.size() == KEPT) {
        passes.remove(passes.keySet().iterator().next());
      }
      pass = new RecordedPass(model, pair, smoothing);
      passes.put(lengths, pass);
    }
    return pass;
  }
}
