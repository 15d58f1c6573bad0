package glassformer.cli;

import glassformer.model.Ids;
import glassformer.model.Model;
import glassformer.model.ModelConfig;
import glassformer.trace.Memory;
import glassformer.trace.Step;
import glassformer.trace.Tape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * How long a recorded pass takes, and where the time goes. Milliseconds, the shortest of many.
 *
 * <p>Each step is timed alone, also the projections of one input that a pass computes together.
 * Heads split and joined, scales and masks are read where they stand: they take no time of their
 * own, it is in the steps that read them.
 *
 * @param pass the whole pass
 * @param shares what the steps of a kind take when they are computed again, one after the other
 */
record PassTimes(double pass, Map<Part, Double> shares) {
  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final long MOST_BYTES_KEPT = 1L << 30;

  /** What a pass consists of. */
  enum Part {
    /** Products with the model's weights. */
    LINEAR,
    /** Queries times keys, the softmax of that, and its product with the values. */
    ATTENTION,
    NORM,
    ACTIVATION,
    /** Embeddings, rotated positions, gates, residuals, what is made of the rows. */
    OTHER;

    static Part of(Step step) {
      return switch (step.op().kind()) {
        case "linear" -> LINEAR;
        case "matmul", "matmul_transposed", "mask", "softmax" -> ATTENTION;
        case "scale" -> step.columns().kind().isToken() ? ATTENTION : OTHER;
        case "layer_norm", "rms_norm" -> NORM;
        case "relu", "gelu_erf", "gelu_tanh", "silu" -> ACTIVATION;
        default -> OTHER;
      };
    }
  }

  /** What a pass takes besides computing: memory, names, and threads that wait for each other. */
  double recording() {
    return Math.max(0, pass - shares.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  /**
   * Measures passes over random ids.
   *
   * @param seconds how long passes are repeated
   */
  static PassTimes measure(Model model, int tokens, double seconds) {
    Ids ids = ids(model.config(), tokens);
    Memory memory = new Memory(MOST_BYTES_KEPT);
    double pass = Double.POSITIVE_INFINITY;
    Map<Part, Double> shares = new EnumMap<>(Part.class);
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end || shares.isEmpty()) {
      Tape tape = new Tape(() -> false, Optional.of(memory), Optional.empty());
      long start = System.nanoTime();
      model.forward(tape, ids);
      pass = Math.min(pass, (System.nanoTime() - start) / NANOS_A_MILLISECOND);
      Map<Part, Double> now = new EnumMap<>(Part.class);
      tape.time()
          .forEach(
              (step, nanos) -> now.merge(Part.of(step), nanos / NANOS_A_MILLISECOND, Double::sum));
      now.forEach((part, time) -> shares.merge(part, time, Math::min));
      tape.trace().release();
    }
    return new PassTimes(pass, shares);
  }

  private static Ids ids(ModelConfig config, int tokens) {
    Random random = new Random(1);
    int[] source =
        random
            .ints(config.hasEncoder() ? tokens : 0, 0, vocabulary(config.sourceVocabulary()))
            .toArray();
    int[] target =
        random
            .ints(config.hasDecoder() ? tokens : 0, 0, vocabulary(config.targetVocabulary()))
            .toArray();
    return new Ids(source, target);
  }

  private static int vocabulary(int size) {
    return Math.max(1, size);
  }
}
